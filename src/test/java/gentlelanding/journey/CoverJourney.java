package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;

/**
 * A page goes out of sight and comes back as it was.
 *
 * <pre>
 *   turned to another tab, or a minute without a touch    covered, in every tab, and by loading anew too
 *   the passphrase                                        as before, with what was being written
 * </pre>
 */
class CoverJourney {

    private static final String PASSPHRASE = "seven quiet lanterns here";

    private static final String A_MINUTE_LATER = "const now = Date.now; Date.now = () => now() + 61000;"
            + "for (const timer of window.timers) if (timer?.millis > 20000) timer.deed();";

    private RunningServer server;

    @BeforeEach
    void start() {
        server = RunningServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void hidesWhatIsOnTheScreenAndKeepsWhatWasBeingWritten() {
        try (var kim = Phone.at(server)) {
            kim.browser()
                    .executeCdpCommand(
                            "Page.addScriptToEvaluateOnNewDocument", Map.of("source", ExitJourney.HELD_TIMERS));
            signUp(kim);
            kim.open("/settings/cover").picture("cover-setting");
            kim.choose("cover", "MINUTE").press("Save").picture("cover-setting-on");
            kim.open("/settings/words").write("displayName", "Half written");

            var first = kim.browser().getWindowHandle();
            kim.browser().switchTo().newWindow(WindowType.TAB);
            kim.open("/home").isAt("/uncover");
            assertThat(kim.text()).doesNotContain("Kim");
            kim.browser().close();
            kim.browser().switchTo().window(first);

            isCovered(kim);
            kim.picture("covered");
            open(kim, "something else entirely");
            kim.awaits("[data-error='password']", "That is not your passphrase");
            isCovered(kim);
            open(kim, PASSPHRASE);
            isOpen(kim);
            assertThat(kim.value("displayName")).isEqualTo("Half written");

            kim.browser().executeScript(A_MINUTE_LATER);
            isCovered(kim);
            kim.open("/profiles").isAt("/uncover");
            kim.picture("uncover");
            kim.write("password", PASSPHRASE).press("Show it again").isAt("/profiles");
            assertThat(kim.complaints()).allMatch(told -> told.contains("422") || told.contains("optionally hidden"));
        }
    }

    private static void signUp(Phone phone) {
        phone.open("/sign-up")
                .write("password", PASSPHRASE)
                .write("displayName", "Kim")
                .tick("adult")
                .submit("displayName");
        phone.open("/home");
    }

    private static void open(Phone phone, String passphrase) {
        phone.writeIn("#cover-password", passphrase);
        phone.browser()
                .findElement(By.cssSelector(".cover button[type=submit]"))
                .click();
    }

    private static void isCovered(Phone phone) {
        phone.awaits("[data-covered] .cover h1", "This is covered");
        assertThat(phone.all("main, .nav, footer"))
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.isDisplayed()).isFalse());
        assertThat(phone.all("a[data-exit]"))
                .allSatisfy(exit -> assertThat(exit.isDisplayed()).isTrue());
    }

    private static void isOpen(Phone phone) {
        phone.awaitsNo("[data-covered]");
        assertThat(phone.all("main"))
                .allSatisfy(part -> assertThat(part.isDisplayed()).isTrue());
    }
}
