package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Coming in by the lock of one's own device, in a browser that has one. */
class PasskeyJourney {

    private static final String PASSPHRASE = "seven quiet lanterns again";

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
    void opensTheDoorForWhoeverOpensTheDevice() {
        try (var kim = Phone.at(server)) {
            signUp(kim);
            var lock = lockOf(kim);
            kim.open("/settings").picture("settings");
            kim.open("/settings/passkeys").picture("passkeys-none");
            kim.write("label", "The blue phone");
            pressAndWait(kim, "Make a passkey");
            kim.awaits(".notice", "Your passkey is there.").picture("passkeys");
            assertThat(kim.text()).contains("The blue phone");

            kim.pressButton("Sign out");
            kim.open("/sign-in").picture("sign-in-passkey");
            pressAndWait(kim, "Sign in with a passkey");
            kim.isAt("/home");

            kim.pressButton("Sign out");
            looksAtNobody(kim, lock);
            kim.open("/sign-in");
            tapOnly(kim, "Sign in with a passkey");
            kim.awaits("[data-passkey-said]", "No passkey was used.");
            kim.isAt("/sign-in");

            kim.write("username", name).write("password", PASSPHRASE).pressButton("Sign in");
            kim.isAt("/home").open("/settings/passkeys").press("Take it away");
            kim.browser().findElement(By.cssSelector("details[open] button")).click();
            kim.awaits(".notice", "opens nothing here any more");
            look(kim);
            assertThat(kim.complaints())
                    .as("the browser tells of what it cleared, and complains of nothing")
                    .allMatch(told -> told.contains("Clear-Site-Data"));
        }
    }

    @Test
    void isNotOfferedWithoutScripts() {
        try (var kim = Phone.withoutScripts(server)) {
            signUp(kim);
            assertThat(kim.open("/settings/passkeys").text()).contains("Your browser offers no passkeys here");
            assertThat(kim.all("form[data-passkey]"))
                    .allSatisfy(form -> assertThat(form.isDisplayed()).isFalse());
            kim.open("/settings/authenticator").picture("authenticator");
            assertThat(kim.all("svg.qr")).hasSize(1);
            kim.write("digits", "123456").press("Ask for them from now on");
            assertThat(kim.text()).contains("Those digits are not the ones of now");
            kim.picture("authenticator-wrong");
        }
    }

    private String name = "";

    private void signUp(Phone kim) {
        kim.open("/sign-up")
                .write("password", PASSPHRASE)
                .write("displayName", "Kim")
                .tick("adult")
                .submit("displayName");
        name = kim.read("[data-sign-in-name]");
        kim.open("/home");
    }

    /** The pages around it, as they look once something is in them. */
    private static void look(Phone kim) {
        for (var page : new String[] {"factors", "devices", "events", "recovery", "authenticator"}) {
            kim.open("/settings/" + page).picture("settings-" + page);
        }
        kim.open("/safety").picture("safety");
    }

    private static String lockOf(Phone phone) {
        phone.browser().executeCdpCommand("WebAuthn.enable", Map.of());
        var answer = phone.browser()
                .executeCdpCommand(
                        "WebAuthn.addVirtualAuthenticator",
                        Map.of(
                                "options",
                                Map.of(
                                        "protocol", "ctap2",
                                        "transport", "internal",
                                        "hasResidentKey", true,
                                        "hasUserVerification", true,
                                        "isUserVerified", true,
                                        "automaticPresenceSimulation", true)));
        return String.valueOf(answer.get("authenticatorId"));
    }

    private static void looksAtNobody(Phone phone, String lock) {
        phone.browser()
                .executeCdpCommand(
                        "WebAuthn.setUserVerified", Map.of("authenticatorId", lock, "isUserVerified", false));
    }

    private static void pressAndWait(Phone phone, String words) {
        phone.browser().executeScript("document.documentElement.pressed = true");
        tapOnly(phone, words);
        phone.awaitsAnotherPage();
    }

    private static void tapOnly(Phone phone, String words) {
        phone.browser()
                .findElement(By.xpath("//button[normalize-space()=\"" + words + "\"]"))
                .click();
    }
}
