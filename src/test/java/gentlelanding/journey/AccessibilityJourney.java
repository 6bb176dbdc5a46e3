package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Dimension;

/** Every page of one person is walked by an accessibility checker, and fits the narrowest screen. */
class AccessibilityJourney {

    @Test
    void findsNothingThatShutsSomebodyOut() {
        try (var server = RunningServer.start();
                var kim = Phone.at(server)) {
            // The checker writes a script into the page, which the content policy would refuse.
            kim.browser().executeCdpCommand("Page.setBypassCSP", Map.of("enabled", true));
            check(
                    kim,
                    "/",
                    "/sign-up",
                    "/sign-in",
                    "/join",
                    "/help-now",
                    "/guide",
                    "/guide/why",
                    "/privacy",
                    "/safety",
                    "/recover");
            kim.open("/sign-up")
                    .write("displayName", "Kim")
                    .tick("adult")
                    .press("Keep it")
                    .isAt("/welcome");
            check(kim, "/welcome", "/home", "/profiles", "/partners", "/plan", "/card", "/nothing");
            kim.open("/home").press("Begin").isAt("/profiles/.*");
            var profile = kim.path().replace("/first-pass", "");
            check(kim, profile + "/first-pass", profile + "/first-pass?offers", profile, profile + "/about");
            kim.open(profile + "/first-pass")
                    .choose("answers[warmth].need", "ESSENTIAL")
                    .press("What I can give");
            check(kim, "/plan", "/card", "/home");
        }
    }

    @Test
    void findsNothingInAPlanNorInALandingNorInSettings() {
        try (var server = RunningServer.start();
                var alex = Phone.at(server)) {
            alex.browser().executeCdpCommand("Page.setBypassCSP", Map.of("enabled", true));
            var people = LivedIn.by(server.port(), (kind, field, most) -> "something plain");
            alex.open("/help-now");
            people.alex()
                    .cookies()
                    .forEach((name, value) -> alex.browser()
                            .manage()
                            .addCookie(new Cookie.Builder(name, value).path("/").build()));
            var partnership = people.partnership();
            check(
                    alex,
                    partnership,
                    partnership + "/plan",
                    partnership + "/preview",
                    partnership + "/plan/settle",
                    partnership + "/plan/adjustments",
                    partnership + "/plan/today",
                    partnership + "/plan/revisions",
                    people.landing(),
                    people.landing() + "/check-ins",
                    people.landing() + "/check-ins?after=RIGHT_AWAY",
                    people.landing() + "/check-ins?phase=RIGHT_AWAY",
                    people.landing() + "/check-ins?phase=NEXT_DAY",
                    people.landing() + "/not-okay",
                    "/reflections",
                    "/reflections?about=" + people.landing().replace("/landings/", ""),
                    "/settings",
                    "/settings/factors",
                    "/settings/devices",
                    "/settings/events",
                    "/settings/recovery",
                    "/settings/reminders",
                    "/settings/passkeys",
                    "/settings/authenticator",
                    "/settings/export",
                    "/settings/import",
                    "/settings/confirm",
                    "/settings/close",
                    "/safety",
                    "/sign-out");
        }
    }

    private static void check(Phone phone, String... paths) {
        for (var path : paths) {
            phone.open(path);
            // Without a window of its own, which takes longer than a busy machine may be given; there are no frames
            // here.
            var found = new AxeBuilder()
                    .setLegacyMode()
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                    .analyze(phone.browser())
                    .getViolations();
            assertThat(found).as(path).isEmpty();
            phone.browser().manage().window().setSize(new Dimension(320, 700));
            assertThat(phone.browser()
                            .executeScript("return document.documentElement.scrollWidth <= window.innerWidth"))
                    .as(path + " at 320 px")
                    .isEqualTo(true);
            phone.browser().manage().window().setSize(new Dimension(390, 844));
        }
    }
}
