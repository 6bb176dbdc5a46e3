package gentlelanding.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gentlelanding.GentleLanding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;

/**
 * What keeps the server from starting, always before it changed anything:
 *
 * <pre>
 *   database   key file
 *   unused     none       ──▶ a fresh key, and it starts
 *   used       none, damaged, open to others, of another database ──▶ refused
 *   delaying its writes, or writing over itself   ──▶ refused
 * </pre>
 */
class SafeStartTest {

    private static final String SAFE = ";WRITE_DELAY=0;REUSE_SPACE=FALSE";

    @TempDir
    Path folder;

    private Path key;

    @BeforeEach
    void emptyFolder() {
        key = folder.resolve("landing.key");
    }

    @Test
    void makesAKeyForADatabaseThatWasNeverUsed() throws Exception {
        start();

        assertThat(key).exists();
        assertThat(tables()).contains("VAULT_CHECK", "ACCOUNT");
        start();
    }

    @Test
    void refusesAUsedDatabaseWhoseKeyIsMissing() throws Exception {
        start();
        Files.delete(key);

        refuses("is missing");

        assertThat(key).doesNotExist();
    }

    @Test
    void refusesAKeyThatOthersCanRead() throws Exception {
        start();
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

        refuses("chmod 600");
    }

    @Test
    void refusesADamagedKey() throws Exception {
        start();
        Files.writeString(key, Files.readString(key).substring(0, 120));

        refuses("damaged");
    }

    /** A migration is taken back first, so that a start which migrates before it looks at the key would show. */
    @Test
    void refusesTheKeyOfAnotherDatabaseBeforeItMigrates() throws Exception {
        start();
        Files.delete(key);
        new KeyFile(key).create();
        takeBackEveryMigrationButTheFirst();

        refuses("belongs to another database");
    }

    @Test
    void refusesAnEmbeddedDatabaseThatDelaysItsWrites() {
        assertThatThrownBy(() -> start(url("")))
                .rootCause()
                .isInstanceOf(UnsafeStartException.class)
                .hasMessageContaining("WRITE_DELAY=0");

        assertThat(key).doesNotExist();
        assertThatThrownBy(() -> start(url(";WRITE_DELAY=500"))).hasRootCauseInstanceOf(UnsafeStartException.class);
    }

    /** Written over, it does not find its last commits again after a kill: {@code journey/WritersResilience}. */
    @Test
    void refusesAnEmbeddedDatabaseThatWritesOverItself() {
        assertThatThrownBy(() -> start(url(";WRITE_DELAY=0")))
                .rootCause()
                .isInstanceOf(UnsafeStartException.class)
                .hasMessageContaining("REUSE_SPACE=FALSE");

        assertThat(key).doesNotExist();
    }

    @Test
    void refusesADatabaseThatANewerProgramHasUsed() throws Exception {
        start();
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute("insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\","
                    + " \"type\", \"script\", \"installed_by\", \"execution_time\", \"success\")"
                    + " values (999, '999', 'later', 'SQL', 'V999__later.sql', 'landing', 1, true)");
        }

        refuses("newer version");
    }

    @Test
    void copiesAnEmbeddedDatabaseBesideItselfBeforeItUpgrades() throws Exception {
        start();
        assertThat(folder.toFile().list()).noneMatch(name -> name.startsWith("before-upgrade"));
        takeBackEveryMigrationButTheFirst();

        start();

        var copy = folder.resolve("before-upgrade-from-001.zip");
        assertThat(Files.getPosixFilePermissions(copy)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var zip = new java.util.zip.ZipFile(copy.toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName())).contains("landing.mv.db");
        }
        assertThat(tables()).contains("ACCOUNT");
    }

    private void refuses(String words) throws Exception {
        var before = contents();
        assertThatThrownBy(this::start)
                .satisfies(refusal ->
                        assertThat(messagesOf(refusal)).contains(words).doesNotContain("sealing="));
        assertThat(contents()).isEqualTo(before);
    }

    private void start() {
        start(url(SAFE));
    }

    private void start(String url) {
        var application = new SpringApplication(GentleLanding.class);
        application.setRegisterShutdownHook(false);
        application
                .run(
                        "--spring.datasource.url=" + url,
                        "--landing.data=" + folder,
                        "--landing.key-file=" + key,
                        "--server.port=0")
                .close();
    }

    private String url(String settings) {
        return "jdbc:h2:file:" + folder.resolve("landing") + settings;
    }

    /** As the very first version left it: keys alone. */
    private void takeBackEveryMigrationButTheFirst() throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            for (var table : tables()) {
                if (!table.startsWith("VAULT_") && !table.equals("flyway_schema_history")) {
                    statement.execute("drop table \"" + table + "\" cascade");
                }
            }
            statement.execute("drop index ix_vault_key_rotation");
            for (var table : List.of("vault_key", "vault_check")) {
                statement.execute("alter table " + table + " drop column rotation");
            }
            statement.execute("delete from \"flyway_schema_history\" where \"version\" > '001'");
        }
    }

    /** Every table with its rows, as the database itself writes them down. */
    private List<String> contents() throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("script")) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    private List<String> tables() throws SQLException {
        try (var connection = connection();
                var rows = connection.getMetaData().getTables(null, "PUBLIC", null, new String[] {"BASE TABLE"})) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString("TABLE_NAME"));
            }
            return all;
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(url(SAFE), "landing", "");
    }

    private static String messagesOf(Throwable failure) {
        var all = new StringBuilder();
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            all.append(cause.getMessage()).append('\n');
        }
        return all.toString();
    }
}
