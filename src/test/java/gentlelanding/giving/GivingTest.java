package gentlelanding.giving;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.CountedStatements;
import gentlelanding.Page;
import gentlelanding.WebTest;
import gentlelanding.plan.Pair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Somebody gives some of theirs to read:
 *
 * <pre>
 *   given ──────── read by whoever has the code ────────▶ taken back, or its last day │ gone on the next request
 * </pre>
 */
public class GivingTest extends WebTest {

    private static final String CANARY = "canary-5b1d20e7";

    @Autowired
    private Giving giving;

    /** Gives this person's own plan, as they would; the id of the snapshot. */
    public static String given(Browser person) {
        Pair.says(person, "water.need", "ESSENTIAL");
        give(person, "alone", "line:water");
        var form = person.get("/giving").html().expectFirst("form[action$=/revoke]");
        return form.attr("action").split("/")[2];
    }

    @Test
    void showsExactlyWhatThePreviewShowedToWhoeverHasTheCode() {
        var alex = alexWhoSaidMuch();
        var source = profileOf(alex);

        var preview = alex.post(
                "/giving",
                fields(source, List.of("need:held-close", "offer:walk-out", "about:signs"), "notes", "true"));
        assertThat(preview.status()).isEqualTo(200);
        assertThat(alex.get("/giving").html().select("[data-snapshot-code]")).isEmpty();
        Pair.expect(confirm(alex, preview), 303);
        var read = read(stranger(), codeOf(alex), "");

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.html().select("main .line, main h2").eachText())
                .isEqualTo(preview.html().select("main .line, main h2").eachText())
                .anyMatch(words -> words.contains("Being held: I need this"))
                .anyMatch(words -> words.contains("until I laugh"))
                .anyMatch(words -> words.contains("Two knocks"));
        assertThat(read.text()).contains("Alexandria");
    }

    @Test
    void givesOnlyWhatWasTickedAndNeverAPrivateNote() {
        var alex = alexWhoSaidMuch();
        give(alex, profileOf(alex), "need:held-close", "need:nothing-like-it");

        var read = read(stranger(), codeOf(alex), "");

        assertThat(read.html().select("main .line")).hasSize(1);
        assertThat(read.body())
                .doesNotContain(CANARY)
                .doesNotContain("until I laugh")
                .doesNotContain("Two knocks");
        alex.post("/giving", fields(profileOf(alex), allParts(alex, profileOf(alex)), "notes", "true"));
        assertThat(alex.get("/giving?source=" + profileOf(alex)).body()).doesNotContain(CANARY);
    }

    /** Sam's answers decide what comes of Alex's; what Alex gives is the same whatever they are. */
    @Test
    void givesOfASharedPlanOnesOwnAnswersWhateverCameOfThem() {
        assertThat(whatAlexCouldGiveWhereSamSays("held-close.offer", "GLADLY", "water.offer", "GLADLY"))
                .isEqualTo(whatAlexCouldGiveWhereSamSays("held-close.offer", "CANNOT", "held-close.limitShown", "true"))
                .isEqualTo(whatAlexCouldGiveWhereSamSays("held-close.need", "NOT_FOR_ME"))
                .anyMatch(words -> words.contains("Being held: I need this"))
                .anyMatch(words -> words.contains("A glass of water: I’d like this"))
                .noneMatch(words -> words.contains("Sam"));
    }

    @Test
    void isGoneOnTheNextRequestOnceItIsTakenBack() {
        var alex = alexWhoSaidMuch();
        give(alex, profileOf(alex), "need:held-close");
        var code = codeOf(alex);
        var reader = stranger();
        Pair.expect(read(reader, code, ""), 200);

        var revoke = alex.get("/giving").html().select("form[action$=/revoke]").attr("action");
        Pair.expect(alex.post(revoke, "once", "a"), 303);

        assertThat(read(reader, code, "").status()).isEqualTo(422);
        assertThat(alex.get("/giving").html().select("[data-snapshot-code]")).isEmpty();
        assertThat(alex.post(revoke, "once", "a").status()).isEqualTo(303);
        assertThat(alex.post(revoke, "once", "b").status()).isEqualTo(404);
    }

    /** Whoever sat at their device cannot have given anything unseen. */
    @Test
    void isTheOnlyOneToldOfWhatWasGivenAndTakenBack() {
        var alex = alexWhoSaidMuch();
        give(alex, profileOf(alex), "need:held-close");
        alex.post(alex.get("/giving").html().select("form[action$=/revoke]").attr("action"));

        assertThat(alex.get("/settings/events").html().select(".events strong").eachText())
                .containsExactlyInAnyOrder("Gave something to read", "Took back what was given to read");
        assertThat(jdbc.queryForList("select * from account_event").toString()).doesNotContain("GIVEN");
    }

    @Test
    void endsAfterSevenDaysAndIsPurged() {
        var alex = alexWhoSaidMuch();
        give(alex, profileOf(alex), "need:held-close");
        var code = codeOf(alex);
        pass(Duration.ofDays(7).minusSeconds(1));
        Pair.expect(read(stranger(), code, ""), 200);

        pass(Duration.ofSeconds(1));

        assertThat(read(stranger(), code, "").status()).isEqualTo(422);
        giving.forgetThoseOver();
        assertThat(jdbc.queryForObject(
                        "select count(*) from snapshot where ends_at <= ?",
                        Integer.class,
                        java.sql.Timestamp.from(clock.instant())))
                .isZero();
    }

    @Test
    void answersAlikeToWhateverOpensNothing() {
        var alex = alexWhoSaidMuch();
        var preview = alex.post("/giving", fields(profileOf(alex), List.of("need:held-close")));
        Pair.expect(confirm(alex, preview, "passphrase", "three grey geese"), 303);
        var code = codeOf(alex);

        var answers = List.of(
                read(stranger(), code, ""),
                read(stranger(), code, "three grey gees"),
                read(stranger(), "ABCDE-FGHJK", ""),
                read(stranger(), "ABCDE-FGHJK", "three grey geese"),
                read(stranger(), "", ""),
                read(stranger(), "<script>", "x".repeat(5000)));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(422));
        assertThat(answers.stream().map(Page::normalised).distinct()).hasSize(1);
        assertThat(read(stranger(), code, "three grey geese").status()).isEqualTo(200);
        assertThat(jdbc.queryForList(
                        "select passphrase_hash from snapshot where passphrase_hash is not null", String.class))
                .isNotEmpty()
                .allMatch(hash -> hash.startsWith("{argon2}$argon2id$"));
    }

    @Test
    void tellsItsGiverNothingOfWhoReadIt() {
        var alex = alexWhoSaidMuch();
        give(alex, profileOf(alex), "need:held-close");
        var before = alex.get("/giving").normalised();
        var row = jdbc.queryForList("select id, version, ends_at from snapshot").toString();

        for (var time = 0; time < 3; time++) {
            Pair.expect(read(stranger(), codeOf(alex), ""), 200);
        }

        assertThat(alex.get("/giving").normalised()).isEqualTo(before);
        assertThat(jdbc.queryForList("select id, version, ends_at from snapshot")
                        .toString())
                .isEqualTo(row);
    }

    @Test
    void beginsNoSessionAndKeepsNoCodeInTheClear() {
        var alex = alexWhoSaidMuch();
        give(alex, profileOf(alex), "need:held-close");
        var code = codeOf(alex);
        var reader = stranger();

        var statements = CountedStatements.during(() -> Pair.expect(read(reader, code, ""), 200));

        assertThat(reader.cookies()).doesNotContainKey("session");
        assertThat(statements).hasSizeLessThanOrEqualTo(6);
        for (var row : jdbc.queryForList("select code_fingerprint, document from snapshot")) {
            for (var bytes : row.values()) {
                assertThat(new String((byte[]) bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
                        .doesNotContain(code)
                        .doesNotContain(code.replace("-", ""))
                        .doesNotContain("Being held");
            }
        }
    }

    @Test
    void asksToLookAgainWhereTheAnswersChangedSinceThePreview() {
        var alex = alexWhoSaidMuch();
        var preview = alex.post("/giving", fields(profileOf(alex), List.of("need:held-close")));
        Pair.says(alex, "held-close.need", "WELCOME");

        var again = confirm(alex, preview);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select("main .line").text()).contains("I’d like this");
        assertThat(alex.get("/giving").html().select("[data-snapshot-code]")).isEmpty();
        Pair.expect(confirm(alex, again), 303);
    }

    @Test
    void keepsWhatWasTypedWhereSomethingNeedsAnotherLook() {
        var alex = alexWhoSaidMuch();
        var preview = alex.post("/giving", fields(profileOf(alex), List.of("need:held-close")));

        var refused = confirm(alex, preview, "passphrase", "short");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("input[name=passphrase]").val()).isEqualTo("short");
        assertThat(confirm(alex, preview, "days", "400").status()).isEqualTo(422);
        assertThat(alex.post("/giving", "source", profileOf(alex)).status()).isEqualTo(422);
        assertThat(alex.post("/giving", "source", profileOf(alex), "days", "soon")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void givesNothingOfSomebodyElses() {
        var alex = alexWhoSaidMuch();
        var sam = person("Sam");

        for (var source : List.of(profileOf(alex), "profile:x", "shared:x", "", "profile:")) {
            assertThat(sam.get("/giving?source=" + source).status()).as(source).isEqualTo(404);
            assertThat(sam.post("/giving", "source", source, "part", "need:held-close")
                            .status())
                    .as(source)
                    .isEqualTo(404);
        }
    }

    @Test
    void givesOnceForOnePressAndTenAtMost() {
        var alex = alexWhoSaidMuch();
        var preview = alex.post("/giving", fields(profileOf(alex), List.of("need:held-close")));
        confirm(alex, preview);
        confirm(alex, preview);
        assertThat(alex.get("/giving").html().select("[data-snapshot-code]")).hasSize(1);

        for (var more = 0; more < 9; more++) {
            give(alex, profileOf(alex), "need:held-close");
        }

        var eleventh = confirm(alex, alex.post("/giving", fields(profileOf(alex), List.of("need:held-close"))));
        assertThat(eleventh.status()).isEqualTo(422);
        assertThat(eleventh.html().select(".errors a")).hasSize(1);
    }

    private List<String> whatAlexCouldGiveWhereSamSays(String... answers) {
        var pair = Pair.of(person("Alexandria"), person("Sam"));
        Pair.says(
                pair.alex(),
                "held-close.need",
                "ESSENTIAL",
                "water.need",
                "WELCOME",
                "walk-out.offer",
                "GLADLY",
                "snack.need",
                "NOT_FOR_ME");
        Pair.says(pair.sam(), answers);
        pair.bothReady();
        Pair.says(pair.alex(), "warmth.need", "ESSENTIAL");
        var id = pair.address().substring(pair.address().lastIndexOf('/') + 1);
        return pair.alex()
                .get("/giving?source=shared:" + id)
                .html()
                .select("main label")
                .eachText();
    }

    private Browser alexWhoSaidMuch() {
        var alex = person("Alexandria");
        Pair.says(
                alex,
                "held-close.need",
                "ESSENTIAL",
                "held-close.noteForPartner",
                "until I laugh",
                "held-close.privateNote",
                CANARY,
                "water.need",
                "WELCOME",
                "walk-out.offer",
                "IF_ASKED",
                "snack.need",
                "NOT_FOR_ME");
        var about = "/profiles/" + Pair.profileOf(alex) + "/about";
        Pair.expect(alex.post(about, "about.signs", "Two knocks mean: again."), 303);
        return alex;
    }

    private static void give(Browser person, String source, String... parts) {
        Pair.expect(confirm(person, person.post("/giving", fields(source, List.of(parts)))), 303);
    }

    /** Sends the preview's own form, with further fields in the place of those it has. */
    private static Page confirm(Browser person, Page preview, String... instead) {
        var form = Pair.expect(preview, preview.status()).html().expectFirst("form:has(input[name=give])");
        var fields = new ArrayList<String>();
        form.select("input[type=hidden]").forEach(input -> {
            if (!List.of("_csrf", "for").contains(input.attr("name"))) {
                fields.addAll(List.of(input.attr("name"), input.val()));
            }
        });
        fields.addAll(List.of(instead));
        return person.post("/giving", fields.toArray(String[]::new));
    }

    private static String[] fields(String source, List<String> parts, String... more) {
        var fields = new ArrayList<>(List.of("source", source));
        parts.forEach(part -> fields.addAll(List.of("part", part)));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private static List<String> allParts(Browser person, String source) {
        return person.get("/giving?source=" + source)
                .html()
                .select("input[name=part]")
                .eachAttr("value");
    }

    private static String profileOf(Browser person) {
        return "profile:" + Pair.profileOf(person);
    }

    private static String codeOf(Browser person) {
        return person.get("/giving").html().expectFirst("[data-snapshot-code]").text();
    }

    private static Page read(Browser reader, String code, String passphrase) {
        reader.get("/given");
        return reader.post("/given", "code", code, "passphrase", passphrase);
    }
}
