package gentlelanding.plan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.CheckedPdf;
import gentlelanding.Page;
import gentlelanding.WebTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Two worlds that differ only in what Alex keeps private:
 *
 * <pre>
 *   Alex, world one ── kept private ──┐
 *                                     ├── the same disclosed answers ──▶ the same bytes for Sam
 *   Alex, world two ── kept private ──┘
 * </pre>
 */
class WhatTheOtherCanReadTest extends WebTest {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final String CANARY = "canary-7f3a91c2";

    @Test
    void isTheSameWhateverIsKeptPrivate() {
        var silent = pagesOfSamWhereAlexAlsoSays();
        var full = pagesOfSamWhereAlexAlsoSays(
                "snack.need", "NO_NEED",
                "snack.privateNote", CANARY,
                "back-rub.need", "NOT_FOR_ME",
                "back-rub.boundaryShown", "false",
                "back-rub.noteForPartner", CANARY,
                "light-touch.offer", "CANNOT",
                "light-touch.privateNote", CANARY,
                "small-talk.need", "WELCOME",
                "small-talk.needPhases", "NEXT_DAY",
                "small-talk.noteForPartner", CANARY,
                "held-close.privateNote", CANARY,
                "walk-together.need", "NOT_FOR_ME",
                "walk-together.boundaryShown", "false",
                "walk-together.offer", "GLADLY");

        assertThat(full).isEqualTo(silent);
    }

    @Test
    void holdsNothingPrivateAnywhere() {
        var pair = couple();
        Pair.says(
                pair.alex(),
                "held-close.privateNote",
                CANARY,
                "snack.need",
                "NOT_FOR_ME",
                "snack.boundaryShown",
                "false",
                "snack.noteForPartner",
                CANARY);
        pair.bothReady();

        for (var path : pair.pages()) {
            var page = pair.sam().get(path);
            assertThat(page.body()).as(path).doesNotContain(CANARY);
            assertThat(page.response().getHeaderNames().stream()
                            .map(page::header)
                            .toList())
                    .noneMatch(header -> header.contains(CANARY));
        }
        for (var path : pair.files()) {
            var file = pair.sam().get(path);
            var text = path.contains(".pdf")
                    ? new CheckedPdf(file.response().getContentAsByteArray()).text()
                    : file.body();
            assertThat(text).as(path).isNotBlank().doesNotContain(CANARY);
        }
        assertThat(pair.alex().get("/profiles/" + Pair.profileOf(pair.alex())).body())
                .contains(CANARY);
        assertThat(everyByteInTheDatabase()).doesNotContain(CANARY).doesNotContain("Alexandria");
    }

    @Test
    void saysOnlyWhatThePreviewSaid() {
        var pair = couple();
        Pair.says(
                pair.alex(),
                "water.noteForPartner",
                "with ice",
                "ask-once.need",
                "NOT_FOR_ME",
                "warm-drink.offer",
                "GLADLY",
                "warm-drink.offerPhases",
                "NEXT_DAY",
                "back-rub.offer",
                "CANNOT",
                "back-rub.limitShown",
                "true");
        Pair.says(
                pair.sam(),
                "warm-drink.need",
                "ESSENTIAL",
                "warm-drink.needPhases",
                "FIRST_HOUR",
                "back-rub.need",
                "ESSENTIAL",
                "water.offer",
                "GLADLY");
        var preview = pair.alex()
                .get(pair.address() + "/preview")
                .html()
                .select("main")
                .text();
        pair.bothReady();

        var said = pair
                .planOf(pair.sam())
                .html()
                .select("[data-line] .words, [data-line] .note, [data-suggestion=another-time]")
                .eachText()
                .stream()
                .filter(words -> words.contains("Alexandria"))
                .toList();
        assertThat(said).isNotEmpty().allMatch(preview::contains);
    }

    @Test
    void saysOfWhatIsShownOnlyWhatThePreviewSaid() {
        var pair = couple();
        var profile = "/profiles/" + Pair.profileOf(pair.alex());
        pair.alex()
                .post(
                        profile + "/about",
                        "about.givingIsLimited",
                        "true",
                        "about.givingIsLimited.shown",
                        "true",
                        "about.receivingIsHard",
                        "true",
                        "about.receivingIsHard.shown",
                        "true");
        Pair.says(pair.sam(), "water.need", "ESSENTIAL");
        Pair.says(pair.alex(), "water.offer", "GLADLY");
        var preview = pair.alex()
                .get(pair.address() + "/preview")
                .html()
                .select("[data-about]")
                .eachText();
        pair.bothReady();

        var turns = pair.planOf(pair.sam()).html().select("[data-hint=turns]").text();
        assertThat(turns).isNotEmpty();
        assertThat(preview).contains(turns).anyMatch(words -> words.contains("when receiving feels easier"));
    }

    private List<String> pagesOfSamWhereAlexAlsoSays(String... hidden) {
        var pair = couple();
        if (hidden.length > 0) {
            Pair.says(pair.alex(), hidden);
        }
        pair.bothReady();
        changeThePlan(pair);
        var pages = new ArrayList<String>();
        for (var path : pair.pages()) {
            pages.add(path.replace(pair.address(), "/partners/ID") + " "
                    + withoutIds(pair.sam().get(path)));
        }
        for (var path : pair.files()) {
            pages.add(path.replace(pair.address(), "/partners/ID") + " "
                    + HexFormat.of().formatHex(withoutUids(pair.sam().get(path)).getBytes(ISO_8859_1)));
        }
        return pages;
    }

    /** Both change it, Alex says gladly to what Alex may have kept a limit of, and both have a day that is different. */
    private static void changeThePlan(Pair pair) {
        var today = pair.address() + "/plan/today";
        var revision = 0;
        for (var change : List.of(
                "kind=settle&item=light-touch&receiver=partner&answer=GLADLY",
                "kind=note&item=held-close&receiver=me&words=softly",
                "kind=move&item=thank-you&receiver=partner&phase=NEXT_DAY",
                "kind=add&words=the blue blanket&phase=FIRST_HOUR&giver=both")) {
            Pair.expect(pair.change(pair.alex(), ++revision, change.split("[&=]")), 303);
        }
        pair.agree(++revision);
        Pair.expect(pair.alex().post(today, "item", "held-close", "receiver", "me", "change", "ask-me"), 303);
        Pair.expect(pair.sam().post(today, "item", "held-close", "receiver", "partner", "change", "less"), 303);
        pair.bothReady();
    }

    private Pair couple() {
        return Pair.withSomeAnswers(person("Alexandria"), person("Sam"));
    }

    /** The page without nonce and tokens, and with ids named by the order in which they come. */
    private static String withoutIds(Page page) {
        var names = new HashMap<String, String>();
        return ID.matcher(page.normalised())
                .replaceAll(id -> names.computeIfAbsent(id.group(), any -> "ID-" + names.size()));
    }

    /** A file's bytes as letters; the entries of a calendar bear a keyed hash of the partnership. */
    private static String withoutUids(Page file) {
        return new String(file.response().getContentAsByteArray(), ISO_8859_1).replaceAll("(?m)^UID:.*$", "UID");
    }

    private String everyByteInTheDatabase() {
        var all = new StringBuilder();
        for (var table : jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = 'PUBLIC'", String.class)) {
            for (var row : jdbc.queryForList("select * from \"" + table + "\"")) {
                for (var value : row.values()) {
                    all.append(value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : value)
                            .append('\n');
                }
            }
        }
        return all.toString();
    }
}
