package gentlelanding.account;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.WebTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What nobody asked to keep goes by itself, at the time that the inventory names. */
class ForgettingTest extends WebTest {

    @Autowired
    Once once;

    @Autowired
    Events events;

    @Autowired
    WrongTries tries;

    @Autowired
    Spent spent;

    private Browser sam;

    @BeforeEach
    void somebodyWhoWasHere() {
        jdbc.update("delete from once");
        jdbc.update("delete from wrong_try");
        jdbc.update("delete from limit_spent");
        sam = person("Sam");
        sam.post("/profiles", "name", "Late evenings", "once", "a-form-of-today");
        sam.post("/sign-out");
        sam.post("/sign-in", "username", "heron000", "password", "not this one at all");
    }

    @Test
    void letsGoOfWhichFormsWereSentAfterAMonth() {
        assertThat(count("once")).isEqualTo(1);
        pass(Duration.ofDays(29));
        once.forgetThoseLongAgo();
        assertThat(count("once")).isEqualTo(1);
        pass(Duration.ofDays(2));
        once.forgetThoseLongAgo();
        assertThat(count("once")).isZero();
    }

    @Test
    void letsGoOfEventsAfterNinetyDays() {
        pass(Duration.ofDays(91));
        events.forgetThoseLongAgo();
        assertThat(count("account_event")).isZero();
    }

    @Test
    void letsGoOfWrongTriesAfterAMonthAndOfCountsAfterADay() {
        assertThat(count("wrong_try")).isPositive();
        assertThat(count("limit_spent")).isPositive();
        pass(Duration.ofHours(25));
        spent.forgetWhatIsOver();
        assertThat(count("limit_spent")).isZero();
        pass(Duration.ofDays(30));
        tries.forgetThoseLongAgo();
        assertThat(count("wrong_try")).isZero();
    }

    private int count(String table) {
        return jdbc.queryForList("select 1 from " + table).size();
    }
}
