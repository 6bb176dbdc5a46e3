package gentlelanding;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A PostgreSQL as docs/operations.md has it: one role owns the tables, another one works with them and may change none. */
public record TwoRoles(EmbeddedPostgres server) implements AutoCloseable {

    private static final String DATABASE = "landing";
    private static final String OWNER = "landing_owner";
    private static final String WORKER = "landing";

    public static TwoRoles start() throws IOException {
        var server = EmbeddedPostgres.builder().start();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role " + OWNER + " login");
            statement.execute("create role " + WORKER + " login");
            statement.execute("create database " + DATABASE + " owner " + OWNER);
            statement.execute("revoke temporary on database " + DATABASE + " from public");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new TwoRoles(server);
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + DATABASE;
    }

    public String owner() {
        return OWNER;
    }

    public String worker() {
        return WORKER;
    }

    public DataSource asOwner() {
        return server.getDatabase(OWNER, DATABASE);
    }

    public DataSource asWorker() {
        return server.getDatabase(WORKER, DATABASE);
    }

    /** The settings of a server over it. */
    public String[] settings() {
        return new String[] {
            "--spring.profiles.active=postgres",
            "--spring.datasource.url=" + url(),
            "--spring.datasource.username=" + WORKER,
            "--spring.flyway.user=" + OWNER
        };
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
