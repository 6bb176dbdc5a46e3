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
import java.util.ArrayList;
import java.util.List;
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
        for (var key : List.of("every-day", "when-touch-is-difficult")) {
            var desk = robin.browser().post("/templates", "from", key).location();
            var exported = robin.browser().get(desk + "/export").body();

            var imported = send(robin.browser(), exported.getBytes(StandardCharsets.UTF_8));

            assertThat(robin.browser().get(imported.location() + "/export").body())
                    .isEqualTo(exported);
        }
    }

    @Test
    void isDescribedByTheSchemaThatIsPublished() throws Exception {
        var served = stranger().get("/template.schema.json");

        assertThat(served.status()).isEqualTo(200);
        assertThat(served.body()).isEqualTo(Files.readString(Path.of("docs/template.schema.json")));
    }

    @Test
    void holdsNothingButATemplate() {
        for (var file : refused()) {
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
        var file = template("\"introduction\": " + quoted(String.join("\n", PAYLOADS)));
        var imported = send(robin.browser(), file.getBytes(StandardCharsets.UTF_8));
        robin.browser().post(imported.location(), "author", PAYLOADS.get(0));
        PAYLOADS.forEach(payload -> {
            robin.browser().post(imported.location(), "title", payload);
            var page = robin.browser().get(imported.location() + "/preview");
            assertThat(page.html().select(".frame .head-1").text()).isEqualTo(payload);
        });

        var seen = robin.browser().get(imported.location() + "/preview").html();
        assertThat(seen.select(".introduction p").eachText()).isEqualTo(PAYLOADS);
        assertThat(seen.select("main script, main img, main iframe, main [onload], main [onerror], main style"))
                .isEmpty();
        assertThat(seen.select(".written").text()).contains(PAYLOADS.get(0));
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

    private static final List<String> PAYLOADS = List.of(
            "__${7*7}__::.x",
            "__${T(java.lang.Runtime).getRuntime().exec('id')}__",
            "[[${7*7}]]",
            "[(${7*7})]",
            "${T(java.lang.Runtime)}",
            "*{7*7}",
            "#{practice.desk.title}",
            "@{/exit}",
            "~{ui/layout :: page}",
            "|${7*7}|",
            "{0,choice,0#a|1#b}",
            "{0}",
            "'{0}'",
            "%{7*7}",
            "#set($x=7*7)$x",
            "<%= 7*7 %>",
            "{{7*7}}",
            "{{constructor.constructor('return 1')()}}",
            "<script>window.__xss=1</script>",
            "<svg onload=window.__xss=1>",
            "<img src=x onerror=window.__xss=1>",
            "<style>*{display:none}</style>",
            "</p></main><iframe src=//evil.example>",
            "</textarea><script>1</script>",
            "\"><script>1</script>",
            "' onmouseover='1",
            "<a href=javascript:alert(1)>x</a>",
            "<!--#exec cmd=\"id\" -->",
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
            "&lt;script&gt;",
            "&#60;script&#62;",
            "![x](https://evil.example/p.png)",
            "[x](javascript:alert(1))",
            "https://evil.example/",
            "=HYPERLINK(\"https://evil.example\")",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "'; drop table account; --",
            "\" or 1=1 --",
            "../../../../etc/passwd",
            "new java.util.Date()");

    private static List<String> refused() {
        var refused = new ArrayList<String>(List.of(
                "",
                "null",
                "[]",
                "{}",
                "{\"title\": \"x\"",
                template("") + "{}",
                template("\"share\": true"),
                template("\"html\": \"<b>x</b>\""),
                template("\"expression\": \"1+1\""),
                template("\"password\": \"x\""),
                template("\"title\": \"twice\""),
                template("\"prompts\": [{\"phase\": \"SOON\", \"words\": \"x\"}]"),
                template("\"prompts\": [{\"phase\": \"NEXT_DAY\", \"words\": \"x\", \"regex\": \".*\"}]"),
                template("\"prompts\": [{\"phase\": \"NEXT_DAY\", \"words\": \"a\\nb\"}]"),
                template("\"author\": \"a\\u202Eb\""),
                template("\"author\": \"a\\u200Bb\""),
                template("\"author\": \"a\\u2066b\""),
                template("\"author\": \"a\\u0000b\""),
                template("\"author\": \"a\\ud800b\""),
                template("\"author\": \"" + "x".repeat(201) + "\""),
                template("\"author\": 7"),
                template("\"introduction\": \"" + "x".repeat(3_001) + "\""),
                template("\"introduction\": " + "[".repeat(1_000) + "]".repeat(1_000)),
                template("\"introduction\": \"x\"").replace("\"en\"", "\"<script>\""),
                template("").replace("gentle-landing/template/1", "gentle-landing/template/2"),
                template("").replace("\"water\"", "\"nowhere\""),
                template("").replace("{\"item\": \"water\"}", "{\"item\": \"water\"}, {\"item\": \"water\"}"),
                template("")
                        .replace(
                                "\"item\": \"water\"", "\"item\": \"water\", \"name\": \"x\", \"category\": \"SPACE\""),
                template("").replace("\"item\": \"water\"", "\"name\": \"x\""),
                template("")
                        .replace("\"item\": \"water\"", "\"name\": \"x\", \"category\": \"SPACE\", \"key\": \"own-1\""),
                template("")
                        .replace(
                                "\"item\": \"water\"", "\"name\": \"x\", \"category\": \"SPACE\", \"stance\": \"ANY\""),
                template("")
                        .replace(
                                "\"item\": \"water\"",
                                "\"name\": \"x\", \"category\": \"SPACE\", \"alternatives\": [\"own-1\"]"),
                template("").replace("\"items\": [", "\"items\": [" + "{\"item\": \"water\"},".repeat(500)),
                "x".repeat(10 * 1024 * 1024)));
        for (var address : List.of(
                "http://example.org/",
                "javascript:alert(1)",
                "data:text/html,x",
                "https://",
                "https://a b.example/",
                "https://user:pass@example.org/",
                "https://example.org:444/",
                "https://xn--80ak6aa92e.com/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "HTTPS://example.org/",
                "https://example.org/\\u202E")) {
            refused.add(template("\"resources\": [{\"title\": \"x\", \"address\": \"" + address + "\"}]"));
        }
        return refused;
    }

    private static String template(String more) {
        return "{\"format\": \"gentle-landing/template/1\", \"title\": \"Coming home\", \"language\": \"en\","
                + " \"items\": [{\"item\": \"water\"}]" + (more.isEmpty() ? "" : ", " + more) + "}";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
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
