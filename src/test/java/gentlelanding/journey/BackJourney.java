package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * What others can do with a browser in which somebody was signed in, or is: those who go back in it, and other sites.
 *
 * <pre>
 *   profiles ─ card ─ note ─ sign out      ◁ ◁ ◁   sign-in, and nothing of them
 *   profiles ─ card ─ note ─ exit          ◁ ◁ ◁   the other site, then sign-in
 *   another site ─ a form to here          403, and they are still signed in, with nothing changed
 * </pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackJourney {

    private static final String PASSPHRASE = "seven quiet lanterns again";
    private static final String CANARY = "only-kim-reads-this-77c2";
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    /** Told to every page before its own scripts: whether it came back whole from the browser's memory. */
    private static final String CAME_BACK =
            "addEventListener('pageshow', (event) => { if (event.persisted) console.warn('came back whole'); });";

    private final NeutralSite neutral = NeutralSite.start();
    private RunningServer server;
    private String profile = "";
    private String name = "";

    @BeforeAll
    void kimHasWrittenSomething() {
        server = RunningServer.start("--landing.exit-url=" + neutral.address());
        var kim = new Visitor(server.address());
        name = kim.signUp("Kim", PASSPHRASE);
        profile = kim.get("/profiles")
                .select("a[href^=/profiles/]")
                .attr("href")
                .replaceAll("(/profiles/[0-9a-f-]{36}).*", "$1");
        kim.says("answers[water].need", "ESSENTIAL", "answers[water].privateNote", CANARY);
    }

    @AfterAll
    void stop() {
        server.close();
        neutral.close();
    }

    @Test
    void showsNothingOnceSomebodyHasSignedOutOrLeft() {
        try (var kim = Phone.remembering(server)) {
            kim.browser().executeCdpCommand("Page.enable", Map.of());
            kim.browser().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", CAME_BACK));
            remembersWholePages(kim);
            var took = new ArrayList<Duration>();
            for (var time = 1; time <= 3; time++) {
                signIn(kim);
                if (time == 3) {
                    looksAround(kim);
                }
                kim.pressButton("Sign out").isAt("/");
                took.add(timeOf(kim));
            }
            assertThat(took).as("the quickest of three").anyMatch(time -> time.compareTo(A_SECOND) < 0);
            goesBack(kim);

            signIn(kim);
            looksAround(kim);
            kim.browser().executeScript("document.querySelector('[data-exit]').click()");
            new WebDriverWait(kim.browser(), Duration.ofSeconds(30))
                    .until(browser -> browser.getCurrentUrl().equals(neutral.address()));
            goesBack(kim);
        }
    }

    @Test
    void letsNoOtherSiteSendItsForms() {
        var words = "Written by somebody else";
        var forms = Stream.of(
                        form("profile", "/profiles", "name", words),
                        form("answers", profile + "/answers", "answers[water].privateNote", words),
                        form("sign-in", "/sign-in", "username", name, "password", PASSPHRASE),
                        form("sign-out", "/sign-out"),
                        form("devices", "/settings/devices", "others", "true"),
                        form("close", "/settings/close"))
                .toList();
        var links = "<a id=\"exit\" href=\"" + server.address() + "/exit\">Look</a>";
        try (var other = NeutralSite.with(String.join("", forms) + links);
                var kim = Phone.at(server)) {
            signIn(kim);
            for (var form : List.of("profile", "answers", "sign-in", "sign-out", "devices", "close")) {
                kim.browser().get(other.address());
                kim.browser().executeScript("document.getElementById(arguments[0]).submit()", form);
                kim.awaits("h1", "This page waited too long");
            }
            kim.browser().get(other.address());
            kim.browser().executeScript("document.getElementById('exit').click()");
            new WebDriverWait(kim.browser(), Duration.ofSeconds(30))
                    .until(browser -> browser.getCurrentUrl().equals(neutral.address()));

            assertThat(kim.open("/profiles").read("h1")).isEqualTo("My profiles");
            assertThat(kim.browser().getPageSource()).doesNotContain(words);
            assertThat(kim.open(profile + "?category=physical-comfort")
                            .browser()
                            .getPageSource())
                    .doesNotContain(words);
            assertThat(kim.open(profile + "?category=practical-needs").browser().getPageSource())
                    .contains(CANARY)
                    .doesNotContain(words);
        }
    }

    private String form(String id, String action, String... fields) {
        var form = new StringBuilder(
                "<form id=\"%s\" method=\"post\" action=\"%s\">".formatted(id, server.address() + action));
        for (var at = 0; at < fields.length; at += 2) {
            form.append("<input name=\"%s\" value=\"%s\">".formatted(fields[at], fields[at + 1]));
        }
        return form.append("</form>").toString();
    }

    private void signIn(Phone kim) {
        kim.open("/sign-in")
                .write("username", name)
                .write("password", PASSPHRASE)
                .pressButton("Sign in");
        kim.isAt("/home");
    }

    private void looksAround(Phone kim) {
        kim.press("Profiles");
        for (var path : List.of("/plan", "/card", profile + "?category=practical-needs")) {
            kim.open(path);
        }
        assertThat(kim.browser().getPageSource()).contains(CANARY);
    }

    /** What this journey relies on: this browser does keep whole pages for Back. */
    private static void remembersWholePages(Phone kim) {
        kim.open("/help-now").open("/guide").browser().navigate().back();
        kim.isAt("/help-now");
        new WebDriverWait(kim.browser(), Duration.ofSeconds(15))
                .until(any -> kim.complaints().stream().anyMatch(told -> told.contains("came back whole")));
    }

    private static void goesBack(Phone kim) {
        for (var nth = 1; nth <= 3; nth++) {
            kim.browser().navigate().back();
            new WebDriverWait(kim.browser(), Duration.ofSeconds(30))
                    .until(any -> Boolean.TRUE.equals(
                            kim.browser().executeScript("return document.readyState === 'complete'")));
            assertThat(kim.browser().getPageSource())
                    .as("back, " + nth)
                    .doesNotContain(CANARY, "data-card", "data-line");
            assertThat(kim.path()).as("back, " + nth).matches("/sign-in|/|/help-now|/guide|http://127.*");
        }
    }

    private static Duration timeOf(Phone kim) {
        var millis =
                (Number) kim.browser().executeScript("return performance.getEntriesByType('navigation')[0].duration");
        return Duration.ofMillis(millis.longValue());
    }
}
