package gentlelanding.account;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes sessions out of their table: what has no row is over on every replica. */
@Component
class SessionRows {

    private final JdbcTemplate jdbc;
    private final Pass passes;

    SessionRows(JdbcTemplate jdbc, Pass passes) {
        this.jdbc = jdbc;
        this.passes = passes;
    }

    /** Every pass ends with them: on the other device it would still open the page in the moment. */
    void endAllBut(AccountId person, @Nullable String staying) {
        passes.endAllOf(person);
        jdbc.update(
                "delete from spring_session where principal_name = ? and session_id <> ?",
                person.value().toString(),
                staying == null ? "" : staying);
    }
}
