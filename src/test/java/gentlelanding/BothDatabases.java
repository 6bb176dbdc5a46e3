package gentlelanding;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/** An H2 and a PostgreSQL with every table of ours, for whoever asks them without the application. */
public final class BothDatabases implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final Map<String, DataSource> databases;

    private BothDatabases(EmbeddedPostgres postgres, Map<String, DataSource> databases) {
        this.postgres = postgres;
        this.databases = databases;
    }

    /** The H2 lies in memory under that name. */
    public static BothDatabases migrated(String name) throws IOException {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        var postgres = EmbeddedPostgres.start();
        var databases = Map.of("h2", h2, "postgresql", postgres.getPostgresDatabase());
        for (var database : databases.values()) {
            Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        }
        return new BothDatabases(postgres, databases);
    }

    /** Runs a statement in {@code h2} or {@code postgresql}, on a connection of its own; how many rows it touched. */
    public int run(String database, String statement, @Nullable Object... values) throws SQLException {
        try (var connection = Objects.requireNonNull(databases.get(database)).getConnection();
                var prepared = connection.prepareStatement(statement)) {
            for (var index = 0; index < values.length; index++) {
                prepared.setObject(index + 1, values[index]);
            }
            return prepared.executeUpdate();
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
