package gentlelanding.practice;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.WebTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A practitioner at the desk. */
class WritingATemplateTest extends WebTest {

    private Practitioner robin;

    @BeforeEach
    void aPractitioner() {
        robin = Practitioner.writing(person("Robin"), "Coming home");
    }

    @Test
    void keepsWordsAsTheyAreTyped() {
        robin.says(
                "introduction",
                "After the session.\n\nTake your time.",
                "prompts[NEXT_DAY]",
                "How was it?\n\nWho calls?");
        robin.says("resourceTitle", "A page", "resourceAddress", "https://example.org/a?b=c");

        var words = robin.browser().get(robin.desk()).html();
        assertThat(words.select("#f-title").val()).isEqualTo("Coming home");
        assertThat(words.select("[name='prompts[NEXT_DAY]']").text()).isEqualTo("How was it?\nWho calls?");
        var seen = robin.browser().get(robin.desk() + "/preview").html();
        assertThat(seen.select(".introduction p").eachText()).containsExactly("After the session.", "Take your time.");
        assertThat(seen.select("[data-prompt=NEXT_DAY]").eachText()).containsExactly("How was it?", "Who calls?");
        var link = seen.select(".resources a");
        assertThat(link.attr("href")).isEqualTo(link.text()).isEqualTo("https://example.org/a?b=c");
        assertThat(seen.text()).contains("Written by Robin Vale, who listens, not by this product.");
    }

    @Test
    void savesAPartAndSaysWhichVersionThatWas() {
        var seen =
                robin.browser().get(robin.desk()).html().select("[name=seen]").val();

        var saved = robin.browser().postAsScript(robin.desk(), "title", "Home again", "seen", seen);

        assertThat(saved.status()).isEqualTo(204);
        assertThat(Long.parseLong(saved.header("Seen"))).isGreaterThan(Long.parseLong(seen));
        assertThat(robin.browser()
                        .postAsScript(robin.desk(), "author", "Robin", "seen", seen)
                        .status())
                .as("another part")
                .isEqualTo(204);
        assertThat(robin.browser()
                        .postAsScript(robin.desk(), "title", "Elsewhere", "seen", seen)
                        .status())
                .isEqualTo(409);
        var both = robin.browser().post(robin.desk(), "title", "Elsewhere", "seen", seen);
        assertThat(both.status()).isEqualTo(409);
        assertThat(both.html().select("[data-sent]").text()).isEqualTo("Elsewhere");
        assertThat(both.html().select("[data-stands]").text()).isEqualTo("Home again");
    }

    @Test
    void keepsWhatWasTypedWhereSomethingIsWrong() {
        for (var address : List.of(
                "http://example.org/",
                "javascript:alert(1)",
                "https://user@example.org/",
                "https://example.org:8443/",
                "https://xn--e1afmkfd.example/",
                "https://пример.example/",
                "https://localhost/",
                "https://example.org/ b",
                "//example.org/")) {
            var page = robin.browser().post(robin.desk(), "resourceTitle", "Read this", "resourceAddress", address);
            assertThat(page.status()).as(address).isEqualTo(422);
            assertThat(page.html()
                            .select("[name=resourceAddress]")
                            .eachAttr("value")
                            .get(0))
                    .isEqualTo(address);
            assertThat(page.html().select("#f-resources-0-address-error").text())
                    .isNotEmpty();
        }
        for (var words : List.of("x".repeat(101), "a\u202Eb", "a\u200Bb", "a\u0007b", "a\nb")) {
            assertThat(robin.browser().post(robin.desk(), "title", words).status())
                    .as(words)
                    .isEqualTo(422);
        }
        assertThat(robin.browser().post(robin.desk(), "language", "<script>").status())
                .isEqualTo(422);
        assertThat(robin.browser().get(robin.desk() + "/preview").text())
                .contains("Coming home")
                .doesNotContain("Read this");
    }

    @Test
    void putsItemsInOrder() {
        robin.picks("lights-low", "water", "no-such-item");
        assertThat(items()).as("all or nothing").containsExactly("water", "held-close");
        robin.picks("lights-low", "water");
        assertThat(items()).containsExactly("water", "held-close", "lights-low");

        robin.browser().post(robin.desk() + "/move", "item", "lights-low", "by", "-1");
        assertThat(items()).containsExactly("water", "lights-low", "held-close");
        robin.browser().post(robin.desk() + "/move", "item", "water", "by", "-1");
        assertThat(items()).containsExactly("water", "lights-low", "held-close");
        assertThat(robin.browser()
                        .postAsScript(robin.desk() + "/move", "item", "water", "to", "2")
                        .status())
                .isEqualTo(204);
        assertThat(items()).containsExactly("lights-low", "held-close", "water");
        robin.browser().post(robin.desk() + "/take-out", "item", "held-close");
        assertThat(items()).containsExactly("lights-low", "water");
    }

    @Test
    void bringsItemsOfItsOwn() {
        var key = robin.adds(
                "Feet in warm water",
                "meaning",
                "A bowl, a towel.",
                "stance",
                "QUIET",
                "selfCare",
                "I put my feet in warm water.",
                "alternatives",
                "warmth");

        var seen = robin.browser()
                .get(robin.desk() + "/preview")
                .html()
                .select("[data-item=" + key + "]")
                .text();
        assertThat(seen).contains("Feet in warm water", "A bowl, a towel.", "I put my feet in warm water.", "Warmth");
        robin.browser().post(robin.desk() + "/items/" + key, "name", "Warm feet", "category", "PHYSICAL_COMFORT");
        assertThat(robin.browser()
                        .get(robin.desk() + "/preview")
                        .html()
                        .select("[data-item=" + key + "]")
                        .text())
                .startsWith("Warm feet");
        var refused =
                robin.browser().post(robin.desk() + "/items", "name", "", "category", "NOWHERE", "meaning", "Kept");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("[name=meaning]").text()).isEqualTo("Kept");
        assertThat(robin.browser().get(robin.desk() + "/items/own-unknown").status())
                .isEqualTo(404);
    }

    @Test
    void beginsFromABuiltInTemplate() {
        var desk = robin.browser().post("/templates", "from", "long-distance").location();

        assertThat(robin.browser().get(desk + "/preview").text()).contains("Long distance", "The call ends");
        assertThat(robin.browser().post("/templates", "from", "nowhere").status())
                .isEqualTo(422);
    }

    @Test
    void isMadeOnceHoweverOftenItIsSent() {
        var first = robin.browser()
                .post("/templates", "title", "One", "once", "req-1")
                .location();

        assertThat(robin.browser()
                        .post("/templates", "title", "One", "once", "req-1")
                        .location())
                .isEqualTo(first);
    }

    @Test
    void publishesVersionsThatNeverChange() {
        assertThat(robin.browser().post(robin.desk() + "/hand-outs").status())
                .as("nothing is published")
                .isEqualTo(422);
        assertThat(robin.browser().post(robin.desk() + "/publish").status()).isEqualTo(303);
        assertThat(robin.browser().get(robin.desk()).text()).contains("Version 1 is handed out.");
        robin.says("title", "Home");
        assertThat(robin.browser().get(robin.desk()).text()).contains("your draft says something newer");
        robin.publishes().publishes();
        assertThat(robin.browser().get(robin.desk()).text()).contains("Version 2 is handed out.");
        assertThat(jdbc.queryForObject(
                        "select count(*) from template_version where template = ?",
                        Integer.class,
                        java.util.UUID.fromString(robin.desk().substring("/templates/".length()))))
                .isEqualTo(2);
    }

    @Test
    void isNotPublishedWithoutItemsOrAnAuthor() {
        var desk = robin.browser().post("/templates", "title", "Bare").location();

        var refused = robin.browser().post(desk + "/publish");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("It asks about nothing so far.", "who wrote this");
    }

    @Test
    void handsOutCodesThatEndAndAreTakenBack() {
        robin.publishes();
        var code = robin.handsOut("life", "week");
        assertThat(code).matches("[0-9A-Z]{5}-[0-9A-Z]{5}");
        var page = robin.browser().get(robin.desk() + "/hand-outs").html();
        assertThat(page.select(".link").text()).endsWith("/templates/start#" + code);
        assertThat(page.select(".qr path").attr("d")).isNotEmpty();
        var sheet = robin.browser().get(page.select("a[href$=/sheet]").attr("href"));
        assertThat(sheet.html().select("[data-template-code]").text()).isEqualTo(code);

        pass(Duration.ofDays(7));
        assertThat(robin.browser().get(robin.desk() + "/hand-outs").text()).contains("Its time is over.");
        robin.browser().post(page.select("form[action$=take-back]").attr("action"));
        assertThat(robin.browser().get(robin.desk() + "/hand-outs").html().select("[data-template-code]"))
                .isEmpty();
    }

    @Test
    void isPagedWhereThereIsMuch() {
        for (var number = 1; number <= 45; number++) {
            robin.browser().post(robin.desk() + "/items", "name", "Item " + number, "category", "SPACE");
        }

        assertThat(robin.browser().get(robin.desk() + "/items").html().select("[data-item]"))
                .hasSize(20);
        assertThat(robin.browser().get(robin.desk() + "/items?page=3").html().select("[data-item]"))
                .hasSize(7);
        assertThat(robin.browser().get(robin.desk() + "/items?page=4").status()).isEqualTo(404);
    }

    @Test
    void leavesNothingReadableInTheDatabase() {
        robin.says("title", "canary-4711").publishes();
        var code = robin.handsOut();

        for (var table : List.of("care_template", "template_version", "hand_out")) {
            jdbc.queryForList("select * from " + table)
                    .forEach(row -> row.values().forEach(value -> {
                        var text = value instanceof byte[] bytes
                                ? new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                                : String.valueOf(value);
                        assertThat(text).doesNotContain("canary-4711").doesNotContain(code.replace("-", ""));
                    }));
        }
    }

    private List<String> items() {
        return robin.browser()
                .get(robin.desk() + "/items")
                .html()
                .select("[data-item]")
                .eachAttr("data-item");
    }
}
