package gentlelanding.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gentlelanding.WebTest;
import gentlelanding.vault.Vault;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The server's clock was a day ahead, and is set back.
 *
 * <pre>
 *   today ──▶ tomorrow, by mistake ──▶ today
 * </pre>
 */
class SetBackTest extends WebTest {

    @Autowired
    Limits limits;

    @Autowired
    Networks networks;

    @Autowired
    Vault vault;

    @Autowired
    AccountSession session;

    @Autowired
    SessionLife life;

    @Autowired
    JsonMapper json;

    @Autowired
    PlatformTransactionManager transactions;

    private Clock ahead;
    private AccountId kim;

    @BeforeEach
    void kimSignsUp() {
        ahead = Clock.offset(clock, Duration.ofDays(1));
        person("Kim");
        kim = new AccountId(UUID.fromString(jdbc.queryForList(
                        "select principal_name from spring_session where principal_name is not null"
                                + " order by creation_time desc limit 1",
                        String.class)
                .get(0)));
    }

    @Test
    void countsAnewWhatWasSpentThen() {
        var then = new Limits(new Spent(jdbc, transactions, vault, ahead), networks, session, "normal", "");
        var times = Limit.EXPORT.aPerson();
        IntStream.range(0, times).forEach(time -> then.spend(Limit.EXPORT, kim));

        IntStream.range(0, times).forEach(time -> limits.spend(Limit.EXPORT, kim));

        assertThatThrownBy(() -> limits.spend(Limit.EXPORT, kim))
                .isInstanceOfSatisfying(
                        TooOftenException.class,
                        refused -> assertThat(refused.seconds())
                                .isEqualTo(Limit.EXPORT.window().toSeconds() / times));
    }

    @Test
    void letsANameWaitNoLongerThanSoManyTriesDo() {
        var now = new WrongTries(jdbc, vault, limits, clock);
        var then = new WrongTries(jdbc, vault, limits, ahead);
        var once = "name/once" + System.nanoTime();
        var often = "name/often" + System.nanoTime();
        then.take(once);
        IntStream.range(0, WrongTries.FREE).forEach(time -> then.take(often));

        assertThatCode(() -> now.take(once)).doesNotThrowAnyException();
        for (var time = 0; time < 2; time++) {
            assertThatThrownBy(() -> now.take(often))
                    .isInstanceOfSatisfying(
                            TooOftenException.class,
                            refused -> assertThat(refused.seconds()).isEqualTo(15));
        }
        clock.pass(Duration.ofSeconds(15));
        assertThatCode(() -> now.take(often)).doesNotThrowAnyException();
    }

    @Test
    void doesNotTakeWhatSomebodyShowedThenForJustNow() {
        var request = new MockHttpServletRequest("GET", "/settings/events");
        life.begin(request, new MockHttpServletResponse(), kim);
        var stepUp = new StepUp(session, clock);
        assertThatCode(() -> stepUp.demand(request)).doesNotThrowAnyException();

        request.getSession().setAttribute("confirmed", ahead.millis());

        assertThatThrownBy(() -> stepUp.demand(request)).isInstanceOf(StepUp.NeededException.class);
    }

    @Test
    void saysThatSomebodySignedInWhereNobodyHadThoughItLooksEarlier() {
        var then = new SignInNews(new Events(jdbc, vault, ahead), vault);
        var now = new SignInNews(new Events(jdbc, vault, clock), vault);
        var request = new MockHttpServletRequest();
        var isToldOfNews = new TransactionTemplate(transactions)
                .execute(status -> List.of(
                        then.beforeSigningIn(kim, request, "at home", true),
                        now.beforeSigningIn(kim, request, "elsewhere", true),
                        now.beforeSigningIn(kim, request, "at home", false),
                        now.beforeSigningIn(kim, request, "at home", false)));

        assertThat(isToldOfNews).containsExactly(false, true, true, false);
    }

    @Test
    void opensNothingToAPassOfThatTimeOnceItsPersonEndedThemAll() {
        var then = new Pass(vault, json, jdbc, ahead, "");
        var now = new Pass(vault, json, jdbc, clock, "");
        var landing = UUID.randomUUID();
        var pass = given(then, landing, ahead.instant());
        assertThat(now.holderOf(pass, landing)).contains(kim);

        now.endAllOf(kim);

        assertThat(now.holderOf(pass, landing)).isEmpty();
    }

    @Test
    void opensToAPassThatIsGivenAfterAllWereEndedThen() {
        var then = new Pass(vault, json, jdbc, ahead, "");
        var now = new Pass(vault, json, jdbc, clock, "");
        var landing = UUID.randomUUID();
        var before = given(now, landing, clock.instant());
        then.endAllOf(kim);

        var after = given(now, landing, clock.instant());
        assertThat(now.holderOf(before, landing)).isEmpty();
        assertThat(now.holderOf(after, landing)).contains(kim);

        now.endAllOf(kim);
        assertThat(now.holderOf(after, landing)).isEmpty();
    }

    private MockHttpServletRequest given(Pass passes, UUID landing, Instant from) {
        var response = new MockHttpServletResponse();
        passes.give(response, landing, kim, from.plus(Duration.ofHours(9)));
        var request = new MockHttpServletRequest();
        request.setCookies(Optional.ofNullable(response.getCookie("pass"))
                .map(cookie -> new Cookie(cookie.getName(), cookie.getValue()))
                .orElseThrow());
        return request;
    }
}
