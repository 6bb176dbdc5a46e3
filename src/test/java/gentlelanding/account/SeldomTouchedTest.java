package gentlelanding.account;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.CountedStatements;
import gentlelanding.WebTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A session that is in use is noted so once a minute. */
class SeldomTouchedTest extends WebTest {

    @Autowired
    JdbcClient database;

    @Test
    void isNotWrittenByAPageThatOnlyReads() {
        var alex = person("Alex");
        alex.get("/settings");

        var statements = CountedStatements.during(() -> alex.get("/settings"));

        assertThat(statements).noneMatch(statement -> statement.toLowerCase().contains("update spring_session"));
    }

    @Test
    void goesOnFromEachPageThatIsReadLaterThanThat() {
        var alex = person("Alex");
        alex.get("/settings");
        var before =
                Instant.now().minus(SeldomTouched.AT_MOST_EVERY).minusSeconds(5).toEpochMilli();
        database.sql("update spring_session set last_access_time = :then")
                .param("then", before)
                .update();

        alex.get("/settings");

        assertThat(lastAccesses()).isGreaterThan(before);
    }

    @Test
    void goesOnFromNowWhereTheClockWasSetBack() {
        var alex = person("Alex");
        var later = Instant.now().plusSeconds(3600).toEpochMilli();
        database.sql("update spring_session set last_access_time = :later")
                .param("later", later)
                .update();

        alex.get("/settings");

        assertThat(database.sql("select min(last_access_time) from spring_session")
                        .query(Long.class)
                        .single())
                .isLessThan(later);
    }

    private long lastAccesses() {
        return database.sql("select max(last_access_time) from spring_session")
                .query(Long.class)
                .single();
    }
}
