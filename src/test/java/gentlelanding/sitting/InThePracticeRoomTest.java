package gentlelanding.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.Page;
import gentlelanding.WebTest;
import gentlelanding.plan.Pair;
import gentlelanding.practice.Practitioner;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two people start from a practitioner's template together, on the practitioner's own device. */
class InThePracticeRoomTest extends WebTest {

    private static final List<String> OF_PRACTITIONERS = List.of("care_template", "template_version", "hand_out");

    private Practitioner robin;
    private String feet;

    @BeforeEach
    void aTemplateIsPublished() {
        robin = Practitioner.writing(person("Robin"), "Slow evenings");
        feet = robin.adds("Feet in warm water");
        robin.publishes();
    }

    @Test
    void startsBothSidesFromTheTemplate() {
        var sofa = started();

        for (var who : List.of("Alex", "Sam")) {
            var first = sofa.turn(who, who.equals("Alex") ? Sofa.ALEX_PIN : Sofa.SAM_PIN)
                    .location();
            assertThat(sofa.device().get(first).html().select("article.item").eachAttr("id"))
                    .containsExactly("water", "held-close", feet);
            assertThat(sofa.device()
                            .get(first.replace("/first-pass", "/template"))
                            .text())
                    .contains("Slow evenings");
            assertThat(sofa.device().get("/profiles").html().select("a[href*=first-pass], a[href*='/profiles/']"))
                    .as("it is their only profile")
                    .isNotEmpty();
            sofa.handOver();
        }
    }

    @Test
    void bringsTheTemplatesOwnItemIntoThePlan() {
        var sofa = started();
        sofa.alex();
        says(sofa, "need", "ESSENTIAL");
        sofa.ready();
        sofa.handOver();
        sofa.sam();
        says(sofa, "offer", "GLADLY");
        sofa.ready();

        var plan = sofa.device().get(sofa.partnership() + "/plan");

        assertThat(plan.html().select("[data-line=" + feet + "]").attr("data-outcome"))
                .isEqualTo("promised");
    }

    /** The tables that hold what a practitioner owns, their pages, and the browser: as if nobody had been there. */
    @Test
    void leavesNothingOnTheDeviceOrWithThePractitioner() {
        var twin = Practitioner.writing(person("Blake"), "Another one").publishes();
        var rows = rows();
        var pages = pagesOf(robin.browser(), robin.desk());
        var others = pagesOf(twin.browser(), twin.desk());
        var sofa = new Sofa(person("Quill"));
        var away = Practitioner.writing(sofa.device(), "Taken along").publishes();
        var everything = rows();
        var accounts = accounts();

        Pair.expect(
                sofa.device().post("/partners/sitting", "names", "Alex", "names", "Sam", "template", id(away)), 303);
        sofa.alex();
        assertThat(sofa.device().get(away.desk()).status())
                .as("the desk is closed")
                .isEqualTo(404);
        assertThat(sofa.device().get("/templates").text()).doesNotContain("Taken along");
        assertThat(sofa.device().get("/profiles").body()).doesNotContain("Quill");
        sofa.bothReady();
        sofa.device().get("/sitting");
        var over = sofa.device().post("/sitting/end");

        assertThat(over.header("Clear-Site-Data")).contains("storage");
        assertThat(sofa.device().get("/home").location()).startsWith("/sign-in");
        assertThat(sofa.device().get(away.desk()).location()).startsWith("/sign-in");
        assertThat(rows()).as("what practitioners own lies as it lay").isEqualTo(everything);
        assertThat(rows)
                .allSatisfy((table, lines) -> assertThat(everything.get(table)).containsAll(lines));
        assertThat(accounts()).as("both accounts are gone").isEqualTo(accounts);
        assertThat(pagesOf(robin.browser(), robin.desk())).isEqualTo(pages);
        assertThat(pagesOf(twin.browser(), twin.desk())).isEqualTo(others);
        assertThat(sessionTexts()).noneMatch(text -> text.contains("Slow evenings") || text.contains("Taken along"));
    }

    @Test
    void leavesThePractitionersOwnPagesByteForByteAsTheyWere() {
        var elsewhere = robin.browser();
        var before = pagesOf(elsewhere, robin.desk());
        var code = robin.handsOut();
        var withCode = pagesOf(elsewhere, robin.desk());

        for (var round = 0; round < 5; round++) {
            var device = stranger();
            device.get("/");
            Pair.expect(device.post("/partners/sitting", "names", "Alex", "names", "Sam", "template", code), 303);
            var sofa = new Sofa(device);
            sofa.alex();
            says(sofa, "need", "WELCOME");
        }

        assertThat(pagesOf(elsewhere, robin.desk())).isEqualTo(withCode);
        assertThat(before.keySet()).isEqualTo(withCode.keySet());
    }

    @Test
    void startsFromABuiltInTemplateAndFromACodeThatSomebodyTyped() {
        var visitor = stranger();
        var page = visitor.get("/templates/built-in/on-my-own");
        assertThat(page.html()
                        .select("form[action=/partners/sitting] input[name=template]")
                        .val())
                .isEqualTo("on-my-own");

        Pair.expect(
                visitor.post("/partners/sitting", "names", "Alex", "names", "Sam", "template", "long-distance"), 303);

        var first = new Sofa(visitor).alex().location();
        assertThat(visitor.get(first).html().select("article.item").eachAttr("id"))
                .contains("stay-on-the-line");
        var code = robin.handsOut();
        var reader = stranger();
        var read = reader.post("/templates/start", "code", code);
        assertThat(read.html()
                        .select("form[action=/partners/sitting] input[name=template]")
                        .val())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing-of-that-name",
                "BCDF-GHJK",
                "../every-day",
                "00000000-0000-4000-8000-000000000000",
                "${7*7}"
            })
    void saysSoWhereThatTemplateCannotBeStartedFromAndKeepsTheNames(String unknown) {
        var visitor = stranger();
        visitor.get("/");

        var page = visitor.post("/partners/sitting", "names", "Alex", "names", "Sam", "template", unknown);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Start without it");
        assertThat(page.html().select("input[name=names]").eachAttr("value")).containsExactly("Alex", "Sam");
        assertThat(visitor.post("/partners/sitting", "names", "Alex", "names", "Sam")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void opensNobodyElsesTemplateByItsId() {
        var kim = person("Kim");
        var withdrawn = Practitioner.writing(person("Blake"), "Another one").publishes();
        withdrawn.browser().post(withdrawn.desk() + "/withdraw");

        assertThat(begin(kim, id(robin)).status()).isEqualTo(422);
        assertThat(begin(stranger(), id(robin)).status()).isEqualTo(422);
        assertThat(begin(withdrawn.browser(), id(withdrawn)).status()).isEqualTo(422);
    }

    @Test
    void leadsFromTheDeskToTheRoom() {
        var desk = robin.browser().get(robin.desk() + "/hand-outs");
        assertThat(desk.text()).contains("reached from this device alone");
        assertThat(desk.html().select(".panel.warm a").attr("href")).isEqualTo(robin.desk() + "/room");

        var room = robin.browser().get(robin.desk() + "/room");

        assertThat(room.html().select("input[name=template]").val()).isEqualTo(id(robin));
        var draft = Practitioner.writing(person("Blake"), "Not yet");
        assertThat(draft.browser().get(draft.desk() + "/room").html().select("form[action=/partners/sitting]"))
                .isEmpty();
    }

    private Sofa started() {
        var device = robin.browser();
        Pair.expect(begin(device, id(robin)), 303);
        return new Sofa(device);
    }

    private static Page begin(Browser device, String template) {
        device.get("/");
        return device.post("/partners/sitting", "names", "Alex", "names", "Sam", "template", template);
    }

    private void says(Sofa sofa, String part, String value) {
        var profile = sofa.device()
                .get("/profiles")
                .html()
                .select("a[href^=/profiles/]")
                .attr("href")
                .replaceAll("^(/profiles/[^/?]+).*", "$1");
        sofa.device().get(profile + "/first-pass");
        Pair.expect(sofa.device().post(profile + "/answers", "answers[" + feet + "]." + part, value), 303);
    }

    private static String id(Practitioner practitioner) {
        return practitioner.desk().replace("/templates/", "");
    }

    private Map<String, TreeSet<String>> rows() {
        var all = new LinkedHashMap<String, TreeSet<String>>();
        for (var table : OF_PRACTITIONERS) {
            all.put(
                    table,
                    jdbc.queryForList("select * from " + table).stream()
                            .map(row -> row.entrySet().stream()
                                    .map(cell -> cell.getKey() + "=" + shown(cell.getValue()))
                                    .collect(Collectors.joining(" ")))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        return all;
    }

    private List<String> sessionTexts() {
        return jdbc.queryForList("select attribute_bytes from spring_session_attributes", byte[].class).stream()
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .toList();
    }

    private int accounts() {
        return jdbc.queryForList("select id from account").size();
    }

    private static String shown(Object cell) {
        return cell instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(cell);
    }

    private static Map<String, String> pagesOf(Browser practitioner, String desk) {
        var pages = new TreeMap<String, String>();
        for (var side : List.of("", "/items", "/preview", "/hand-outs", "/room", "/worksheet")) {
            pages.put(side, practitioner.get(desk + side).normalised());
        }
        pages.put("/templates", practitioner.get("/templates").normalised());
        pages.put("/settings/events", practitioner.get("/settings/events").normalised());
        return pages;
    }
}
