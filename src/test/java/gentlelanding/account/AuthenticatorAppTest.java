package gentlelanding.account;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.Page;
import gentlelanding.WebTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Somebody asks the digits of an app of themselves besides the passphrase.
 *
 * <pre>
 *   half minutes     −2    −1    now    +1    +2
 *   their digits     no    once  once   once  no      and none before one that was used
 * </pre>
 */
class AuthenticatorAppTest extends WebTest {

    private static final String PASSPHRASE = "seven quiet lanterns again";
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    private Browser sam;
    private String name;
    private byte[] secret = {};

    @BeforeEach
    void samSignsUp() {
        sam = person("Sam", "heron", PASSPHRASE);
        name = sam.signInName();
    }

    @Test
    void countsOnlyOnceACodeOfItHasComeBack() {
        var offer = offered();
        assertThat(elsewhere().get("/home").status()).isEqualTo(200);
        assertThat(sam.post("/settings/authenticator", "offer", offer, "digits", "000000")
                        .status())
                .isEqualTo(422);
        assertThat(elsewhere().get("/home").status()).isEqualTo(200);
        assertThat(person("Robin")
                        .post("/settings/authenticator", "offer", offer, "digits", digits(0))
                        .status())
                .as("somebody else's")
                .isEqualTo(422);

        var answer = sam.post("/settings/authenticator", "offer", offer, "digits", digits(0), "others", "true");

        assertThat(answer.location()).isEqualTo("/settings/authenticator");
        assertThat(sam.get("/settings/authenticator").text()).contains("It is on", "You have none so far");
        assertThat(sam.get("/settings/events").text()).contains("Added a way to sign in");
    }

    @Test
    void isAskedForAfterTheRightPassphraseAndSignsNobodyInBefore() {
        turnOn();
        var browser = stranger();

        var page = passphrase(browser);

        assertThat(page.status()).isEqualTo(200);
        assertThat(browser.cookies()).doesNotContainKeys("session", "device");
        assertThat(page.html().select("input[name=digits]").attr("autocomplete"))
                .isEqualTo("one-time-code");
        assertThat(second(browser, page, "123456").status()).isEqualTo(422);
        clock.pass(HALF_A_MINUTE);
        var in = second(browser, page, digits(0).replaceAll("(...)", "$1 "));
        assertThat(in.location()).startsWith("/profiles");
        assertThat(browser.get("/home").text()).contains("Hello, Sam");
        assertThat(browser.cookies()).containsKey("device");
    }

    @Test
    void takesDigitsOfAboutNowAndEachOnce() {
        turnOn();
        clock.pass(Duration.ofMinutes(5));
        assertThat(signIn(digits(-2)).status()).isEqualTo(422);
        assertThat(signIn(digits(2)).status()).isEqualTo(422);
        assertThat(signIn(digits(-1)).status()).isEqualTo(303);
        assertThat(signIn(digits(-1)).status()).as("once more").isEqualTo(422);
        assertThat(signIn(digits(1)).status()).isEqualTo(303);
        assertThat(signIn(digits(0)).status()).as("older than one used").isEqualTo(422);
    }

    @Test
    void takesTheSameDigitsOnceThoughManySendThemTogether() throws Exception {
        turnOn();
        clock.pass(Duration.ofMinutes(5));
        List<Callable<Integer>> tries = Stream.generate(this::stranger)
                .limit(4)
                .map(browser -> {
                    var page = passphrase(browser);
                    return (Callable<Integer>)
                            () -> second(browser, page, digits(0)).status();
                })
                .toList();

        assertThat(atOnce(4, tries)).containsOnlyOnce(303);
    }

    @Test
    void letsGuessingWaitAndARightOneLookWrongMeanwhile() {
        turnOn();
        var browser = stranger();
        var page = passphrase(browser);
        for (var time = 0; time < WrongTries.FREE; time++) {
            assertThat(second(browser, page, "00000" + time).status()).isEqualTo(422);
        }
        clock.pass(Duration.ofSeconds(5));

        var refused = second(browser, page, digits(1));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("10");
    }

    @Test
    void letsARecoveryCodeStandInOnce() {
        turnOn();
        var code = sam.post("/settings/recovery")
                .html()
                .select("[data-recovery-code]")
                .get(0)
                .text();

        assertThat(signIn(code).status()).isEqualTo(303);
        assertThat(signIn(code).status()).isEqualTo(422);
    }

    @Test
    void isNotSkippedByComingBackInWithARecoveryCode() {
        turnOn();
        var codes = sam.post("/settings/recovery")
                .html()
                .select("[data-recovery-code]")
                .eachText();
        var fresh = "a new one for the coming spring";
        var browser = stranger();

        var answer = browser.post("/recover", "username", name, "code", codes.get(0), "password", fresh);

        assertThat(answer.location()).startsWith("/sign-in");
        var page = browser.post("/sign-in", "username", name, "password", fresh);
        assertThat(page.html().select("input[name=digits]")).hasSize(1);
        assertThat(second(browser, page, codes.get(1)).status()).isEqualTo(303);
    }

    @Test
    void forgetsThatThePassphraseWasRightAfterAWhileOrOnceItIsAnother() {
        turnOn();
        var browser = stranger();
        var page = passphrase(browser);
        clock.pass(SecondFactor.LASTS);
        assertThat(second(browser, page, digits(0)).html().select("input[name=digits]"))
                .isEmpty();
        page = passphrase(browser);
        sam.post("/settings/confirm", "password", PASSPHRASE, "digits", digits(0));
        sam.post("/settings/factors/password", "password", "a new one for the coming spring");
        clock.pass(HALF_A_MINUTE);
        assertThat(second(browser, page, digits(0)).status()).isEqualTo(422);
        assertThat(browser.cookies()).doesNotContainKey("session");
        for (var nonsense : new String[] {"", "x", "null"}) {
            assertThat(browser.post("/sign-in/second", "halfway", nonsense, "digits", "1")
                            .status())
                    .isEqualTo(422);
        }
    }

    @Test
    void isAskedForOnceMoreBeforeItIsTakenAwayAndStandsInNobodysWay() {
        turnOn();
        clock.pass(StepUp.LASTS);
        assertThat(sam.post("/settings/authenticator/remove").location())
                .isEqualTo("/settings/confirm?to=/settings/authenticator");
        assertThat(sam.post("/settings/confirm", "password", PASSPHRASE).status())
                .isEqualTo(422);
        assertThat(sam.post("/settings/confirm", "password", PASSPHRASE, "digits", digits(0))
                        .status())
                .isEqualTo(303);
        sam.post("/settings/authenticator/remove", "others", "true");

        assertThat(sam.get("/settings/events").text()).contains("Removed a way to sign in");
        assertThat(elsewhere().get("/home").status()).isEqualTo(200);
    }

    @Test
    void keepsItsSecretSealedAndItsNameDiscreet() {
        turnOn();
        var row = jdbc.queryForList("select * from authenticator").toString();
        var bytes = jdbc.queryForList("select document from authenticator", byte[].class).stream()
                .map(document -> new String(document, StandardCharsets.ISO_8859_1))
                .toList()
                .toString();

        assertThat(row + bytes).doesNotContain(Base32.of(secret), "secret", "heron");
        assertThat(Base32.of("foobar".getBytes(StandardCharsets.UTF_8))).isEqualTo("MZXW6YTBOI");
    }

    private void turnOn() {
        sam.post("/settings/authenticator", "offer", offered(), "digits", digits(0));
        assertThat(jdbc.queryForList("select 1 from authenticator")).isNotEmpty();
    }

    private String offered() {
        var page = sam.get("/settings/authenticator").html();
        var letters = page.select("[data-authenticator-secret]").text().replace(" ", "");
        secret = EverySignIn.bytes(letters);
        return page.select("input[name=offer]").val();
    }

    private String digits(int halfMinutesFromNow) {
        return EverySignIn.digits(secret, clock.instant().plus(HALF_A_MINUTE.multipliedBy(halfMinutesFromNow)));
    }

    private Browser elsewhere() {
        var browser = stranger();
        passphrase(browser);
        return browser;
    }

    private Page passphrase(Browser browser) {
        return browser.post("/sign-in", "username", name, "password", PASSPHRASE, "to", "/profiles");
    }

    private Page signIn(String digits) {
        var browser = stranger();
        return second(browser, passphrase(browser), digits);
    }

    private static Page second(Browser browser, Page page, String digits) {
        var form = page.html();
        return browser.post(
                "/sign-in/second",
                "halfway",
                form.select("input[name=halfway]").val(),
                "to",
                form.select("input[name=to]").val(),
                "digits",
                digits);
    }
}
