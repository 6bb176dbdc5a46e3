package gentlelanding.account;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.Page;
import gentlelanding.WebTest;
import gentlelanding.plan.Pair;
import gentlelanding.practice.Practitioner;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody takes along what is theirs, or goes for good. */
class TakingAlongAndClosingTest extends WebTest {

    private static final String MINE = "only-mine-31f0";
    private static final String THEIRS = "only-theirs-88ab";

    @Autowired
    Closing closing;

    @Autowired
    Ledger ledger;

    @Autowired
    List<PersonalData> modules;

    @Autowired
    JsonMapper json;

    private Pair pair;

    @BeforeEach
    void aCoupleWithAPlan() {
        pair = Pair.of(person("Alex"), person("Sam"));
        answer(pair.alex(), MINE);
        answer(pair.sam(), THEIRS);
        pair.bothReady();
    }

    @Test
    void givesOneZipWithACopyForProgramsAndOneForReading() throws IOException {
        var answer = pair.alex().post("/settings/export");
        var files = unzipped(answer.response().getContentAsByteArray());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"copy.zip\"");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(files).containsOnlyKeys("copy.json", "copy.html");
        assertThat(files.values()).allMatch(text -> text.contains(MINE) && !text.contains(THEIRS));
        assertThat(files.get("copy.html"))
                .contains("I need this")
                .doesNotContain("<script>")
                .contains("&lt;script&gt;");
        assertThat(pair.alex().get("/settings/events").text()).contains("Took a copy of everything along");
    }

    @Test
    void answersWithAPageWhereItFailsBeforeAnyOfItHasGoneOut() {
        var before = jdbc.queryForList("select id from profile", UUID.class);
        var kim = person("Kim");
        kim.get("/profiles");
        var profile = jdbc.queryForList("select id from profile", UUID.class).stream()
                .filter(id -> !before.contains(id))
                .findFirst()
                .orElseThrow();
        var whole = jdbc.queryForObject("select document from profile where id = ?", byte[].class, profile);
        jdbc.update("update profile set document = ? where id = ?", new byte[64], profile);

        var answer = kim.post("/settings/export");

        jdbc.update("update profile set document = ? where id = ?", whole, profile);
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.header("Content-Disposition")).isEmpty();
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.body()).startsWith("<!DOCTYPE html>").doesNotContain("copy.json");
    }

    @Test
    void asksOnceMoreAndGivesAtMostFiveADay() {
        for (var time = 0; time < 5; time++) {
            assertThat(pair.alex().post("/settings/export").status()).isEqualTo(200);
        }
        assertThat(pair.alex().post("/settings/export").status()).isEqualTo(429);
        clock.pass(Duration.ofMinutes(5));
        assertThat(pair.alex().post("/settings/export").location()).isEqualTo("/settings/confirm?to=/settings/export");
        assertThat(pair.alex().post("/settings/close").location()).isEqualTo("/settings/confirm?to=/settings/close");
    }

    @Test
    void hasAChapterForEveryModuleAsTheSchemaSays() throws IOException {
        var schema = json.readTree(Files.readString(Path.of("docs/export.schema.json")));
        var copy = copyOf(pair.alex());

        assertThat(copy.path("format").asString())
                .isEqualTo(schema.at("/properties/format/const").asString());
        assertThat(copy.path("version").asInt())
                .isEqualTo(schema.at("/properties/version/const").asInt());
        assertThat(schema.at("/properties/chapters/properties").propertyNames())
                .as("a chapter of its own for every module, in docs/export.schema.json")
                .containsAll(modules.stream().map(PersonalData::chapter).toList());
        for (var chapter : copy.path("chapters").properties()) {
            assertThat(schema.at("/properties/chapters/properties/" + chapter.getKey() + "/type")
                            .asString(typeOf(chapter.getValue())))
                    .as(chapter.getKey())
                    .isEqualTo(typeOf(chapter.getValue()));
        }
    }

    private static String typeOf(JsonNode chapter) {
        return chapter.isArray() ? "array" : "object";
    }

    @Test
    void comesBackIntoAnEmptyAccountAsItWas() throws Exception {
        var copy = copyOf(pair.alex());
        var fresh = person("Alex");

        var answer = bringIn(fresh, json.writeValueAsBytes(copy));

        assertThat(answer.location()).isEqualTo("/profiles");
        assertThat(copyOf(fresh).at("/chapters/profiles")).isEqualTo(copy.at("/chapters/profiles"));
        assertThat(bringIn(fresh, json.writeValueAsBytes(copy)).status()).isEqualTo(422);
        assertThat(bringIn(
                                person("Kim"),
                                pair.alex().post("/settings/export").response().getContentAsByteArray())
                        .status())
                .isEqualTo(303);
    }

    /** A file can say anything, and what is in a profile comes to stand in somebody else's plan. */
    @Test
    void bringsNothingInThatNoFormWouldTake() throws Exception {
        var kim = person("Kim");
        var profile = "/profiles/" + Pair.profileOf(kim);
        kim.post(profile + "/items", "name", "The blanket", "meaning", "on the sofa", "category", "SPACE");
        kim.post(profile + "/about", "about.look", "quite pale");
        kim.post(profile + "/answers", "answers[water].need", "ESSENTIAL", "answers[water].noteForPartner", "a sip");
        var copy = json.writeValueAsString(copyOf(kim));

        for (var forged : List.of(
                copy.replace("The blanket", "x".repeat(61)),
                copy.replace("The blanket", "The \u202Eblanket"),
                copy.replace("The blanket", "The\\u0007blanket"),
                copy.replace("The blanket", " "),
                copy.replace("on the sofa", "x".repeat(201)),
                copy.replace("\"a sip\"", "\"" + "x".repeat(501) + "\""),
                copy.replace("quite pale", "x".repeat(501)),
                copy.replace("\"SPACE\"", "null"),
                copy.replace("\"selfCare\":null", "\"selfCare\":\"" + "x".repeat(121) + "\""),
                copy.replace("\"alternatives\":[]", "\"alternatives\":[\"nothing\"]"),
                copy.replaceAll("own-[0-9a-f]{32}", "own-<b>"),
                copy.replaceAll("\"ownItems\":\\[(\\{[^{}]*})]", "\"ownItems\":[$1,$1]"))) {
            assertThat(forged).isNotEqualTo(copy);
            assertThat(bringIn(person("Kim"), forged.getBytes(StandardCharsets.UTF_8))
                            .status())
                    .as(forged)
                    .isEqualTo(422);
        }
        assertThat(bringIn(person("Kim"), copy.getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(303);
    }

    @Test
    void bringsAJournalBackAsItWasWritten() throws Exception {
        var kim = person("Kim");
        kim.post("/reflections", "text", "A quiet evening, and a <b>fire</b>.", "helped[water]", "HELPED");
        clock.pass(Duration.ofSeconds(1));
        kim.post("/reflections", "appreciation", "You stayed.");
        kim.post("/reflections/keeping", "days", "365");
        var copy = json.writeValueAsString(copyOf(kim));
        var fresh = person("Kim");

        assertThat(bringIn(fresh, copy.getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(303);

        assertThat(withoutIds(copyOf(fresh))).isEqualTo(withoutIds(json.readTree(copy)));
        assertThat(fresh.get("/reflections").text()).contains("A quiet evening, and a <b>fire</b>.", "You stayed.");
        for (var forged : List.of(
                copy.replace("You stayed.", "x".repeat(1001)),
                copy.replaceAll("\"writtenAt\":\"\\d{4}", "\"writtenAt\":\"2999"),
                copy.replace("\"HELPED\"", "\"PERHAPS\""))) {
            assertThat(forged).isNotEqualTo(copy);
            var other = person("Kim");
            assertThat(bringIn(other, forged.getBytes(StandardCharsets.UTF_8)).status())
                    .isEqualTo(422);
            assertThat(other.get("/reflections").text()).doesNotContain("A quiet evening");
        }
    }

    private static String withoutIds(JsonNode copy) {
        return copy.at("/chapters/reflections")
                .toString()
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "id");
    }

    /** Who wrote the words goes on being said; which template it was leads nowhere, and words that no desk takes stay out. */
    @Test
    void goesOnSayingWhoWroteATemplatesItems() throws Exception {
        var robin = Practitioner.writing(person("Robin"), "Slow evenings");
        var feet = robin.adds("Feet in warm water");
        var code = robin.publishes().handsOut();
        var kim = person("Kim");
        kim.post("/templates/start", "code", code);
        kim.post("/templates/start", "code", code, "start", "true");
        var copy = json.writeValueAsString(copyOf(kim));
        assertThat(copy).contains(feet, "Robin Vale, who listens");

        var fresh = person("Kim");
        assertThat(bringIn(fresh, copy.getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(303);

        var template = templateOf(fresh);
        assertThat(template.text()).contains("Written by Robin Vale, who listens, not by this product.");
        assertThat(template.html().select("form[action$=/report]")).isEmpty();
        assertThat(template.text()).contains("Feet in warm water");
        robin.says("introduction", "Newer words").publishes();
        assertThat(templateOf(fresh).text()).doesNotContain("newer version");

        var hostile = person("Kim");
        var forged = copy.replace("Robin Vale, who listens", "Robin \\u202E elaV");
        assertThat(bringIn(hostile, forged.getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(303);
        assertThat(hostile.get("/profiles").text()).doesNotContain("Written by");
    }

    private static Page templateOf(Browser person) {
        var path = person.get("/profiles").html().select("a[href$=/template]").attr("href");
        return person.get(path);
    }

    @Test
    void takesInNothingThatWasNeverTakenAlong() throws Exception {
        var good = new String(json.writeValueAsBytes(copyOf(pair.alex())), StandardCharsets.UTF_8);
        var fresh = person("Alex");
        clock.pass(Duration.ofSeconds(1));

        for (var bad : List.of(
                "",
                "no copy",
                "{}",
                "[".repeat(3_000),
                good.replace("\"version\":1", "\"version\":2"),
                good.replace("\"water\"", "\"no-such-item\""),
                good.replace(MINE, "x".repeat(3_000)),
                good.replace("ESSENTIAL", "SOMETHING_ELSE"))) {
            assertThat(bringIn(fresh, bad.getBytes(StandardCharsets.UTF_8)).status())
                    .as(bad.substring(0, Math.min(bad.length(), 40)))
                    .isIn(422, 429);
            clock.pass(Duration.ofHours(5));
            fresh = person("Alex");
        }
        assertThat(copyOf(fresh).toString()).doesNotContain("no-such-item");
    }

    @Test
    void closesAtOnceAndLeavesNothingButAFingerprint() {
        var elsewhere = pair.alex();
        var before = jdbc.queryForList("select id from account", UUID.class);

        var answer = elsewhere.post("/settings/close");

        assertThat(answer.location()).isEqualTo("/");
        assertThat(answer.header("Clear-Site-Data")).contains("storage");
        var gone = before.stream()
                .filter(id ->
                        !jdbc.queryForList("select id from account", UUID.class).contains(id))
                .toList();
        assertThat(gone).hasSize(1);
        assertThat(rowsWith(gone.get(0).toString())).isEmpty();
        assertThat(jdbc.queryForList("select 1 from vault_key where owner = ?", gone.get(0)))
                .isEmpty();
        assertThat(jdbc.queryForList("select 1 from closed_account")).isNotEmpty();
        assertThat(elsewhere.get("/home").location()).startsWith("/sign-in");
        assertThat(pair.sam().get(pair.address()).status()).isEqualTo(404);
        assertThat(pair.sam().get("/partners").text()).doesNotContain("Alex");
    }

    @Test
    void staysGoneWhenABackupBringsTheAccountBack() {
        var kim = person("Kim");
        answer(kim, MINE);
        var everyone = jdbc.queryForList("select id from account", UUID.class);
        // As after a restored backup: written in the ledger, and there all the same.
        var back = new AccountId(everyone.get(everyone.size() - 1));
        ledger.write(back);

        closing.replay();

        assertThat(jdbc.queryForList("select 1 from account where id = ?", back.value()))
                .isEmpty();
        assertThat(jdbc.queryForList("select 1 from vault_key where owner = ?", back.value()))
                .isEmpty();
        assertThat(jdbc.queryForList("select id from account", UUID.class)).hasSize(everyone.size() - 1);
    }

    private static void answer(Browser who, String note) {
        var profile = Pair.profileOf(who);
        who.post(
                "/profiles/" + profile + "/answers",
                "answers[water].need",
                "ESSENTIAL",
                "answers[water].privateNote",
                note + " <script>alert(1)</script>");
    }

    private JsonNode copyOf(Browser who) throws IOException {
        return json.readTree(unzipped(who.post("/settings/export").response().getContentAsByteArray())
                .get("copy.json"));
    }

    private static gentlelanding.Page bringIn(Browser who, byte[] file) {
        who.get("/settings/import");
        return who.postFile("/settings/import", "file", file);
    }

    private List<String> rowsWith(String text) {
        return jdbc
                .queryForList(
                        "select table_name from information_schema.tables where table_schema = current_schema"
                                + " and table_type = 'BASE TABLE'",
                        String.class)
                .stream()
                .filter(table -> !table.startsWith("flyway"))
                .filter(table ->
                        jdbc.queryForList("select * from " + table).toString().contains(text))
                .toList();
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        var files = new HashMap<String, String>();
        var stream = new ZipInputStream(new ByteArrayInputStream(zip));
        for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
            var text = new ByteArrayOutputStream();
            stream.transferTo(text);
            files.put(entry.getName(), text.toString(StandardCharsets.UTF_8));
        }
        return files;
    }
}
