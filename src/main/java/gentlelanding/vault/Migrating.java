package gentlelanding.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Brings the tables to this program's version. A database that a newer program has used is refused untouched; an embedded
 * one that holds something is copied beside itself first, so that a failed upgrade loses nothing.
 */
class Migrating {

    private final Flyway flyway;
    private final Path folder;

    Migrating(Flyway flyway, Path folder) {
        this.flyway = flyway;
        this.folder = folder;
    }

    void migrate() {
        var info = flyway.info();
        var current = info.current();
        if (current != null) {
            refuseNewer(current.getVersion(), info.all());
        }
        if (info.pending().length == 0) {
            return;
        }
        try {
            var embedded = embeddedFile();
            if (embedded.isEmpty()) {
                migrateOverOneConnection();
            } else {
                migrate(embedded.get(), current == null ? null : copyBeside(current.getVersion()));
            }
        } catch (SQLException | IOException e) {
            throw new UnsafeStartException(
                    "The database could not be copied before its upgrade, so nothing changed.", e);
        }
    }

    /**
     * By itself Flyway changes the tables over one connection and notes it over another: killed between the two commits, the
     * next start would do the step again, and fail for ever. Over one connection both are one transaction.
     */
    private void migrateOverOneConnection() throws SQLException {
        var configuration = flyway.getConfiguration();
        try (var connection = configuration.getDataSource().getConnection()) {
            Flyway.configure(configuration.getClassLoader())
                    .configuration(configuration)
                    .dataSource(new SingleConnectionDataSource(connection, true))
                    .load()
                    .migrate();
        }
    }

    /** An embedded database keeps each change of its tables at once: where it is cut off, the next start goes back. */
    private void migrate(Path database, @Nullable Path copy) throws IOException {
        var unfinished = new UnfinishedUpgrade(folder);
        unfinished.begin(database, copy);
        flyway.migrate();
        unfinished.finish();
    }

    private static void refuseNewer(MigrationVersion current, MigrationInfo[] all) {
        var known = Arrays.stream(all)
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .anyMatch(version -> version.compareTo(current) >= 0);
        if (!known) {
            throw new UnsafeStartException("A newer version of this program has used this database (its tables are at "
                    + current + "). Start that version, or a later one.");
        }
    }

    /** What it holds is sealed in the copy as it is in the original. */
    private Path copyBeside(MigrationVersion version) throws SQLException, IOException {
        var copy = folder.toAbsolutePath().normalize().resolve("before-upgrade-from-" + version + ".zip");
        Files.deleteIfExists(copy);
        try (var connection = flyway.getConfiguration().getDataSource().getConnection();
                var backup = connection.prepareStatement("backup to ?")) {
            backup.setString(1, copy.toString());
            backup.executeUpdate();
        }
        KeyFile.close(copy);
        return copy;
    }

    /** The file in which an embedded database lies; empty for one in memory, or a server. */
    private Optional<Path> embeddedFile() throws SQLException {
        try (var connection = flyway.getConfiguration().getDataSource().getConnection()) {
            var database = connection.getMetaData();
            if (!database.getDatabaseProductName().equals("H2")
                    || database.getURL().startsWith("jdbc:h2:mem:")) {
                return Optional.empty();
            }
            try (var query = connection.prepareStatement("select database_path()");
                    var row = query.executeQuery()) {
                row.next();
                return Optional.of(Path.of(row.getString(1) + ".mv.db"));
            }
        }
    }
}
