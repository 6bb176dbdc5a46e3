package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/**
 * Somebody else came in with one's passphrase, and is shown the door from one's own device.
 *
 * <pre>
 *   Kim    here ──────────────── sign in: "somebody signed in" ─ events ─ devices: that one out ───── all others out
 *   else          sign in ─ look ─────────────────────────────────────────────── out     in ─ in ─────────────── out
 * </pre>
 */
class DevicesJourney {

    private static final String PASSPHRASE = "seven quiet lanterns again";
    private static final String ELSEWHERE = "Mozilla/5.0 (Android 14; Mobile; rv:131.0) Gecko/131.0 Firefox/131.0";

    private String name = "";

    @Test
    void showsEachDeviceAndTheDoorToIt() {
        var server = HeldServer.shared();
        try (var kim = Phone.at(server.address());
                var somebody = Phone.at(server.address())) {
            var visitor = new Visitor(server.address());
            name = visitor.signUp("Kim", PASSPHRASE);
            visitor.post("/sign-out");
            signIn(kim);
            kim.pressButton("Sign out");
            somebody.browser().executeCdpCommand("Network.setUserAgentOverride", Map.of("userAgent", ELSEWHERE));
            signIn(somebody);
            somebody.open("/profiles");

            signIn(kim);
            assertThat(kim.read(".notice")).contains("somebody signed in as you on a device that was new");
            kim.picture("somebody-signed-in");
            kim.open("/settings/events");
            assertThat(kim.all(".events > li").stream().map(WebElement::getText))
                    .anyMatch(event -> event.contains("Firefox on Android") && event.contains("device that was new"));
            signsOut(kim);
            assertThat(somebody.press("Partners").path())
                    .as("with the very next thing")
                    .isEqualTo("/sign-in");

            signIn(somebody);
            visitor.signIn(name, PASSPHRASE);
            assertThat(visitor.get("/home").select("h1").text()).isEqualTo("Hello, Kim");
            kim.open("/settings/devices").picture("devices-three").press("Sign out all others");
            assertThat(kim.all("main .panel")).hasSize(1);
            assertThat(somebody.open("/home").path()).isEqualTo("/sign-in");
            assertThat(visitor.get("/home").select("h1")).isEmpty();
            assertThat(kim.open("/home").path()).as("the one in the hand stays").isEqualTo("/home");
            assertThat(kim.complaints()).allMatch(told -> told.contains("Clear-Site-Data"));
        }
    }

    private static void signsOut(Phone kim) {
        kim.open("/settings/devices");
        assertThat(kim.all("main .panel h2").stream().map(WebElement::getText))
                .containsExactlyInAnyOrder("Chrome on Linux", "Firefox on Android");
        kim.press("Sign it out");
        assertThat(kim.text()).contains("Signed out there. Nobody was told.").doesNotContain("Firefox on Android");
        assertThat(kim.open("/settings/events").text()).contains("Signed out on other devices");
    }

    private void signIn(Phone phone) {
        HeldServer.shared().clock().pass(Duration.ofMinutes(1));
        phone.open("/sign-in")
                .write("username", name)
                .write("password", PASSPHRASE)
                .pressButton("Sign in");
        phone.isAt("/home");
    }
}
