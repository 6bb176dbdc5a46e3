package gentlelanding.account;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Two requests that write the same attribute at once must not fail on each other: each database has its own words. */
@Configuration
class SessionTable {

    private static final String MERGE = "merge into %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME,"
            + " ATTRIBUTE_BYTES) key (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) values (?, ?, ?)";

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> firstWritesDoNotCollide(DataSource database)
            throws SQLException {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("H2")
                    ? sessions -> sessions.setCreateSessionAttributeQuery(MERGE)
                    : new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
        }
    }
}
