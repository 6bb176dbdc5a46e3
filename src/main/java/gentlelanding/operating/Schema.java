package gentlelanding.operating;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables' version, as the migrations count it. */
class Schema {

    private Schema() {}

    static String versionOf(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(
                        "select \"version\" from \"flyway_schema_history\" where \"success\" order by \"installed_rank\" desc");
                var rows = query.executeQuery()) {
            if (!rows.next()) {
                throw new OperatingException("This database was never used by this program.");
            }
            return rows.getString(1);
        }
    }

    /** Tables without rows count as nothing: an earlier attempt that failed may have made them. */
    static boolean isEmpty(Connection connection) throws SQLException {
        for (var table : Table.in(connection)) {
            try (var query = connection.prepareStatement("select 1 from " + table.name() + " fetch first 1 rows only");
                    var rows = query.executeQuery()) {
                if (rows.next()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Makes the tables of that version in an empty database; a version that this program does not know is refused. */
    static void make(DataSource database, String version) {
        var flyway = Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(version)
                .load();
        var known = java.util.Arrays.stream(flyway.info().all())
                .anyMatch(migration -> migration.getVersion() != null
                        && migration.getVersion().getVersion().equals(version));
        if (!known) {
            throw new OperatingException(
                    "This was written by a newer version of this program. Use that one, or a later.");
        }
        flyway.migrate();
    }
}
