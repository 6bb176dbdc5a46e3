package gentlelanding.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * An upgrade is cut off at ten points, spread over all its statements; the next start brings it to its end, with what was
 * there before.
 *
 * <pre>
 *   first version with a key in it ──▶ upgrading … ✗ ──▶ the next start ──▶ newest version, the key is there
 * </pre>
 */
class InterruptedUpgradeTest {

    private static final int POINTS = 10;

    @TempDir
    Path folder;

    @Test
    void isBroughtToItsEndOnTheEmbeddedDatabase() throws Exception {
        var all = statementsOf(embedded("whole"));
        for (var point = 1; point <= POINTS; point++) {
            var database = embedded("cut-" + point);
            startsWithTheFirstVersion(database);
            isCutOff(database, all * point / (POINTS + 1));
            assertThat(new UnfinishedUpgrade(folder).takeBack()).isTrue();

            upgrade(database);

            isWhole(database);
        }
        assertThat(Files.exists(folder.resolve("upgrade-unfinished"))).isFalse();
    }

    @Test
    void beginsAnewWhereTheVeryFirstStartWasCutOff() throws Exception {
        var database = embedded("first");
        isCutOff(database, 9);
        new UnfinishedUpgrade(folder).takeBack();

        upgrade(database);

        assertThat(new JdbcTemplate(database).queryForObject("select count(*) from account", Integer.class))
                .isZero();
    }

    @Test
    void isBroughtToItsEndOnPostgres() throws Exception {
        try (var server = EmbeddedPostgres.builder().start()) {
            var all = statementsOf(postgres(server, "whole"));
            for (var point = 1; point <= POINTS; point++) {
                var database = postgres(server, "cut_" + point);
                startsWithTheFirstVersion(database);
                isCutOff(database, all * point / (POINTS + 1));

                upgrade(database);

                isWhole(database);
            }
        }
    }

    /** What a step changes, and the note that it was done, come to be at once: a next start never does it a second time. */
    @Test
    void isBroughtToItsEndOnPostgresWhereverACommitIsCutOff() throws Exception {
        try (var server = EmbeddedPostgres.builder().start()) {
            for (var commit = 2; commit <= 30; commit += 8) {
                for (var offset = 0; offset < 2; offset++) {
                    var database = postgres(server, "commit_" + (commit + offset));
                    startsWithTheFirstVersion(database);
                    upgradeUntil(new Cut(database, commit + offset, "commit"));

                    upgrade(database);

                    isWhole(database);
                }
            }
        }
    }

    private void upgradeUntil(Cut cut) {
        assertThatThrownBy(() -> upgrade(cut)).isInstanceOf(Exception.class);
    }

    private int statementsOf(DataSource database) throws SQLException {
        startsWithTheFirstVersion(database);
        var cut = new Cut(database, Integer.MAX_VALUE, "execute");
        upgrade(cut);
        return cut.sent.get();
    }

    private static void startsWithTheFirstVersion(DataSource database) {
        flyway(database).target("001").load().migrate();
        new JdbcTemplate(database)
                .update(
                        "insert into vault_key (owner, wrapped) values (?, ?)",
                        java.util.UUID.randomUUID(),
                        new byte[9]);
    }

    private void isCutOff(DataSource database, int statement) {
        upgradeUntil(new Cut(database, statement, "execute"));
    }

    private void isWhole(DataSource database) {
        var jdbc = new JdbcTemplate(database);
        assertThat(flyway(database).load().info().pending()).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from vault_key", Integer.class))
                .isEqualTo(1);
        assertThat(jdbc.queryForObject("select count(*) from account", Integer.class))
                .isZero();
    }

    private void upgrade(DataSource database) {
        new Migrating(flyway(database).load(), folder).migrate();
    }

    private static org.flywaydb.core.api.configuration.FluentConfiguration flyway(DataSource database) {
        return Flyway.configure().dataSource(database).locations("classpath:db/migration");
    }

    private DataSource embedded(String name) {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve(name)
                + ";WRITE_DELAY=0;REUSE_SPACE=FALSE;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=0");
        source.setUser("landing");
        return source;
    }

    private static DataSource postgres(EmbeddedPostgres server, String name) {
        new JdbcTemplate(server.getPostgresDatabase()).execute("create database " + name);
        return server.getDatabase("postgres", name);
    }

    /** Dies with the statement, or the commit, of that number, as far as the database can tell: nothing is closed or taken back in order. */
    private static final class Cut extends AbstractDataSource {

        private final DataSource database;
        private final int at;
        private final String what;
        private final AtomicInteger sent = new AtomicInteger();

        Cut(DataSource database, int at, String what) {
            this.database = database;
            this.at = at;
            this.what = what;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return (Connection) watched(Connection.class, database.getConnection());
        }

        @Override
        public Connection getConnection(String name, String password) throws SQLException {
            return getConnection();
        }

        private Object watched(Class<?> type, Object real) {
            return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                if (method.getName().startsWith(what) && sent.incrementAndGet() >= at) {
                    die();
                }
                try {
                    var result = method.invoke(real, arguments);
                    return result instanceof Statement ? watched(method.getReturnType(), result) : result;
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
        }

        private void die() throws SQLException {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                    statement.execute("shutdown immediately");
                } else {
                    statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where datname = current_database() and pid <> pg_backend_pid()");
                }
            } catch (SQLException e) {
                // It is gone already.
            }
            throw new SQLException("cut off", "08006");
        }
    }
}
