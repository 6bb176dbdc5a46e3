package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import gentlelanding.QrOnPicture;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;

/**
 * Asking more of oneself than a passphrase, and what asks for it.
 *
 * <pre>
 *   QR ─ digits ─ sheet ─ sign in: digits once │ a code once │ renewed ─ new passphrase: out elsewhere
 *   ├─ 5 min ─┤ asked once more: devices, events, export, …      never: end, block, sign out, exit
 * </pre>
 */
class FactorsJourney {

    private static final String PASSPHRASE = "seven quiet lanterns again";
    private static final String NEW_PASSPHRASE = "seven quiet lanterns anew";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final HeldServer server = HeldServer.shared();
    private String name = "";
    private byte[] secret = {};

    @Test
    void keepsAPassphraseFromBeingEnoughAndLeavingFromEverBeingAskedFor() throws Exception {
        try (var kim = Phone.at(server.address());
                var other = Phone.withoutScripts(server.address())) {
            signUp(kim);
            turnsOn(kim);
            var sheet = makesASheet(kim, "Make my codes");
            kim.pressButton("Sign out");
            isAskedForDigits(kim);
            aCodeStandsInForThemOnce(kim, sheet.get(0));
            var renewed = makesASheet(kim, "Make a new sheet");
            changesThePassphrase(kim, other);
            comesBackIn(other, sheet.get(1), renewed.get(0));
            signInWith(kim, NEW_PASSPHRASE);
            kim.write("digits", nextDigits()).press("Go on").isAt("/home");
            asksOnceMoreAfterFiveMinutesAndNeverForLeaving(kim);
        }
    }

    private void signUp(Phone kim) {
        kim.open("/sign-up")
                .write("password", PASSPHRASE)
                .write("displayName", "Kim")
                .tick("adult")
                .submit("displayName");
        name = kim.read("[data-sign-in-name]");
    }

    private void turnsOn(Phone kim) throws Exception {
        kim.open("/settings/authenticator");
        var letters = kim.read("[data-authenticator-secret]").replace(" ", "");
        assertThat(readFrom(kim.all("svg.qr").get(0)))
                .isEqualTo(
                        "otpauth://totp/Gentle%20Landing:" + name + "?secret=" + letters + "&issuer=Gentle%20Landing");
        secret = bytesOf(letters);
        kim.write("digits", digits()).press("Ask for them from now on");
        assertThat(kim.text()).contains("From now on the passphrase alone is not enough", "You have none so far");
        kim.picture("authenticator-on");
    }

    /** The picture as the screen shows it, as an app on another phone would read it. */
    private static String readFrom(WebElement square) throws Exception {
        return QrOnPicture.text(ImageIO.read(new ByteArrayInputStream(square.getScreenshotAs(OutputType.BYTES))));
    }

    /** Eight, shown this once. */
    private static List<String> makesASheet(Phone kim, String button) {
        kim.open("/settings/recovery").press(button);
        var codes = kim.all("[data-recovery-code]").stream()
                .map(WebElement::getText)
                .toList();
        assertThat(codes).hasSize(8).doesNotHaveDuplicates();
        kim.press("I have them");
        assertThat(kim.open("/settings/recovery").text())
                .contains("8 codes still work")
                .doesNotContain(codes);
        return codes;
    }

    private void isAskedForDigits(Phone kim) {
        signInWith(kim, PASSPHRASE);
        assertThat(kim.read("h1")).isEqualTo("And the six digits");
        kim.write("digits", digits()).press("Go on");
        assertThat(kim.text()).contains("or they were just used");
        kim.write("digits", nextDigits()).press("Go on").isAt("/home");
        kim.pressButton("Sign out");
    }

    private void aCodeStandsInForThemOnce(Phone kim, String code) {
        signInWith(kim, PASSPHRASE);
        kim.write("digits", code).press("Go on").isAt("/home");
        assertThat(kim.open("/settings/recovery").text()).contains("7 codes still work");
        kim.pressButton("Sign out");
        signInWith(kim, PASSPHRASE);
        kim.write("digits", code).press("Go on");
        assertThat(kim.text()).contains("Those digits are not the ones of now");
        kim.write("digits", nextDigits()).press("Go on").isAt("/home");
    }

    /** The other device shows it with the next thing that is done there. */
    private void changesThePassphrase(Phone kim, Phone other) {
        signInWith(other, PASSPHRASE);
        other.write("digits", nextDigits()).press("Go on").isAt("/home");
        kim.open("/settings/factors").write("password", NEW_PASSPHRASE).press("Change it");
        assertThat(kim.text()).contains("Wherever else you were signed in, you are not any more");
        assertThat(other.open("/profiles").path()).isEqualTo("/sign-in");
        signInWith(other, PASSPHRASE);
        assertThat(other.text()).contains("don’t go together");
    }

    private void comesBackIn(Phone other, String ofTheOldSheet, String ofTheNewOne) {
        other.open("/recover")
                .write("username", name)
                .write("code", ofTheOldSheet)
                .write("password", NEW_PASSPHRASE);
        other.press("Change it");
        assertThat(other.text()).contains("or the code was used before");
        other.write("code", ofTheNewOne).press("Change it").isAt("/sign-in");
        assertThat(other.text()).contains("Your passphrase is new. Sign in with it.");
    }

    private void asksOnceMoreAfterFiveMinutesAndNeverForLeaving(Phone kim) {
        var sam = joined(kim, "Sam");
        var lee = joined(kim, "Lee");
        server.clock().pass(Duration.ofMinutes(5).plusSeconds(1));
        for (var path : List.of("devices", "events", "export", "close", "factors", "authenticator", "passkeys")) {
            assertThat(kim.open("/settings/" + path).read("h1")).as(path).isEqualTo("Is it you?");
        }
        kim.picture("is-it-you")
                .write("password", NEW_PASSPHRASE)
                .write("digits", digits())
                .press("Go on");
        kim.isAt("/settings/passkeys");
        server.clock().pass(Duration.ofMinutes(5).plusSeconds(1));

        kim.open(sam).press("End this").pressButton("End this").isAt("/partners");
        assertThat(kim.text()).contains("It is ended. Nobody was told.");
        kim.open(lee).press("End this").press("End this, and block").isAt("/partners");
        kim.pressButton("Sign out").isAt("/");
        signInWith(kim, NEW_PASSPHRASE);
        kim.write("digits", nextDigits()).press("Go on").isAt("/home");
        server.clock().pass(Duration.ofMinutes(5).plusSeconds(1));
        kim.browser().findElement(By.cssSelector("[data-exit]")).click();
        new org.openqa.selenium.support.ui.WebDriverWait(kim.browser(), Duration.ofSeconds(30))
                .until(browser -> browser.getCurrentUrl().equals(HeldServer.elsewhere()));
        assertThat(kim.open("/home").path()).isEqualTo("/sign-in");
    }

    /** Where the two of them are. */
    private String joined(Phone kim, String partner) {
        var visitor = new Visitor(server.address());
        visitor.signUp(partner, PASSPHRASE);
        kim.open("/partners").press("Make a code");
        visitor.send("/join", "code", kim.read("[data-invitation-code]"));
        kim.open("/partners").press("Yes, that is " + partner).isAt("/partners/.+");
        return kim.path();
    }

    private void signInWith(Phone phone, String passphrase) {
        phone.open("/sign-in")
                .write("username", name)
                .write("password", passphrase)
                .pressButton("Sign in");
    }

    /** Those of another half minute: each half minute's count once. */
    private String nextDigits() {
        server.clock().pass(Duration.ofSeconds(30));
        return digits();
    }

    private String digits() {
        try {
            var generator = new TimeBasedOneTimePasswordGenerator();
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(secret, generator.getAlgorithm()),
                    server.clock().instant(),
                    Locale.ROOT);
        } catch (java.security.InvalidKeyException e) {
            throw new AssertionError(e);
        }
    }

    /** Twenty bytes in the letters of RFC 4648. */
    private static byte[] bytesOf(String letters) {
        var number = letters.chars()
                .mapToObj(letter -> BigInteger.valueOf(LETTERS.indexOf(letter)))
                .reduce(BigInteger.ZERO, (all, five) -> all.shiftLeft(5).or(five));
        var bytes = number.setBit(160).toByteArray();
        return Arrays.copyOfRange(bytes, bytes.length - 20, bytes.length);
    }
}
