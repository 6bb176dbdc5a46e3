package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Two phones in the dark: one plan, one landing, both pages in step. */
class LandingJourney {

    @Test
    void goesThroughTheEveningOnTwoPhones() {
        try (var server = RunningServer.start();
                var alex = Phone.at(server);
                var sam = Phone.at(server)) {
            agree(alex, sam);
            alex.press("Start our landing").isAt("/landings/.+");
            var landing = alex.path();
            sam.open(landing);
            assertThat(alex.read("h1")).isEqualTo("Sam holds you.");
            assertThat(sam.read("h1")).isEqualTo("You hold Alex.");
            alex.picture("40-landing");

            sam.press("Just stay");
            within(alex, 2, "Sam asks you to just stay.");
            alex.picture("41-landing-pressed");
            sam.press("Just stay");
            alex.awaitsNo("[role=status] > span:not(.soft)");
            alex.press("Next");
            new WebDriverWait(sam.browser(), Duration.ofSeconds(2))
                    .ignoring(StaleElementReferenceException.class, NoSuchElementException.class)
                    .until(any -> !sam.read("h1").equals("You hold Alex."));
            assertThat(fitsWithoutScrolling(alex)).isTrue();
            checkIn(alex);
            assertThat(alex.complaints()).isEmpty();
            assertThat(sam.complaints()).isEmpty();
        }
    }

    /** Three presses and it is kept; what comes next is one kind thing. */
    private static void checkIn(Phone alex) {
        alex.press("Check in").isAt("/landings/.+/check-ins").press("How is it now?");
        alex.picture("42-check-in");
        alex.choose("settled", "3").choose("feelings", "chilled").press("Keep it");
        assertThat(alex.all("[data-next]")).hasSize(1);
        alex.picture("43-one-kind-thing");
        alex.press("Something was not okay").picture("44-not-okay");
        alex.open("/settings/reminders").picture("45-reminders");
    }

    private static void agree(Phone alex, Phone sam) {
        begin(alex.open("/"), "Alex");
        alex.choose("answers[held-close].need", "ESSENTIAL")
                .choose("answers[water].need", "WELCOME")
                .choose("answers[still-okay].need", "ESSENTIAL")
                .press("What I can give")
                .awaits("button", "All of these gladly")
                .press("All of these gladly")
                .awaits("button", "This is right")
                .press("This is right")
                .isAt("/home");
        alex.open("/partners").press("Make a code").awaits("[data-invitation-code]", "");
        var code = alex.read("[data-invitation-code]");
        begin(sam.open("/"), "Sam");
        sam.choose("answers[alone-short].need", "ESSENTIAL")
                .press("What I can give")
                .awaits("button", "All of these gladly")
                .press("All of these gladly")
                .awaits("button", "This is right")
                .press("This is right")
                .isAt("/home");
        sam.open("/join").write("code", code).press("Go on");
        alex.open("/partners").press("Yes, that is Sam").isAt("/partners/.+");
        var partnership = alex.path();
        alex.press("I’m ready").isAt("/partners/[^/]+");
        sam.open(partnership).press("I’m ready").isAt(".*/plan").press("I agree");
        alex.open(partnership + "/plan").press("I agree").isAt(".*/plan");
    }

    private static void begin(Phone phone, String name) {
        phone.open("/sign-up")
                .write("displayName", name)
                .tick("adult")
                .press("Keep it")
                .isAt("/welcome");
        phone.press("I have it. Go on").isAt("/home").press("Begin").isAt("/profiles/.*/first-pass");
    }

    private static void within(Phone phone, int seconds, String words) {
        new WebDriverWait(phone.browser(), Duration.ofSeconds(seconds))
                .ignoring(StaleElementReferenceException.class, NoSuchElementException.class)
                .until(any -> phone.text().contains(words));
    }

    private static boolean fitsWithoutScrolling(Phone phone) {
        phone.browser().manage().window().setSize(new Dimension(390, 844));
        return Boolean.TRUE.equals(phone.browser()
                .executeScript("const page = document.documentElement;"
                        + "return page.scrollHeight <= Math.max(844, window.innerHeight)"));
    }
}
