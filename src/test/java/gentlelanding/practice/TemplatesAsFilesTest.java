package gentlelanding.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import gentlelanding.Browser;
import gentlelanding.Page;
import gentlelanding.WebTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** A template in a file. */
class TemplatesAsFilesTest extends WebTest {

    @Autowired
    TemplateFiles files;

    private Practitioner robin;

    @BeforeEach
    void aTemplateThatSaysEverything() {
        robin = Practitioner.writing(person("Robin"), "Coming “home” & <more>");
        robin.says("introduction", "One.\n\nTwo.", "language", "de-AT", "prompts[NEXT_DAY]", "Eins?\nZwei?");
        robin.says("prompts[RIGHT_AWAY]", "Warm?", "resourceTitle", "Read", "resourceAddress", "https://example.org/x");
        robin.adds(
                "Feet in warm water",
                "meaning",
                "A bowl.\nA towel.",
                "phases",
                "FIRST_HOUR",
                "phases",
                "NEXT_DAY",
                "stance",
                "QUIET",
                "selfCare",
                "I put my feet in warm water.",
                "alternatives",
                "warmth",
                "alternatives",
                "water");
    }

    @Test
    void comesBackAsItWas() {
        var exported = robin.browser().get(robin.desk() + "/export");
        assertThat(exported.header("Content-Disposition")).isEqualTo("attachment; filename=\"template.json\"");

        var imported = send(robin.browser(), exported.body().getBytes(StandardCharsets.UTF_8));

        assertThat(imported.status()).isEqualTo(303);
        assertThat(robin.browser().get(imported.location() + "/export").body()).isEqualTo(exported.body());
        var keys = itemKeys(robin.desk());
        assertThat(itemKeys(imported.location()))
                .as("built-in items stay, own ones are new")
                .hasSameSizeAs(keys)
                .startsWith("water", "held-close")
                .isNotEqualTo(keys);
    }

    @Test
    void ofABuiltInOneComesBackToo() {
        for (var key : List.of("every-day", "when-near-is-difficult")) {
            var desk = robin.browser().post("/templates", "from", key).location();
            var exported = robin.browser().get(desk + "/export").body();

            var imported = send(robin.browser(), exported.getBytes(StandardCharsets.UTF_8));

            assertThat(robin.browser().get(imported.location() + "/export").body())
                    .isEqualTo(exported);
        }
    }

    /** Nothing but emoji is twice as long to a machine; nothing but new lines is nothing to a reader. */
    @Test
    void takesAnIntroductionOfThreeThousandLettersWhateverTheyAre() {
        for (var letter : List.of("a", "🐢", "é", "\n")) {
            assertThat(read(letter.repeat(3_000))).as(letter).isPresent();
            assertThat(read(letter.repeat(3_001))).as(letter).isEmpty();
        }
        assertThat(read("a\u2028b")).isEmpty();
        assertThat(read("a\u0007b")).isEmpty();
    }

    private Optional<?> read(String introduction) {
        var file = HostileWords.template("\"introduction\": " + HostileWords.quoted(introduction));
        return files.read(file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void isDescribedByTheSchemaThatIsPublished() throws Exception {
        var served = stranger().get("/template.schema.json");

        assertThat(served.status()).isEqualTo(200);
        assertThat(served.body()).isEqualTo(Files.readString(Path.of("docs/template.schema.json")));
    }

    @Test
    void holdsNothingButATemplate() {
        for (var file : HostileWords.refused()) {
            assertThat(files.read(file.getBytes(StandardCharsets.UTF_8)))
                    .as(shortened(file))
                    .isEmpty();
        }
        var page = send(robin.browser(), "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("This is not a template as it was exported");
        assertThat(send(robin.browser(), new byte[0]).status()).isEqualTo(422);
    }

    /** Words that would do something elsewhere are words here: shown as they are, or refused. */
    @Test
    void cannotMakeAPageDoAnything() {
        assertThat(HostileWords.INERT.size() + HostileWords.refused().size()).isGreaterThanOrEqualTo(150);
        var desk = send(robin.browser(), HostileWords.template("").getBytes(StandardCharsets.UTF_8))
                .location();
        robin.browser().post(desk, "author", HostileWords.INERT.get(0));
        HostileWords.INERT.forEach(payload -> {
            robin.browser().post(desk, "title", payload, "introduction", payload);
            var seen = robin.browser().get(desk + "/preview").html();
            assertThat(seen.select(".frame .head-1").text()).isEqualTo(payload);
            assertThat(seen.select(".introduction p").text()).isEqualTo(payload);
            assertThat(seen.select(".written").text()).contains(HostileWords.INERT.get(0));
            assertThat(seen.select("main script, main img, main iframe, main [onload], main [onerror], main style"))
                    .isEmpty();
        });
    }

    /** The same wherever a template is read: by whoever may start from it, by whoever did, and on paper. */
    @Test
    void saysHostileWordsAsTheyAreToEveryReader() {
        var desk = send(robin.browser(), HostileWords.file().getBytes(StandardCharsets.UTF_8))
                .location();
        robin.browser().post(desk + "/publish");
        var code = new Practitioner(robin.browser(), desk).handsOut();
        var client = stranger();
        var read = client.post("/templates/start", "code", code);
        var started = client.post("/templates/start", "code", code, "start", "true", "adult", "true")
                .location();
        for (var page : List.of(
                read,
                client.get(started),
                client.get(started.replace("/first-pass", "/template")),
                client.get(started.replace("/first-pass", "?category=space")),
                robin.browser().get(desk),
                robin.browser().get(desk + "/items"),
                robin.browser().get(desk + "/preview"),
                robin.browser().get(desk + "/preview?page=3"),
                client.post("/templates/start", "code", code, "page", "2"),
                robin.browser().get(desk + "/worksheet"))) {
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.html()
                            .select("main script, main img, main iframe, main svg[onload], main [onerror], main style"))
                    .isEmpty();
            assertThat(page.text()).contains("7*7").doesNotContain("49::");
            assertThat(page.html().select("main *").eachText()).noneMatch(text -> text.equals("49"));
        }
    }

    @Test
    void isSentToTheOneAddressThatTakesIt() throws Exception {
        var alone = stranger();
        assertThat(send(alone, "{}".getBytes(StandardCharsets.UTF_8)).status())
                .as("signed out")
                .isIn(200, 303, 403);
        var elsewhere =
                multipart("/templates").file(new MockMultipartFile("file", "{}".getBytes(StandardCharsets.UTF_8)));
        elsewhere.cookie(robin.browser().cookies().values().toArray(Cookie[]::new));
        elsewhere.contentType("multipart/form-data; boundary=x");
        assertThat(mvc.perform(elsewhere).andReturn().getResponse().getStatus()).isEqualTo(415);
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(300, text.length()));
    }

    private List<String> itemKeys(String desk) {
        return robin.browser().get(desk + "/items").html().select("[data-item]").eachAttr("data-item");
    }

    private Page send(Browser browser, byte[] file) {
        var tokens =
                browser.get("/templates").html().select("input[name=_csrf]").eachAttr("value");
        var request = multipart("/templates/import").file(new MockMultipartFile("file", file));
        if (!tokens.isEmpty()) {
            request.param("_csrf", tokens.get(0));
        }
        if (!browser.cookies().isEmpty()) {
            request.cookie(browser.cookies().values().toArray(Cookie[]::new));
        }
        try {
            return new Page(mvc.perform(request).andReturn().getResponse());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
