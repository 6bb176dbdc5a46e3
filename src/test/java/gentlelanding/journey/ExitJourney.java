package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Leaving at once, from any page: what GOV.UK asks of such a button, and that nothing is found afterwards.
 *
 * <pre>
 *   Shift ─ Shift ─ Shift    within five seconds: away      Shift ─ Shift ······ too slow: told so
 *   Shift+A ─ Shift+B ─ Shift+C    writing, not leaving
 * </pre>
 */
class ExitJourney {

    /** Timers are held, so that time passes when a test says so. */
    static final String HELD_TIMERS = "window.timers = [];"
            + "window.setTimeout = (deed, millis) => window.timers.push({ deed, millis });"
            + "window.clearTimeout = (nth) => { if (nth) window.timers[nth - 1] = null; };";

    private final NeutralSite neutral = NeutralSite.start();
    private RunningServer server;

    @BeforeEach
    void start() {
        server = RunningServer.start("--landing.exit-url=" + neutral.address());
    }

    @AfterEach
    void stop() {
        server.close();
        neutral.close();
    }

    @Test
    void leavesWithThreePressesOfShiftAndIsNotFoundAgain() {
        try (var kim = Phone.at(server)) {
            var browser = kim.browser();
            browser.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", HELD_TIMERS));
            begin(kim);
            isInReach(kim);

            press(kim, Keys.SHIFT);
            assertThat(said(kim)).isEqualTo("Press Shift twice more to leave this page.");
            press(kim, Keys.SHIFT);
            assertThat(said(kim)).isEqualTo("Press Shift once more to leave this page.");
            passFiveSeconds(kim);
            assertThat(said(kim)).startsWith("That was too slow to leave.");
            press(kim, Keys.SHIFT);
            assertThat(said(kim)).isEqualTo("Press Shift twice more to leave this page.");
            press(kim, Keys.ESCAPE);
            assertThat(said(kim)).as("another key in between").isEmpty();
            for (var letter : new String[] {"a", "b", "c", "d"}) {
                new Actions(browser)
                        .keyDown(Keys.SHIFT)
                        .sendKeys(letter)
                        .keyUp(Keys.SHIFT)
                        .perform();
            }
            assertThat(kim.path()).as("capital letters").startsWith("/profiles/");
            assertThat(said(kim)).isEmpty();

            var pages = history(kim);
            for (var nth = 0; nth < 3; nth++) {
                press(kim, Keys.SHIFT);
            }
            isAway(kim);
            assertThat(history(kim)).isEqualTo(pages);
            showsNothingAnyMore(kim);
        }
    }

    @Test
    void leavesByItsLinkWithoutScripts() {
        try (var kim = Phone.withoutScripts(server)) {
            begin(kim);
            new Actions(kim.open("/home").browser()).sendKeys(Keys.TAB).perform();
            assertThat(kim.browser().switchTo().activeElement().getText()).isEqualTo("Exit");
            kim.browser().switchTo().activeElement().sendKeys(Keys.ENTER);
            isAway(kim);
            showsNothingAnyMore(kim);
        }
    }

    @Test
    void isBlankAtOnceOnASlowLine() throws IOException {
        try (var kim = Phone.impatient(server)) {
            kim.open("/").awaits("h1", "What helps");
            kim.tickIn("#f-begin-alone-adult").press("Begin alone").isAt("/profiles/.*/first-pass");
            kim.awaits("h1", "");
            kim.slow(Duration.ofSeconds(20));
            var left = kim.browser()
                    .executeScript("document.querySelector('[data-exit]').click();"
                            + "return [document.querySelectorAll('main, body, img').length, document.title];");
            assertThat(left).asList().containsExactly(0L, "Loading…");

            var shown = ImageIO.read(new ByteArrayInputStream(kim.browser().getScreenshotAs(OutputType.BYTES)));
            var colour = shown.getRGB(0, 0);
            for (var x = 0; x < shown.getWidth(); x += 3) {
                for (var y = 0; y < shown.getHeight(); y += 3) {
                    assertThat(shown.getRGB(x, y)).isEqualTo(colour);
                }
            }
            kim.slow(Duration.ZERO);
            isAway(kim);
        }
    }

    private static void begin(Phone phone) {
        phone.open("/").tickIn("#f-begin-alone-adult").press("Begin alone").isAt("/profiles/.*/first-pass");
        phone.choose("answers[water].need", "ESSENTIAL").press("My own plan").isAt("/plan");
        phone.browser().navigate().back();
        phone.isAt("/profiles/.*/first-pass");
    }

    /** First by key, and in view however narrow and however far down. */
    private static void isInReach(Phone phone) {
        phone.browser().manage().window().setSize(new Dimension(320, 600));
        phone.browser().executeScript("window.scrollTo(0, document.documentElement.scrollHeight)");
        var seen = phone.browser()
                .executeScript("const box = document.querySelector('[data-exit]').getBoundingClientRect();"
                        + "const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);"
                        + "return middle?.matches('[data-exit]') && box.height >= 44 && box.right <= innerWidth;");
        assertThat(seen).isEqualTo(true);
        phone.browser().manage().window().setSize(new Dimension(390, 844));
    }

    private static void press(Phone phone, Keys key) {
        new Actions(phone.browser()).keyDown(key).keyUp(key).perform();
    }

    private static String said(Phone phone) {
        return String.valueOf(
                phone.browser().findElement(By.cssSelector("[data-exit-said]")).getDomProperty("textContent"));
    }

    private static void passFiveSeconds(Phone phone) {
        phone.browser().executeScript("for (const timer of window.timers) if (timer?.millis === 5000) timer.deed();");
    }

    private void isAway(Phone phone) {
        new WebDriverWait(phone.browser(), Duration.ofSeconds(60))
                .until(browser -> browser.getCurrentUrl().equals(neutral.address()));
    }

    private static Object history(Phone phone) {
        return phone.browser().executeScript("return history.length");
    }

    /** Back, and back again, shows nothing of theirs, and neither does asking anew. */
    private static void showsNothingAnyMore(Phone phone) {
        for (var nth = 0; nth < 2; nth++) {
            phone.browser().navigate().back();
            assertThat(phone.all("[data-card], [data-line]")).as("back, " + nth).isEmpty();
        }
        assertThat(phone.open("/plan").path()).isEqualTo("/sign-in");
    }
}
