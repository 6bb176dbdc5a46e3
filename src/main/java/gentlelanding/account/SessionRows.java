package gentlelanding.account;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes sessions out of their table: what has no row is over on every replica. */
@Component
class SessionRows {

    private final JdbcTemplate jdbc;

    SessionRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void endAllBut(AccountId person, @Nullable String staying) {
        jdbc.update(
                "delete from spring_session where principal_name = ? and session_id <> ?",
                person.value().toString(),
                staying == null ? "" : staying);
    }
}
