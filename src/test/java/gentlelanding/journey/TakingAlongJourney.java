package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.FluentWait;

/**
 * Somebody takes everything along, reads it, brings it in elsewhere, and goes.
 *
 * <pre>
 *   Kim    take it ─ copy.zip ─ read as a page ─ another account: as it was ─ close ─ signed out, and unknown
 *   Sam                                                                        the plan is not there, like one that never was
 * </pre>
 */
class TakingAlongJourney {

    private static final String PASSPHRASE = "seven quiet lanterns again";
    private static final String MINE = "only-kim-wrote-this-31f0";
    private static final String THEIRS = "only-sam-wrote-this-88ab";

    private final Path downloads;
    private String name = "";
    private String partnership = "";

    TakingAlongJourney() throws IOException {
        downloads = Files.createTempDirectory("downloads");
    }

    @Test
    void takesAllOfOnesOwnAlongAndLeavesNothing() throws IOException {
        var server = HeldServer.shared();
        try (var kim = Phone.at(server.address());
                var fresh = Phone.withoutScripts(server.address())) {
            var sam = planTogether(server);
            signIn(kim);
            var copy = takes(kim);
            reads(fresh, copy);
            bringsIn(fresh, copy);

            kim.open("/settings/close")
                    .press("Close it, and destroy everything")
                    .isAt("/");
            assertThat(kim.text()).contains("Your account is closed, and everything in it is gone.");
            kim.picture("closed");
            assertThat(kim.open("/home").path()).isEqualTo("/sign-in");
            kim.write("username", name).write("password", PASSPHRASE).pressButton("Sign in");
            assertThat(kim.text()).contains("That name and passphrase don’t go together");

            var gone = sam.get(partnership + "/plan").select("main").text();
            assertThat(gone).startsWith("There is nothing here");
            assertThat(gone)
                    .isEqualTo(sam.get("/partners/00000000-0000-4000-8000-000000000000/plan")
                            .select("main")
                            .text());
            assertThat(sam.get("/partners").text()).doesNotContain("Kim");
        }
    }

    /** Over a real connection: what has gone out cannot be called back, so it ends in a way that no browser takes for whole. */
    @Test
    void isTornOffWhereItFailsOnceAPartOfItHasGoneOut() {
        var server = HeldServer.shared();
        var kim = new Visitor(server.address());
        var before = server.jdbc().queryForList("select id from account", UUID.class);
        kim.signUp("Kim", PASSPHRASE);
        var account = server.jdbc().queryForList("select id from account", UUID.class).stream()
                .filter(id -> !before.contains(id))
                .findFirst()
                .orElseThrow();
        kim.get("/profiles");
        for (var seed = 0; seed < 50; seed++) {
            kim.post("/reflections", "text", noise(seed));
        }
        assertThat(kim.send("/settings/export").headers().firstValue("Content-Type"))
                .hasValue("application/zip");

        server.jdbc().update("update profile set document = ? where account = ?", new byte[64], account);

        assertThatThrownBy(() -> kim.send("/settings/export")).hasRootCauseInstanceOf(IOException.class);
    }

    /** Text that hardly grows smaller when it is packed. */
    private static String noise(int seed) {
        return new Random(seed)
                .ints(4000, 0, 64)
                .mapToObj(letter -> String.valueOf((char) ('0' + letter)))
                .collect(Collectors.joining());
    }

    private Visitor planTogether(HeldServer server) {
        var kim = new Visitor(server.address());
        var sam = new Visitor(server.address());
        name = kim.signUp("Kim", PASSPHRASE);
        sam.signUp("Sam", PASSPHRASE);
        partnership = sam.join(kim);
        kim.says("answers[water].need", "ESSENTIAL", "answers[water].privateNote", MINE);
        sam.says("answers[water].offer", "GLADLY", "answers[held-close].privateNote", THEIRS);
        kim.post(partnership + "/ready");
        sam.post(partnership + "/ready");
        assertThat(sam.get(partnership + "/plan").select("[data-line]")).isNotEmpty();
        return sam;
    }

    private void signIn(Phone phone) {
        phone.open("/sign-in")
                .write("username", name)
                .write("password", PASSPHRASE)
                .pressButton("Sign in");
        phone.isAt("/home");
    }

    /** The file as the browser keeps it, among its downloads and under its plain name. */
    private Path takes(Phone kim) {
        kim.browser()
                .executeCdpCommand(
                        "Browser.setDownloadBehavior",
                        Map.of("behavior", "allow", "downloadPath", downloads.toString()));
        kim.open("/settings/export");
        kim.browser()
                .findElement(By.xpath("//button[normalize-space()='Take it']"))
                .click();
        var copy = downloads.resolve("copy.zip");
        new FluentWait<>(copy)
                .withTimeout(Duration.ofSeconds(20))
                .pollingEvery(Duration.ofMillis(100))
                .until(Files::exists);
        return copy;
    }

    private void reads(Phone phone, Path copy) throws IOException {
        var page = downloads.resolve("copy.html");
        try (var zip = new ZipFile(copy.toFile())) {
            assertThat(zip.stream().map(Object::toString)).containsExactly("copy.json", "copy.html");
            Files.copy(zip.getInputStream(zip.getEntry("copy.html")), page);
        }
        phone.browser().get(page.toUri().toString());
        assertThat(phone.browser().getTitle()).isEqualTo("Gentle Landing");
        assertThat(phone.text()).contains("I need this", MINE).doesNotContain(THEIRS);
        phone.picture("copy-to-read");
    }

    private static void bringsIn(Phone fresh, Path copy) {
        fresh.open("/sign-up")
                .write("displayName", "Kim elsewhere")
                .tick("adult")
                .press("Keep it");
        fresh.open("/settings/import").press("Bring it in");
        assertThat(fresh.text()).contains("That is not a copy from here");
        fresh.browser().findElement(By.name("file")).sendKeys(copy.toString());
        fresh.press("Bring it in").isAt("/profiles");
        assertThat(fresh.text()).contains("It is here, as it was.");
        var profile = fresh.all("a[href^='/profiles/']").get(0).getDomAttribute("href");
        fresh.open(String.valueOf(profile).replaceAll("(/profiles/[0-9a-f-]{36}).*", "$1?category=practical-needs"));
        assertThat(fresh.value("answers[water].privateNote")).isEqualTo(MINE);
    }
}
