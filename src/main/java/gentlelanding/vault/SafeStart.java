package gentlelanding.vault;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * What is checked before the first migration: the key file fits the database, and an embedded database keeps what it
 * acknowledged. A database that was never used gets a fresh key file; one that holds something never does.
 */
@Configuration
class SafeStart {

    /**
     * Closed to others before the database writes its first file into it; an existing folder stays as its owner left it. An
     * upgrade that was cut off is taken back before anything opens the database.
     */
    @Bean
    static BeanFactoryPostProcessor closedFolder(Environment settings) {
        return beans -> {
            var folder = Path.of(settings.getRequiredProperty("landing.data"));
            KeyFile.createClosedFolder(folder);
            new UnfinishedUpgrade(folder).takeBack();
        };
    }

    /** Asks as the role that migrates, since the one that works may have been let in nowhere yet. */
    @Bean
    MasterKeys masterKeys(Flyway flyway, @Value("${landing.key-file}") Path keyFile) throws SQLException {
        var file = new KeyFile(keyFile);
        try (var connection = flyway.getConfiguration().getDataSource().getConnection()) {
            refuseForgetfulness(connection);
            var check = keyCheckOf(connection);
            if (check == null && !file.exists()) {
                file.create();
            }
            var keys = new MasterKeys(file);
            if (check != null && !KeyCheck.opens(keys, check)) {
                throw new UnsafeStartException("The key file " + keyFile + " belongs to another database.");
            }
            return keys;
        }
    }

    /** Depends on the keys, so that a wrong one is refused before anything is migrated. */
    @Bean
    FlywayMigrationStrategy migrateOnlyWithTheRightKey(
            MasterKeys keys, DataSource database, @Value("${landing.data}") Path folder) {
        return flyway -> {
            new Migrating(flyway, folder).migrate();
            rememberKeyCheck(flyway, keys);
            WorkingRole.admit(flyway, database);
        };
    }

    private static void rememberKeyCheck(Flyway flyway, MasterKeys keys) {
        try (var connection = flyway.getConfiguration().getDataSource().getConnection()) {
            connection.setAutoCommit(true);
            if (keyCheckOf(connection) != null) {
                return;
            }
            try (var insert = connection.prepareStatement("insert into vault_check (id, document) values (1, ?)")) {
                insert.setBytes(1, KeyCheck.sealed(keys));
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte @org.jspecify.annotations.Nullable [] keyCheckOf(Connection connection) throws SQLException {
        try (var tables = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), null, new String[] {"TABLE", "BASE TABLE"})) {
            var found = false;
            while (tables.next()) {
                found |= tables.getString("TABLE_NAME").equalsIgnoreCase("vault_check");
            }
            if (!found) {
                return null;
            }
        }
        try (var query = connection.prepareStatement("select document from vault_check where id = 1");
                var rows = query.executeQuery()) {
            return rows.next() ? rows.getBytes(1) : null;
        }
    }

    /**
     * By default H2 acknowledges a commit before it is written, and writes over what is no longer needed, after which it does
     * not find its last commits again: a killed server would lose them.
     */
    private static void refuseForgetfulness(Connection connection) throws SQLException {
        var database = connection.getMetaData();
        if (!database.getDatabaseProductName().equals("H2")) {
            return;
        }
        if (!"0".equals(setting(connection, "WRITE_DELAY"))) {
            throw new UnsafeStartException(
                    "The embedded database delays its writes: add ;WRITE_DELAY=0 to its address.");
        }
        if (!database.getURL().startsWith("jdbc:h2:mem:") && !"FALSE".equals(setting(connection, "REUSE_SPACE"))) {
            throw new UnsafeStartException(
                    "The embedded database writes over itself: add ;REUSE_SPACE=FALSE to its address.");
        }
    }

    private static @org.jspecify.annotations.Nullable String setting(Connection connection, String name)
            throws SQLException {
        try (var query = connection.prepareStatement(
                "select setting_value from information_schema.settings where setting_name = ?")) {
            query.setString(1, name);
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }
}
