package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.FluentWait;

/**
 * Somebody whose partner sees what is theirs takes each step of the safety page, by keyboard alone and without scripts, and no
 * letter goes to anybody.
 *
 * <pre>
 *   signed out: help, by country ─ devices → sign in ─ all others out
 *   passphrase ─ passkeys ─ app ─ events ─ withdraw (Sam) ─ end (Sam) ─ block (Lee) ─ reminders ─ export ─ close
 * </pre>
 */
class SafetyJourney {

    private static final String PASSPHRASE = "seven quiet lanterns again";
    private static final String NEW_PASSPHRASE = "seven quiet lanterns anew";

    private final GreenMail mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private RunningServer server;
    private Phone phone;
    private Visitor kim;
    private Visitor sam;
    private Visitor lee;
    private String name = "";
    private String withSam = "";
    private String withLee = "";

    @BeforeEach
    void start() throws Exception {
        mail.start();
        server = RunningServer.start(
                "--spring.mail.host=localhost",
                "--spring.mail.port=" + mail.getSmtp().getPort());
        kim = new Visitor(server.address());
        sam = new Visitor(server.address());
        lee = new Visitor(server.address());
        name = kim.signUp("Kim", PASSPHRASE);
        sam.signUp("Sam", PASSPHRASE);
        lee.signUp("Lee", PASSPHRASE);
        withSam = sam.join(kim);
        withLee = lee.join(kim);
        plan();
        remind();
        phone = Phone.withoutScripts(server);
    }

    @AfterEach
    void stop() {
        phone.close();
        server.close();
        mail.stop();
    }

    @Test
    void leadsThroughEveryStepByKeyboardAloneWithoutScriptsAndTellsNobody() throws IOException {
        helpsByCountry();
        devices();
        passphrase();
        phone.open("/safety").picture("safety-check");
        step("My passkeys", 1, "/settings/passkeys");
        step("My authenticator app", 1, "/settings/authenticator");
        step("What was done", 1, "/settings/events");
        assertThat(phone.text()).contains("Changed the passphrase", "Signed out on other devices");
        pause();
        end();
        block();
        reminders();
        export();
        close();
        assertThat(mail.getReceivedMessages()).as("letters to anybody").isEmpty();
    }

    private void plan() {
        kim.says("answers[water].need", "ESSENTIAL");
        sam.says("answers[water].offer", "GLADLY");
        kim.post(withSam + "/ready");
        sam.post(withSam + "/ready");
        assertThat(sam.get(withSam + "/plan").select("[data-line]")).isNotEmpty();
    }

    private void remind() throws Exception {
        kim.post("/settings/reminders", "on", "true", "address", "kim@example.org");
        mail.waitForIncomingEmail(10_000, 1);
        var code = Pattern.compile("code is (\\d{6})").matcher(GreenMailUtil.getBody(mail.getReceivedMessages()[0]));
        assertThat(code.find()).isTrue();
        kim.post("/settings/reminders/confirm", "code", code.group(1));
        mail.purgeEmailFromAllMailboxes();
    }

    private void helpsByCountry() {
        phone.open("/safety").picture("safety-check-signed-out");
        enter("Help now", 1);
        assertThat(phone.path()).isEqualTo("/help-now");
        toggle("Ireland");
        assertThat(phone.all("details[open] a[href^='tel:']"))
                .extracting(line -> line.getDomAttribute("href"))
                .contains("tel:112", "tel:116123");
        phone.picture("help-now");
    }

    /** Whoever sits at another device sees it with the next thing they do. */
    private void devices() {
        assertThat(kim.get("/home").select("h1").text()).isEqualTo("Hello, Kim");
        phone.open("/safety");
        enter("My devices", 1);
        assertThat(phone.path()).isEqualTo("/sign-in");
        type("username", name);
        type("password", PASSPHRASE);
        enter("Sign in", 1);
        assertThat(phone.path()).isEqualTo("/settings/devices");
        enter("Sign out all others", 1);
        assertThat(phone.all("main .panel")).hasSize(1);
        assertThat(kim.get("/home").select("h1")).isEmpty();
    }

    private void passphrase() {
        step("How I sign in", 1, "/settings/factors");
        type("password", NEW_PASSPHRASE);
        enter("Change it", 1);
        assertThat(phone.text()).contains("Your passphrase is new.");
    }

    private void pause() {
        step("My partners", 1, "/partners");
        enter("Sam", 1);
        enter("Open our plan", 1);
        toggle("Withdraw this plan");
        enter("Withdraw this plan", 1);
        assertThat(phone.text()).contains("The plan is gone, for both of you.");
        assertThat(sam.get(withSam + "/plan").select("[data-line]")).isEmpty();
    }

    private void end() {
        step("My partners", 2, "/partners");
        enter("Sam", 1);
        toggle("End this");
        enter("End this", 1);
        assertThat(phone.text()).contains("It is ended. Nobody was told.").doesNotContain("Sam");
        assertThat(sam.get("/partners").text()).doesNotContain("Kim");
        assertThat(sam.get(withSam).select("h1").text()).isEqualTo("There is nothing here");
    }

    private void block() {
        step("My partners", 3, "/partners");
        enter("Lee", 1);
        toggle("End this");
        enter("End this, and block", 1);
        assertThat(lee.get(withLee).select("h1").text()).isEqualTo("There is nothing here");
        assertThat(lee.get("/partners").text()).doesNotContain("Kim");
    }

    private void reminders() {
        step("My reminders", 1, "/settings/reminders");
        go("on", 1);
        phone.browser().switchTo().activeElement().sendKeys(Keys.ARROW_RIGHT);
        enter("Save", 1);
        assertThat(phone.open("/settings/reminders").all("input[name='on'][value='false']:checked"))
                .hasSize(1);
    }

    private void export() throws IOException {
        var downloads = Files.createTempDirectory("downloads");
        phone.browser()
                .executeCdpCommand(
                        "Browser.setDownloadBehavior",
                        Map.of("behavior", "allow", "downloadPath", downloads.toString()));
        step("Take it along", 1, "/settings/export");
        find("Take it", 1).sendKeys(Keys.ENTER);
        new FluentWait<Path>(downloads.resolve("copy.zip"))
                .withTimeout(Duration.ofSeconds(20))
                .until(Files::exists);
    }

    private void close() {
        step("Close my account", 1, "/settings/close");
        enter("Close it, and destroy everything", 1);
        assertThat(phone.text()).contains("Your account is closed");
        phone.open("/sign-in");
        type("username", name);
        type("password", NEW_PASSPHRASE);
        enter("Sign in", 1);
        assertThat(phone.text()).contains("That name and passphrase don’t go together");
    }

    /** A step of the safety page, from that page to where it is done. */
    private void step(String words, int nth, String place) {
        phone.open("/safety");
        enter(words, nth);
        assertThat(phone.path()).as(words).isEqualTo(place);
    }

    /** Goes by Tab to what begins with these words, and presses Enter on it. */
    private void enter(String words, int nth) {
        var there = find(words, nth);
        phone.browser().executeScript("document.documentElement.pressed = true");
        there.sendKeys(Keys.ENTER);
        phone.awaitsAnotherPage();
    }

    private void toggle(String words) {
        find(words, 1).sendKeys(Keys.ENTER);
    }

    private void type(String field, String words) {
        go(field, 1);
        phone.browser().switchTo().activeElement().sendKeys(Keys.chord(Keys.CONTROL, "a"), words);
    }

    private void go(String field, int nth) {
        tabTo("[name='" + field + "']", nth, there -> field.equals(there.getDomAttribute("name")));
    }

    private WebElement find(String words, int nth) {
        return tabTo(
                words,
                nth,
                there -> words.equals(there.getText().lines().findFirst().orElse("")));
    }

    private WebElement tabTo(String what, int nth, java.util.function.Predicate<WebElement> wanted) {
        var found = 0;
        for (var presses = 0; presses < 150; presses++) {
            new Actions(phone.browser()).sendKeys(Keys.TAB).perform();
            var there = phone.browser().switchTo().activeElement();
            if (wanted.test(there) && ++found == nth) {
                return there;
            }
        }
        throw new AssertionError("Tab leads to no “" + what + "” on " + phone.path() + "\n"
                + phone.browser().findElement(By.tagName("body")).getText());
    }
}
