package gentlelanding.profile;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.CountedStatements;
import gentlelanding.WebTest;
import gentlelanding.care.CareCategory;
import gentlelanding.care.CareItem;
import gentlelanding.care.Catalogue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ProfilePagesTest extends WebTest {

    @Test
    void leadsWhoeverIsNotSignedInToTheSignInPage() {
        var sam = person("Sam");
        var profile = profileOf(sam);
        var visitor = stranger();

        assertThat(visitor.get(profile).location()).startsWith("/sign-in");
        assertThat(visitor.get("/profiles").location()).startsWith("/sign-in");
        assertThat(visitor.postAsScript(profile + "/answers", need("water"), "WELCOME")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void hidesSomeoneElsesProfileAsIfItWereNotThere() {
        var profile = profileOf(person("Sam"));
        var kim = person("Kim");

        for (var path : List.of("", "/first-pass", "/first-pass?offers", "/about", "/items/own-1")) {
            assertThat(kim.get(profile + path).status()).as(path).isEqualTo(404);
        }
        assertThat(kim.post(profile + "/answers", need("water"), "WELCOME").status())
                .isEqualTo(404);
        assertThat(kim.post(profile + "/answers", need("water"), "PERHAPS").status())
                .isEqualTo(404);
        assertThat(kim.post(profile + "/about", "about.look", "quiet").status()).isEqualTo(404);
        assertThat(kim.post(profile + "/items", "name", "A", "category", "SPACE")
                        .status())
                .isEqualTo(404);
        assertThat(kim.post("/profiles", "name", "Mine", "from", idOf(profile)).status())
                .isEqualTo(404);
        assertThat(kim.get("/profiles/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void refusesAFormWithoutItsToken() {
        var sam = person("Sam");
        var profile = profileOf(sam);

        for (var path : List.of("/profiles", profile + "/answers", profile + "/items", profile + "/about")) {
            assertThat(sam.postWithoutToken(path, "name", "x").status())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void hasOneForEveryDayFromTheStartHoweverManyAskAtOnce() {
        var sam = person("Sam");

        var pages = atOnce(
                10, number -> sam.get("/profiles").html().select("article h2").text());

        assertThat(pages).containsOnly("Every day");
        assertThat(sam.get("/profiles").html().select("article")).hasSize(1);
    }

    @Test
    void showsEveryItemOfACategoryWithAllItsChoices() {
        var sam = person("Sam");
        var profile = profileOf(sam);

        for (var category : CareCategory.values()) {
            var page = sam.get(profile + "?category=" + category.slug()).html();
            assertThat(page.select("article[data-card]").eachAttr("id"))
                    .isEqualTo(Catalogue.builtIn().of(category).stream()
                            .map(CareItem::key)
                            .toList());
        }
        var card = sam.get(profile).html().select("#held-close");
        assertThat(card.select("input[name='" + need("held-close") + "']")).hasSize(6);
        assertThat(card.select("input[name='answers[held-close].offer']")).hasSize(4);
        assertThat(sam.get(profile + "?category=everything").status()).isEqualTo(404);
    }

    @Test
    void staysBelowTheServersLimitOfParameters() {
        var sam = person("Sam");
        var profile = profileOf(sam);
        for (var number = 0; number < 21; number++) {
            sam.post(profile + "/items", "name", "Thing " + number, "category", "emotional-reassurance");
        }

        var page = sam.get(profile + "?category=emotional-reassurance").html();

        assertThat(page.select("article[data-card]")).hasSize(40);
        assertThat(page.select("form[data-saves] [name]:not([type=radio])").size() + 5 * 40)
                .isLessThan(1000);
        assertThat(sam.get(profile + "?category=emotional-reassurance&page=2")
                        .html()
                        .select("article[data-card]"))
                .hasSize(1);
        assertThat(sam.get(profile + "?category=emotional-reassurance&page=3").status())
                .isEqualTo(404);
    }

    @Test
    void keepsAFormAndShowsItAgain() {
        var sam = person("Sam");
        var profile = profileOf(sam);

        var answer = sam.post(
                profile + "/answers",
                need("held-close"),
                "ESSENTIAL",
                "answers[held-close].needPhases",
                "",
                "answers[held-close].needPhases",
                "NEXT_DAY",
                "answers[held-close].noteForPartner",
                "until I laugh 🌙",
                "next",
                "physical-comfort",
                "place",
                "physical-comfort");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo(profile + "?category=physical-comfort");
        var page = sam.get(profile).html();
        assertThat(chosen(page, need("held-close"))).containsExactly("ESSENTIAL");
        assertThat(chosen(page, "answers[held-close].needPhases")).containsExactly("NEXT_DAY");
        assertThat(page.select("textarea[name='answers[held-close].noteForPartner']")
                        .text())
                .isEqualTo("until I laugh 🌙");
    }

    @Test
    void tellsAScriptWhichVersionItHasSeen() {
        var sam = person("Sam");
        var profile = profileOf(sam);

        var first = sam.postAsScript(profile + "/answers", need("water"), "WELCOME", "seen", "0");
        var same = sam.postAsScript(profile + "/answers", need("water"), "WELCOME", "seen", "0");
        var next = sam.postAsScript(profile + "/answers", need("snack"), "WELCOME", "seen", "1");

        assertThat(List.of(first.status(), same.status(), next.status())).containsOnly(204);
        assertThat(List.of(first.header("Seen"), same.header("Seen"), next.header("Seen")))
                .containsExactly("1", "1", "2");
        assertThat(sam.get(profile).html().select("input[name=seen]").val()).isEqualTo("2");
    }

    @Test
    void namesWhatItCannotKeepAndKeepsWhatWasTyped() {
        var sam = person("Sam");
        var profile = profileOf(sam);
        var note = "answers[water].noteForPartner";
        var tooLong = "z".repeat(501);

        var page = sam.post(profile + "/answers", note, tooLong, need("water"), "WELCOME", "next", "practical-needs");
        var told = sam.postAsScript(profile + "/answers", note, tooLong);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("textarea[name='" + note + "']").text()).isEqualTo(tooLong);
        assertThat(chosen(page.html(), need("water"))).containsExactly("WELCOME");
        assertThat(page.html().select(".errors a").attr("href")).isEqualTo("#f-" + note);
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.body()).contains("\"" + note + "\"").contains("500 characters");
        assertThat(chosen(sam.get(profile + "?category=practical-needs").html(), need("water")))
                .containsExactly("");
    }

    @Test
    void refusesWhatNoPageOffers() {
        var sam = person("Sam");
        var profile = profileOf(sam);

        for (var field : List.of(
                List.of(need("water"), "PERHAPS"),
                List.of("answers[water].needPhases", "LATER"),
                List.of("answers[water].duration", "FOREVER"),
                List.of("answers[water].boundaryShown", "maybe"),
                List.of("answers[no-such-item].need", "WELCOME"),
                List.of("answers[own-1234].need", "WELCOME"),
                List.of("answers[water].weight", "3"),
                List.of("answers[water].privateNote", "a\u0007b"),
                List.of("answers[water].privateNote", "broken \uFFFD"),
                List.of("seen", "yesterday"))) {
            var path = profile + "/answers";
            assertThat(sam.postAsScript(path, field.get(0), field.get(1)).status())
                    .as(field.get(0))
                    .isEqualTo(422);
            assertThat(sam.post(path, field.get(0), field.get(1)).status())
                    .as(field.get(0))
                    .isEqualTo(422);
        }
    }

    @Test
    void conflictsOnlyWhereTheSamePartChangedAndDiffers() {
        var sam = person("Sam");
        var profile = profileOf(sam);
        var path = profile + "/answers";
        sam.postAsScript(path, need("water"), "WELCOME", "seen", "0");

        var another = sam.postAsScript(path, "answers[water].offer", "GLADLY", "seen", "0");
        var alike = sam.postAsScript(path, need("water"), "WELCOME", "seen", "0");
        var differing = sam.postAsScript(path, need("water"), "ESSENTIAL", "seen", "0");
        var unaware = sam.postAsScript(path, need("water"), "ASK_FIRST");

        assertThat(another.status()).isEqualTo(204);
        assertThat(alike.status()).isEqualTo(204);
        assertThat(differing.status()).isEqualTo(409);
        assertThat(differing.body()).isEmpty();
        assertThat(unaware.status()).isEqualTo(204);
    }

    @Test
    void showsBothVersionsAndSavesTheOwnOneAnyway() {
        var sam = person("Sam");
        var profile = profileOf(sam);
        var note = "answers[water].noteForPartner";
        sam.post(profile + "/answers", note, "cold", "seen", "0");

        var page = sam.post(profile + "/answers", note, "lukewarm", need("water"), "WELCOME", "seen", "0");

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.html().select("[data-sent]").text()).isEqualTo("lukewarm");
        assertThat(page.html().select("[data-stands]").text()).isEqualTo("cold");
        var fields = new ArrayList<String>();
        page.html().select("main form input").forEach(field -> {
            if (!List.of("_csrf", "for").contains(field.attr("name"))) {
                fields.add(field.attr("name"));
                fields.add(field.val());
            }
        });
        assertThat(sam.post(profile + "/answers", fields.toArray(String[]::new)).status())
                .isEqualTo(303);
        var saved = sam.get(profile + "?category=practical-needs").html();
        assertThat(saved.select("textarea[name='" + note + "']").text()).isEqualTo("lukewarm");
        assertThat(chosen(saved, need("water"))).containsExactly("WELCOME");
    }

    @Test
    void keepsAllOfTwentySavingsAtOnce() {
        var sam = person("Sam");
        var profile = profileOf(sam);
        var items = sam.get(profile + "?category=emotional-reassurance")
                .html()
                .select("article[data-card]")
                .eachAttr("id");
        sam.get(profile);

        var statuses = atOnce(
                20,
                number -> sam.postAsScript(profile + "/answers", need(items.get(number)), "WELCOME", "seen", "0")
                        .status());

        assertThat(statuses).containsOnly(204);
        var page = sam.get(profile + "?category=emotional-reassurance").html();
        assertThat(page.select("input[value=WELCOME][checked]")).hasSize(20);
        assertThat(page.select("input[name=seen]").val()).isEqualTo("20");
    }

    @Test
    void savesAnAnswerInFiveStatements() {
        var sam = person("Sam");
        var profile = profileOf(sam);

        var saving = CountedStatements.during(
                () -> sam.postAsScript(profile + "/answers", need("water"), "WELCOME", "seen", "0"));
        var looking = CountedStatements.during(() -> sam.get(profile));

        assertThat(saving).hasSizeLessThanOrEqualTo(5);
        assertThat(looking).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void goesFromNeedsToOffersToDone() {
        var sam = person("Sam");
        var profile = profileOf(sam);

        var needs = sam.get(profile + "/first-pass").html();
        var first = sam.post(profile + "/answers", need("held-close"), "WELCOME", "next", "offers");
        var last = sam.post(profile + "/answers", "answers[water].offer", "GLADLY", "next", "done");

        assertThat(needs.select("article[data-card]")).hasSize(14);
        assertThat(needs.select("input[name$=.offer]")).isEmpty();
        assertThat(first.location()).isEqualTo(profile + "/first-pass?offers");
        assertThat(last.location()).isEqualTo("/home");
        assertThat(sam.get(profile + "/first-pass").text()).contains("1 of 14 in the first pass");
    }

    @Test
    void proposesInPlainSightToGiveWhatBothDoAtOnce() {
        var sam = person("Sam");
        var profile = profileOf(sam);
        sam.post(
                profile + "/answers",
                need("quiet-company"),
                "WELCOME",
                need("sleep-touching"),
                "ASK_FIRST",
                need("water"),
                "ESSENTIAL");

        var offers = sam.get(profile + "/first-pass?offers").html();

        assertThat(chosen(offers, "answers[quiet-company].offer")).containsExactly("GLADLY");
        assertThat(chosen(offers, "answers[sleep-touching].offer")).containsExactly("");
        assertThat(chosen(offers, "answers[water].offer")).containsExactly("");
        assertThat(chosen(sam.get(profile + "?category=emotional-reassurance").html(), "answers[quiet-company].offer"))
                .containsExactly("");
    }

    @Test
    void offersAllGladlyOnlyWhenThatIsPressed() {
        var sam = person("Sam");
        var profile = profileOf(sam);
        var shown = sam.get(profile + "/first-pass?offers")
                .html()
                .select("article[data-card]")
                .eachAttr("id");
        var fields = new ArrayList<>(List.of("all", "GLADLY"));
        shown.forEach(
                item -> fields.addAll(List.of("answers[" + item + "].offer", item.equals("water") ? "IF_ASKED" : "")));

        var answer = sam.post(profile + "/answers", fields.toArray(String[]::new));

        assertThat(answer.location()).isEqualTo(profile + "/first-pass?offers");
        var offers = sam.get(profile + "/first-pass?offers").html();
        assertThat(offers.select("input[value=GLADLY][checked]")).hasSize(13);
        assertThat(chosen(offers, "answers[water].offer")).containsExactly("IF_ASKED");
    }

    @Test
    void asksGentlyAboutAnAnswerThatContradictsItself() {
        var sam = person("Sam");
        var profile = profileOf(sam);

        var answer = sam.post(
                profile + "/answers", need("wash-together"), "NOT_FOR_ME", "answers[wash-together].offer", "GLADLY");

        assertThat(answer.status()).isEqualTo(303);
        var page = sam.get(profile).html();
        assertThat(page.select("[data-contradicts]")).hasSize(1);
        assertThat(page.select("#wash-together [data-contradicts]")).hasSize(1);
    }

    @Test
    void asksGentlyWhereAThingDoneTogetherIsWantedAndCannotBeGiven() {
        var sam = person("Sam");
        var profile = profileOf(sam);

        sam.post(profile + "/answers", need("quiet-company"), "ESSENTIAL", "answers[quiet-company].offer", "CANNOT");

        var question = sam.get(profile + "/first-pass?offers").html().select("[data-contradicts]");
        assertThat(question).hasSize(1);
        assertThat(question.attr("data-contradicts")).isEqualTo("wanted");
        assertThat(question.text()).contains("Which is nearer?");
    }

    @Test
    void hasTheQuestionReadyOnTheOfferThatWouldContradictTheNeed() {
        var sam = person("Sam");
        var profile = profileOf(sam);

        sam.post(profile + "/answers", need("sleep-touching"), "NOT_FOR_ME");

        var card = sam.get(profile + "/first-pass?offers").html().select("#sleep-touching");
        assertThat(card.attr("data-need")).isEqualTo("NOT_FOR_ME");
        assertThat(card.select("[data-question=refused]")).hasSize(1);
        assertThat(card.select("[data-contradicts]")).isEmpty();
    }

    @Test
    void bringsTheWordsForEveryCountOfAnswers() {
        var sam = person("Sam");
        var profile = profileOf(sam);
        sam.post(profile + "/answers", need("water"), "WELCOME");

        var page = sam.get(profile + "/first-pass").html();

        var words = page.select("[data-progress-words] > li").eachText();
        assertThat(words).hasSize(15);
        assertThat(page.select("[data-progress]").text()).isEqualTo(words.get(1));
    }

    @Test
    void copiesAProfileAndThenLeavesBothAlone() {
        var sam = person("Sam");
        var profile = profileOf(sam);
        sam.post(profile + "/answers", need("water"), "WELCOME");
        sam.post(profile + "/about", "about.look", "I go quiet", "about.look.shown", "true");
        clock.pass(Duration.ofMinutes(1));

        var copy = sam.post("/profiles", "name", "  After something intense ", "from", idOf(profile))
                .location();
        sam.post(copy + "/answers", need("water"), "ESSENTIAL");

        assertThat(sam.get("/profiles").html().select("article h2").eachText())
                .containsExactly("Every day", "After something intense");
        assertThat(chosen(sam.get(copy + "?category=practical-needs").html(), need("water")))
                .containsExactly("ESSENTIAL");
        assertThat(chosen(sam.get(profile + "?category=practical-needs").html(), need("water")))
                .containsExactly("WELCOME");
        assertThat(sam.get(copy + "/about")
                        .html()
                        .select("textarea[name='about.look']")
                        .text())
                .isEqualTo("I go quiet");
    }

    @Test
    void makesOneProfileForOnePress() {
        var sam = person("Sam");
        profileOf(sam);

        var paths = atOnce(
                6,
                number -> sam.post("/profiles", "name", "Kim and I", "once", "0f3a")
                        .location());

        assertThat(paths.stream().distinct()).hasSize(1);
        assertThat(sam.get("/profiles").html().select("article")).hasSize(2);
        assertThat(sam.post("/profiles", "name", " ").status()).isEqualTo(422);
        assertThat(sam.post("/profiles", "name", "n".repeat(61)).status()).isEqualTo(422);
        assertThat(sam.post("/profiles", "name", "two\nlines").status()).isEqualTo(422);
        assertThat(sam.post("/profiles", "name", "x", "from", "nonsense").status())
                .isEqualTo(422);
        assertThat(sam.get("/profiles").html().select("article")).hasSize(2);
    }

    @Test
    void showsAboutMeToNobodyElseUntilItIsChosen() {
        var sam = person("Sam");
        var profile = profileOf(sam);

        var answer =
                sam.post(profile + "/about", "about.signs", "a hand on the heart", "about.receivingIsHard", "true");
        sam.post(profile + "/about", "about.receivingIsHard.shown", "true");

        assertThat(answer.status()).isEqualTo(303);
        var page = sam.get(profile + "/about").html();
        assertThat(page.select("textarea[name='about.signs']").text()).isEqualTo("a hand on the heart");
        assertThat(chosen(page, "about.signs.shown")).containsExactly("false");
        assertThat(chosen(page, "about.receivingIsHard")).containsExactly("true");
        assertThat(chosen(page, "about.receivingIsHard.shown")).containsExactly("true");
        assertThat(sam.post(profile + "/about", "about.look", "y".repeat(501)).status())
                .isEqualTo(422);
        assertThat(sam.post(profile + "/about", "about.mood", "blue").status()).isEqualTo(422);
        assertThat(sam.postAsScript(profile + "/about", "about.look", "pale").header("Seen"))
                .isEqualTo("3");
    }

    @Test
    void leavesNothingReadableInTheDatabase() {
        var sam = person("Sam");
        var profile = profileOf(sam);
        var canary = "canary-9b1f";
        sam.post(profile + "/answers", "answers[water].privateNote", canary, "answers[water].noteForPartner", canary);
        sam.post(profile + "/about", "about.supporter", canary);
        sam.post(profile + "/items", "name", canary, "category", "SPACE", "meaning", canary);
        sam.post("/profiles", "name", canary);

        var rows = jdbc.queryForList("select document from profile", byte[].class);

        assertThat(rows).noneMatch(row -> new String(row, StandardCharsets.ISO_8859_1).contains(canary));
        assertThat(rows).noneMatch(row -> new String(row, StandardCharsets.ISO_8859_1).contains("WELCOME"));
    }

    /** The path of this person's profile for every day. */
    static String profileOf(Browser person) {
        return person.get("/profiles").html().select("article h2 a").attr("href");
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String need(String item) {
        return "answers[" + item + "].need";
    }

    private static List<String> chosen(Document page, String name) {
        return page.select("input[name='" + name + "'][checked]").eachAttr("value");
    }

    private static <T> List<T> atOnce(int times, IntFunction<T> deed) {
        var all = new ArrayList<CompletableFuture<T>>();
        for (var number = 0; number < times; number++) {
            var which = number;
            all.add(CompletableFuture.supplyAsync(() -> deed.apply(which), command -> new Thread(command).start()));
        }
        return all.stream().map(CompletableFuture::join).toList();
    }
}
