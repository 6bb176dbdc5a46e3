package gentlelanding.account;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.Page;
import gentlelanding.WebTest;
import gentlelanding.plan.Pair;
import gentlelanding.practice.Practitioner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody with something of everything brings what they took along into an empty account.
 *
 * <pre>
 *   Kim    profiles, journal, landings, templates, settings ─ copy ─┬─ an empty account: a copy of that is equal
 *                                                                   ├─ an account with something in it: as before
 *   Sam    a plan and a landing with Kim                            └─ forged, somewhere: as before
 * </pre>
 */
class BringingBackTest extends WebTest {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String OF_TWO = "Two of us <b>here</b>";

    @Autowired
    JsonMapper json;

    private JsonNode copy;

    @BeforeEach
    void somebodyWithSomethingOfEverything() throws Exception {
        var kim = person("Kim");
        landsAlone(kim);
        clock.pass(Duration.ofMinutes(1));
        var pair = Pair.withAPlan(kim, person("Sam"));
        checkIn(kim, pair.land(kim), "RIGHT_AWAY", "note", OF_TWO, "send", "now");
        profilesOf(kim);
        kim.post("/reflections", "text", "A quiet evening.", "helped[water]", "HELPED", "zone", "Europe/Berlin");
        templatesOf(kim);
        settingsOf(kim);
        copy = copyOf(kim);
    }

    @Test
    void bringsEverythingOfOnesOwnBackAsItWas() throws Exception {
        var fresh = person("Somebody");

        assertThat(bringIn(fresh, copy).location()).isEqualTo("/profiles");

        var again = copyOf(fresh);
        for (var chapter : List.of("profiles", "landings", "reflections", "templates")) {
            assertThat(alike(again, chapter)).as(chapter).isEqualTo(alike(copy, chapter));
        }
        assertThat(again.at("/chapters/account/displayName").asString()).isEqualTo("Kim");
        assertThat(again.at("/chapters/account/cover").asString()).isEqualTo("MINUTE");
        assertThat(fresh.get("/home").html().select("[data-cover]").attr("data-cover"))
                .isEqualTo("60");
    }

    @Test
    void mixesNothingWithWhatIsThere() throws Exception {
        for (var there : List.of("/landings", "/reflections")) {
            var other = person("Robin");
            other.post(there, "text", "mine");
            var before = everythingBut("account", copyOf(other));

            assertThat(bringIn(other, copy).status()).as(there).isEqualTo(422);

            assertThat(everythingBut("account", copyOf(other))).isEqualTo(before);
        }
    }

    /** Broken in its last part, which is written first or last: nothing of any other part is there. */
    @Test
    void bringsInAllOrNothing() throws Exception {
        var good = copy.toString();
        for (var bad : List.of(
                good.replace("\"chilled\"", "\"no-such-feeling\""),
                good.replace("\"right-away.1\"", "\"right-away.9\""),
                good.replace("Better.", "x".repeat(2001)),
                good.replace("\"settled\":2", "\"settled\":6"),
                good.replaceAll("\"startedAt\":\"\\d{4}", "\"startedAt\":\"2999"),
                good.replaceAll("\"startedAt\":\"\\d{4}", "\"startedAt\":\"0001"),
                good.replace("\"zone\":\"Europe/Berlin\",\"bedtime\"", "\"zone\":\"Nowhere\",\"bedtime\""),
                good.replace("\"23:15:00\"", "\"25:15:00\""),
                good.replace("\"tea\"", "\"click-here\""),
                good.replace("\"Kim\",\"cover\"", "\"\\u202Emik\",\"cover\""),
                good.replace("\"MINUTE\"", "\"NEVER\""),
                good.replace("\"unsafe\":true", "\"unsafe\":true,\"sending\":\"NOW\""),
                good.replace("\"version\":1", "\"version\":1,\"more\":1"),
                good.replace("\"signal\":\"JUST_STAY\"", "\"signal\":\"JUST_STAY\",\"signal\":\"CLOSER\""),
                good.replace("\"own\":null", "\"own\":null,\"html\":\"<script>\""),
                good.replace("\"key\":\"held-close\"", "\"key\":\"water\""),
                good.replace("https://example.org/", "javascript:alert(1)"),
                good.replace("What is warm?", "\\u202Emraw"),
                good.replaceAll("\"madeAt\":\"\\d{4}", "\"madeAt\":\"2999"),
                good + "{}",
                good.substring(0, good.length() / 2))) {
            assertThat(bad).isNotEqualTo(good);
            var other = person("Robin");
            var before = everythingBut("account", copyOf(other));

            assertThat(bringIn(other, bad).status()).as(bad.substring(0, 60)).isEqualTo(422);

            var after = copyOf(other);
            assertThat(everythingBut("account", after)).isEqualTo(before);
            assertThat(after.at("/chapters/account/displayName").asString()).isEqualTo("Robin");
        }
    }

    @Test
    void letsAPractitionerGoOnFromWhatWasPublished() {
        var fresh = person("Robin");
        bringIn(fresh, copy);
        var desk = fresh.get("/templates").html().select("main a[href^=/templates/]").eachAttr("href").stream()
                .filter(path -> path.matches("/templates/" + ID))
                .findFirst()
                .orElseThrow();

        assertThat(fresh.get(desk + "/hand-outs").html().select("[data-template-code]"))
                .isEmpty();
        var code = new Practitioner(fresh, desk).publishes().handsOut();

        var sam = person("Sam");
        assertThat(sam.post("/templates/start", "code", code).text()).contains("Slower evenings");
    }

    /** What the first copies held: drafts alone, and of landings when they began. */
    @Test
    void takesWhatTheFirstCopiesHeld() throws Exception {
        var old = (ObjectNode) copy.deepCopy();
        var chapters = (ObjectNode) old.path("chapters");
        var draft = chapters.path("templates").get(0).path("draft");
        chapters.putArray("templates").add(draft);
        var began =
                clock.instant().truncatedTo(ChronoUnit.DAYS).minusMillis(500).toString();
        ((ObjectNode) chapters.path("landings")).putArray("landingsAlone").add(began.replace(".500Z", ".5Z"));
        ((ObjectNode) chapters.path("reflections")).remove("putAside");
        var fresh = person("Kim");

        assertThat(bringIn(fresh, old).status()).isEqualTo(303);

        var again = copyOf(fresh);
        assertThat(alike(again.at("/chapters/templates/0/draft"))).isEqualTo(alike(draft));
        assertThat(again.at("/chapters/landings/landingsAlone/0/startedAt").asString())
                .isEqualTo(began);
        assertThat(again.at("/chapters/landings/checkIns")).hasSize(3);
    }

    private static void landsAlone(Browser kim) {
        var landing = kim.post("/landings", "zone", "Europe/Berlin").location();
        kim.post(landing + "/signals", "signal", "just-stay");
        checkIn(kim, landing, "RIGHT_AWAY", "feelings", "chilled", "settled", "2", "answers[1]", "A blanket.");
        checkIn(kim, landing, "FIRST_HOUR", "note", "Better.", "safe", "no");
    }

    private static void checkIn(Browser who, String landing, String phase, String... fields) {
        var all = Stream.concat(Stream.of("phase", phase), Stream.of(fields)).toArray(String[]::new);
        assertThat(who.post(landing + "/check-ins", all).status()).isEqualTo(303);
    }

    private void profilesOf(Browser kim) {
        var profile = "/profiles/" + Pair.profileOf(kim);
        kim.post(profile + "/about", "about.look", "I go quiet", "about.receivingIsHard", "true");
        kim.post(profile + "/items", "name", "Jumper", "category", "space", "meaning", "Grey.", "phases", "FIRST_HOUR");
        Pair.says(kim, "water.need", "ASK_FIRST", "water.needPhases", "FIRST_HOUR", "water.offer", "CANNOT");
        Pair.says(kim, "water.noteForPartner", "Warm", "water.privateNote", "Mine");
        clock.pass(Duration.ofMinutes(1));
        kim.post("/templates/start", "template", "every-day", "start", "true");
    }

    /** One that was changed after it was published twice, one that was withdrawn, and one of which there is nothing yet. */
    private void templatesOf(Browser kim) {
        var slow = Practitioner.writing(kim, "Slow evenings");
        slow.adds("Feet in warm water", "phases", "FIRST_HOUR", "selfCare", "Take a bowl", "alternatives", "water");
        slow.says(
                        "prompts[FIRST_HOUR]",
                        "What is warm?",
                        "resourceTitle",
                        "There",
                        "resourceAddress",
                        "https://example.org/")
                .publishes()
                .handsOut();
        slow.says("introduction", "Come slowly.").publishes().says("title", "Slower evenings");
        clock.pass(Duration.ofMinutes(1));
        var withdrawn = Practitioner.writing(kim, "Not any more").publishes();
        kim.post(withdrawn.desk() + "/withdraw");
        clock.pass(Duration.ofMinutes(1));
        kim.post("/templates", "title", "");
    }

    private static void settingsOf(Browser kim) {
        kim.post("/reflections/keeping", "days", "365");
        kim.post("/reflections/suggestions", "suggestion", "small-start", "answer", "not-now");
        kim.post("/settings/cover", "cover", "MINUTE");
        kim.post("/settings/reminders", "on", "true", "zone", "Europe/Berlin", "bedtime", "23:15", "words", "tea");
    }

    /** A copy's chapter, apart from ids, from what was of two, and from in which order phases stand. */
    private String alike(JsonNode copy, String chapter) {
        var part = copy.path("chapters").path(chapter).deepCopy();
        part.path("checkIns").forEach(checkIn -> {
            if (checkIn.at("/document/note").asString("").equals(OF_TWO)) {
                ((ObjectNode) checkIn).putNull("landing");
            }
        });
        sort(part);
        return alike(part);
    }

    private static String alike(JsonNode part) {
        return part.toPrettyString().replaceAll(ID, "id");
    }

    private static void sort(JsonNode part) {
        if (part instanceof ArrayNode list
                && !list.isEmpty()
                && list.valueStream().allMatch(JsonNode::isString)) {
            var sorted = new ArrayList<>(list.values());
            sorted.sort(Comparator.comparing(JsonNode::asString));
            list.removeAll().addAll(sorted);
        }
        part.forEach(BringingBackTest::sort);
    }

    private JsonNode everythingBut(String chapter, JsonNode copy) {
        return ((ObjectNode) copy.path("chapters").deepCopy()).without(chapter);
    }

    private JsonNode copyOf(Browser who) throws IOException {
        var zip = new ZipInputStream(
                new ByteArrayInputStream(who.post("/settings/export").response().getContentAsByteArray()));
        zip.getNextEntry();
        return json.readTree(zip.readAllBytes());
    }

    private static Page bringIn(Browser who, JsonNode copy) {
        return bringIn(who, copy.toString());
    }

    private static Page bringIn(Browser who, String copy) {
        who.get("/settings/import");
        return who.postFile("/settings/import", "file", copy.getBytes(StandardCharsets.UTF_8));
    }
}
