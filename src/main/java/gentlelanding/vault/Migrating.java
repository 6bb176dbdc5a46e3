package gentlelanding.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

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
            if (info.pending().length > 0) {
                copyBeside(current.getVersion());
            }
        }
        flyway.migrate();
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

    /** Only an embedded database lies in a file; what it holds is sealed in the copy as it is in the original. */
    private void copyBeside(MigrationVersion version) {
        try (var connection = flyway.getConfiguration().getDataSource().getConnection()) {
            if (!liesInAFile(connection)) {
                return;
            }
            var copy = folder.toAbsolutePath().normalize().resolve("before-upgrade-from-" + version + ".zip");
            Files.deleteIfExists(copy);
            try (var backup = connection.prepareStatement("backup to ?")) {
                backup.setString(1, copy.toString());
                backup.executeUpdate();
            }
            KeyFile.close(copy);
        } catch (SQLException | java.io.IOException e) {
            throw new UnsafeStartException(
                    "The database could not be copied before its upgrade, so nothing changed.", e);
        }
    }

    private static boolean liesInAFile(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2")
                && !connection.getMetaData().getURL().startsWith("jdbc:h2:mem:");
    }
}
