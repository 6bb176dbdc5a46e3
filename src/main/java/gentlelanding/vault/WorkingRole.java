package gentlelanding.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;

/**
 * The role that the application works with on PostgreSQL. Where another role migrates, that one lets it read and change rows,
 * and no table; where it may do more than that, the log says so at the start.
 */
class WorkingRole {

    private static final Logger LOG = LoggerFactory.getLogger(WorkingRole.class);

    private static final String MAY_DO_MORE =
            "select current_setting('is_superuser') = 'on' or has_database_privilege(current_database(), 'create')"
                    + " or has_schema_privilege(current_schema(), 'create')"
                    + " or exists (select 1 from pg_tables where schemaname = current_schema() and tableowner = current_user)";

    private WorkingRole() {}

    /** Nothing on an embedded database, whose one role is whoever may read its file. */
    static void admit(Flyway flyway, DataSource database) {
        try (var work = database.getConnection()) {
            if (!work.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                return;
            }
            var worker = asked(work, "select current_user");
            try (var own = flyway.getConfiguration().getDataSource().getConnection()) {
                if (!asked(own, "select current_user").equals(worker)) {
                    grant(own, worker);
                }
            }
            if (asked(work, MAY_DO_MORE).equals("t")) {
                LOG.warn("The role that works on this database may change its tables too. Two roles are safer:"
                        + " docs/operations.md says how.");
            }
        } catch (SQLException | IOException e) {
            throw new UnsafeStartException(
                    "The role that migrates could not let the other one work: it has to own the tables and their schema.",
                    e);
        }
    }

    private static void grant(Connection own, String worker) throws SQLException, IOException {
        own.setAutoCommit(false);
        try (var name = own.prepareStatement("select set_config('landing.working_role', ?, true)")) {
            name.setString(1, worker);
            name.execute();
        }
        try (var grants = own.createStatement()) {
            grants.execute(
                    new ClassPathResource("db/rights/working-role.sql").getContentAsString(StandardCharsets.UTF_8));
        }
        own.commit();
    }

    private static String asked(Connection connection, String question) throws SQLException {
        try (var query = connection.prepareStatement(question);
                var row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
