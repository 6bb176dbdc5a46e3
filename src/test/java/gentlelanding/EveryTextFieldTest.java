package gentlelanding;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.plan.Pair;
import gentlelanding.practice.Practitioner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Each field that takes words, by what a browser sends that asks nobody how long they may be:
 *
 * <pre>
 *   as many letters as it says ──▶ kept whole     one more ──▶ refused, with a word beside it and what was typed still there
 * </pre>
 *
 * Letters are code points in NFC, whatever bytes they take.
 */
class EveryTextFieldTest extends WebTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** What is not tried here, and why. */
    private static final Set<String> ELSEWHERE = Set.of(
            // Nothing but a zone that there is
            "landing/reminders.html zone",
            // RemindingTest, which has somewhere to send letters
            "landing/reminders.html address",
            // PasskeysTest, which has a device to make one with
            "account/passkeys.html label");

    private static final Pattern MACRO = Pattern.compile("form :: (text|area)\\(((?:[^,'{]|'[^']*'|\\$?\\{[^}]*})+),");

    private Pair pair;
    private Browser alex;
    private String profile;

    /** The letters that a text is made of, in which a length can be miscounted. */
    private enum Letters {
        PLAIN("a"),
        ASTRAL("\uD83C\uDF19"),
        JOINED("\uD83D\uDC69\u200D\uD83D\uDC67"),
        COMPOSED("e\u0301"),
        COMBINING("x\u0331"),
        RIGHT_TO_LEFT("\u05E9\u05DC\u05D5\u05DD");

        private final String unit;

        Letters(String unit) {
            this.unit = unit;
        }

        /** A text that has that length once it is in NFC. */
        String ofLength(int length) {
            var each = codePoints(Normalizer.normalize(unit, Normalizer.Form.NFC));
            return unit.repeat(length / each) + "a".repeat(length % each);
        }
    }

    /**
     * One field.
     *
     * @param name as it is sent; of it the page that refuses still holds what was typed, and says why beside it
     * @param shown where it is read back once it is kept; empty where no field shows it
     * @param refuses letters that it does not take at all
     */
    private record Field(
            String place, String name, int longest, Function<String, Page> sent, String shown, Set<Letters> refuses) {

        Field without(Letters... letters) {
            return new Field(place, name, longest, sent, shown, Set.of(letters));
        }
    }

    @BeforeEach
    void twoPeopleWithAPlan() {
        pair = Pair.withAPlan(person("Alex"), person("Sam"));
        alex = pair.alex();
        profile = "/profiles/" + Pair.profileOf(alex);
    }

    @Test
    void takesWhatItSaysAndRefusesOneMore() {
        var wrong = new ArrayList<String>();
        for (var field : fields()) {
            for (var letters : Letters.values()) {
                try {
                    holds(field, letters);
                } catch (AssertionError e) {
                    wrong.add(field.place() + " " + field.name() + " " + letters + ": " + e.getMessage());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void holds(Field field, Letters letters) {
        var whole = letters.ofLength(field.longest());
        if (!field.refuses().contains(letters)) {
            var kept = field.sent().apply(whole);
            assertThat(kept.status()).as("as long as may be: " + errorsIn(kept)).isIn(200, 303);
            if (!field.shown().isEmpty()) {
                assertThat(valuesOf(alex.get(field.shown()), field.name()))
                        .as("kept whole")
                        .contains(composed(whole));
            }
        }
        var tooLong = letters.ofLength(field.longest() + 1);

        var refused = field.sent().apply(tooLong);

        assertThat(refused.status()).as("one more").isEqualTo(422);
        assertThat(errorsIn(refused)).as("what is wrong").isNotEmpty();
        assertThat(valuesOf(refused, field.name()).stream().map(EveryTextFieldTest::composed))
                .as("still typed")
                .anyMatch(value -> value.endsWith(composed(tooLong)));
    }

    @Test
    void isInTheTable() throws IOException {
        var known = new TreeSet<>(ELSEWHERE);
        fields().forEach(field -> known.add(field.place()));
        known.remove("");

        assertThat(fieldsOfTemplates()).isEqualTo(known);
    }

    private List<Field> fields() {
        var all = new ArrayList<Field>();
        ofOneself(all);
        ofNames(all);
        ofTwo(all);
        ofTemplates(all);
        return all;
    }

    private void ofOneself(List<Field> all) {
        all.add(field(
                "account/sign-up-fields.html displayName",
                "displayName",
                60,
                typed -> stranger()
                        .post(
                                "/sign-up",
                                "word",
                                "heron",
                                "password",
                                "nine slow lanterns",
                                "displayName",
                                typed,
                                "adult",
                                "true")));
        all.add(field("account/words.html displayName", "displayName", 60, alex, "/settings/words", "/settings/words"));
        all.add(field("profile/list.html name", "name", 60, alex, "/profiles", ""));
        for (var part : List.of("look", "signs", "avoid", "access", "supporter")) {
            all.add(field(
                    "profile/about.html ${part.name}",
                    "about." + part,
                    500,
                    alex,
                    profile + "/about",
                    profile + "/about"));
        }
        for (var note : List.of("noteForPartner", "privateNote")) {
            all.add(field(
                    "profile/card.html ${card.name('" + note + "')}",
                    "answers[warmth]." + note,
                    500,
                    alex,
                    profile + "/answers",
                    profile));
        }
        all.add(field("profile/item-fields.html name", "name", 60, alex, profile + "/items", "", "category", "SPACE"));
        all.add(field(
                "profile/item-fields.html meaning",
                "meaning",
                200,
                alex,
                profile + "/items",
                "",
                "category",
                "SPACE",
                "name",
                "The blanket"));
        all.add(field("reflection/show.html text", "text", 4000, alex, "/reflections", ""));
        all.add(field("reflection/show.html appreciation", "appreciation", 1000, alex, "/reflections", ""));
        all.add(field("reflection/show.html change", "change", 1000, alex, "/reflections", ""));
        all.add(field("reflection/journal.html sought", "sought", 200, alex, "/reflections/find", ""));
    }

    /** Where somebody is called something, a name is asked of whoever has none yet. */
    private void ofNames(List<Field> all) {
        all.add(field(
                "account/begin-fields.html displayName",
                "displayName",
                60,
                typed -> stranger().post("/begin", "adult", "true", "code", invitation(), "displayName", typed)));
        all.add(field(
                "sitting/begin-fields.html names",
                "names",
                60,
                typed -> stranger().post("/partners/sitting", "names", typed, "names", "Sam")));
        all.add(field(
                "partnership/join.html displayName",
                "displayName",
                60,
                typed -> nameless().post("/join", "code", invitation(), "displayName", typed)));
        all.add(field(
                "partnership/list.html displayName",
                "displayName",
                60,
                typed -> nameless().post("/partners/invitations", "displayName", typed)));
        all.add(field(
                        "",
                        "word",
                        30,
                        typed -> stranger()
                                .post(
                                        "/sign-up",
                                        "word",
                                        typed,
                                        "password",
                                        "nine slow lanterns",
                                        "displayName",
                                        "Kim",
                                        "adult",
                                        "true"))
                .without(Letters.ASTRAL, Letters.JOINED, Letters.COMBINING));
    }

    private void ofTwo(List<Field> all) {
        all.add(field(
                "plan/adjustments.html words",
                "words",
                500,
                typed -> adjust("note", typed, "item", "warmth", "receiver", "me")));
        all.add(field(
                "plan/adjustments.html words",
                "words",
                200,
                typed -> adjust("add", typed, "giver", "both", "phase", "RIGHT_AWAY")));
        var checkIns = pair.land(alex) + "/check-ins";
        var nextDay = checkIns + "?phase=NEXT_DAY";
        var prompt = alex.get(nextDay)
                .html()
                .expectFirst("input[type=text][name^=answers]")
                .attr("name");
        all.add(field(
                "landing/check-in.html ${prompt.name}", prompt, 500, alex, checkIns, nextDay, "phase", "NEXT_DAY"));
        all.add(field("landing/check-in.html note", "note", 2000, alex, checkIns, nextDay, "phase", "NEXT_DAY"));
        var source = profile.replace("/profiles/", "profile:");
        all.add(field("giving/preview.html passphrase", "passphrase", 128, typed -> {
            var seen = alex.post("/giving", "source", source, "part", "need:warmth")
                    .html()
                    .expectFirst("input[name=seen]")
                    .val();
            return alex.post(
                    "/giving",
                    "source",
                    source,
                    "part",
                    "need:warmth",
                    "seen",
                    seen,
                    "give",
                    "true",
                    "days",
                    "7",
                    "passphrase",
                    typed);
        }));
    }

    /** What travels from one person to another on a template holds nothing that cannot be seen, joiners neither. */
    private void ofTemplates(List<Field> all) {
        var desk = Practitioner.writing(alex, "Coming home").desk();
        var fields = new ArrayList<Field>();
        fields.add(field("practice/desk.html title", "title", 100, alex, "/templates", ""));
        fields.add(field("practice/words.html title", "title", 100, alex, desk, desk));
        fields.add(field("practice/words.html introduction", "introduction", 3000, alex, desk, desk));
        fields.add(field("practice/words.html author", "author", 200, alex, desk, desk));
        fields.add(field("practice/words.html ${name}", "prompts[RIGHT_AWAY]", 200, alex, desk, desk));
        var resource = "practice/words.html ${part == 'title' ? 'resourceTitle' : 'resourceAddress'}";
        fields.add(field(resource, "resourceTitle", 100, alex, desk, desk, "resourceAddress", "https://example.org/"));
        fields.add(field("practice/item.html name", "name", 60, alex, desk + "/items", "", "category", "SPACE"));
        for (var field : Map.of("meaning", 200, "selfCare", 120).entrySet()) {
            fields.add(field(
                    "practice/item.html " + field.getKey(),
                    field.getKey(),
                    field.getValue(),
                    alex,
                    desk + "/items",
                    "",
                    "category",
                    "SPACE",
                    "name",
                    "The blanket"));
        }
        fields.forEach(field -> all.add(field.without(Letters.JOINED)));
        var before = "https://example.org/";
        all.add(field(
                        resource,
                        "resourceAddress",
                        500 - before.length(),
                        typed -> alex.post(desk, "resourceTitle", "A place", "resourceAddress", before + typed))
                .without(Letters.ASTRAL, Letters.JOINED, Letters.COMPOSED, Letters.COMBINING, Letters.RIGHT_TO_LEFT));
    }

    private Page adjust(String kind, String words, String... others) {
        var page = pair.address() + "/plan/adjustments";
        var revision = alex.get(page).html().expectFirst("input[name=revision]").val();
        return alex.post(page, with(others, "revision", revision, "kind", kind, "words", words));
    }

    private String invitation() {
        var inviter = nameless();
        inviter.post("/partners/invitations", "displayName", "Robin");
        return inviter.get("/partners").html().select("[data-invitation-code]").text();
    }

    private Browser nameless() {
        var browser = stranger();
        browser.post("/begin", "adult", "true");
        browser.get("/home");
        return browser;
    }

    private static Field field(String place, String name, int longest, Function<String, Page> sent) {
        return new Field(place, name, longest, sent, "", Set.of());
    }

    private static Field field(
            String place, String name, int longest, Browser by, String to, String shown, String... others) {
        return new Field(place, name, longest, typed -> by.post(to, with(others, name, typed)), shown, Set.of());
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Stream.of(more), Stream.of(some)).toArray(String[]::new);
    }

    private static List<String> valuesOf(Page page, String name) {
        return page.html().getElementsByAttributeValue("name", name).stream()
                .map(Element::val)
                .toList();
    }

    private static String errorsIn(Page page) {
        return page.html().select(".error").text();
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Every field of every template that words are typed into; codes, PINs and passphrases have tests of their own. */
    private static Set<String> fieldsOfTemplates() throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(TEMPLATES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                var name = TEMPLATES.relativize(file).toString().replace('\\', '/');
                if (!name.equals("ui/form.html")) {
                    fieldsOf(Files.readString(file)).forEach(field -> found.add(name + " " + field));
                }
            }
        }
        return found;
    }

    private static Set<String> fieldsOf(String template) {
        var found = new TreeSet<String>();
        var macros = MACRO.matcher(template);
        while (macros.find()) {
            found.add(macros.group(2).replaceAll("^'|'$", ""));
        }
        Jsoup.parse(template)
                .select("textarea, input[type=text], input[type=url], input[th:type]")
                .not(".code, .pin")
                .forEach(input -> found.add(input.hasAttr("name") ? input.attr("name") : input.attr("th:name")));
        return found;
    }
}
