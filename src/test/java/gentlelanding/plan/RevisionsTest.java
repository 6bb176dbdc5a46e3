package gentlelanding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.CountedStatements;
import gentlelanding.WebTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every version of a plan, and which one counts:
 *
 * <pre>
 *   1 agreed by both ── counts ──────────────┐ until 3 is agreed by both
 *   2 made, agreed by one                    │
 *   3 made ── agreed by both ── counts ──────┘
 * </pre>
 */
class RevisionsTest extends WebTest {

    private Pair pair;

    @BeforeEach
    void aPlan() {
        pair = Pair.withFewAnswers(person("Alex"), person("Sam"));
        Pair.says(pair.alex(), "thank-you.need", "WELCOME");
        Pair.says(pair.sam(), "thank-you.offer", "GLADLY");
        pair.bothReady();
    }

    @Test
    void letsTheAgreedOneStandUntilTheNextIsAgreed() {
        pair.agree(1);
        change(pair.sam(), 1, "kind", "leave-out", "item", "water", "receiver", "partner");
        pair.alex().post(pair.address() + "/plan/agree", "revision", "2");

        for (var person : List.of(pair.alex(), pair.sam())) {
            var page = pair.planOf(person).html();
            assertThat(page.select("[data-revision]").attr("data-revision")).isEqualTo("2");
            assertThat(page.select("[data-counts]").attr("data-counts")).isEqualTo("1");
            assertThat(page.select("[data-counts]").text()).contains("Until you do, the first version counts.");
            var link = page.select("[data-counts] a").attr("href");
            var agreed = person.get(link).html();
            assertThat(agreed.select("[data-agreed]").attr("data-agreed")).isEqualTo("both");
            assertThat(agreed.select("[data-line=water]")).hasSize(1);
        }

        pair.sam().post(pair.address() + "/plan/agree", "revision", "2");
        assertThat(pair.planOf(pair.sam()).html().select("[data-counts]")).isEmpty();
        assertThat(pair.sam().get(revision(1)).html().select("[data-counts]").attr("data-counts"))
                .isEqualTo("2");
    }

    @Test
    void neverChange() {
        var first = pair.alex().get(revision(1)).html().select("[data-line]").eachText();
        change(pair.sam(), 1, "kind", "move", "item", "water", "receiver", "partner", "phase", "NEXT_DAY");
        Pair.says(pair.alex(), "held-close.need", "NO_NEED");
        pair.bothReady();

        assertThat(pair.alex().get(revision(1)).html().select("[data-line]").eachText())
                .isEqualTo(first);
    }

    @Test
    void sayEachKindOfChangeInWords() {
        Pair.says(
                pair.alex(),
                "held-close.need",
                "ASK_FIRST",
                "water.need",
                "NO_NEED",
                "thank-you.need",
                "ESSENTIAL",
                "thank-you.duration",
                "HALF_HOUR",
                "thank-you.noteForPartner",
                "in your own words",
                "snack.need",
                "NOT_FOR_ME",
                "lights-low.need",
                "WELCOME");
        Pair.says(pair.sam(), "lights-low.offer", "IF_ASKED");
        pair.bothReady();

        assertThat(differences(pair.alex(), 2))
                .contains(
                        "Sam now asks first before this: Sam holds you.",
                        "No longer here: Sam brings you water.",
                        "Please don’t, for you: Something small to eat")
                .anyMatch(words -> words.startsWith("New: ") && words.contains("light"))
                .anyMatch(words -> words.startsWith("Now needed: "))
                .anyMatch(words -> words.equals("How long is new: Sam thanks you. About half an hour."))
                .anyMatch(words -> words.startsWith("A note beside this, “in your own words”: "));
        assertThat(differences(pair.sam(), 2))
                .contains(
                        "You now ask first before this: You hold Alex.",
                        "Please don’t, for Alex: Something small to eat");
    }

    @Test
    void sayInWordsWhatTheTwoChanged() {
        change(pair.alex(), 1, "kind", "move", "item", "water", "receiver", "me", "phase", "BEFORE_SLEEP");
        assertThat(differences(pair.alex(), 2)).containsExactly("Moved to before sleep: Sam brings you water.");

        change(pair.alex(), 2, "kind", "leave-out", "item", "water", "receiver", "me");
        assertThat(differences(pair.sam(), 3)).containsExactly("Alex left this out for now: You bring Alex water.");

        change(pair.sam(), 3, "kind", "undo", "number", "3");
        assertThat(differences(pair.sam(), 4)).containsExactly("Back again: You bring Alex water. (Before sleep)");

        change(pair.sam(), 4, "kind", "settle", "item", "snack", "receiver", "partner", "answer", "IF_ASKED");
        assertThat(differences(pair.alex(), 5))
                .containsExactly("Now only when you ask: Sam brings you something small to eat.");

        change(pair.sam(), 5, "kind", "undo", "number", "5");
        assertThat(differences(pair.alex(), 6)).containsExactly("Now to talk about: You need something small to eat.");

        change(pair.alex(), 6, "kind", "settle", "item", "snack", "receiver", "me", "answer", "let-go");
        assertThat(differences(pair.sam(), 7))
                .containsExactly("Alex needs something small to eat, and let it go for now.");

        change(pair.alex(), 7, "kind", "add", "words", "the blanket", "phase", "NEXT_DAY", "giver", "both");
        assertThat(differences(pair.sam(), 8)).containsExactly("New: the blanket (The next day)");
    }

    @Test
    void canBeComparedInAnyOrder() {
        change(pair.alex(), 1, "kind", "move", "item", "water", "receiver", "me", "phase", "BEFORE_SLEEP");
        change(pair.alex(), 2, "kind", "leave-out", "item", "thank-you", "receiver", "me");

        assertThat(differences(pair.alex(), 3, 1)).hasSize(2);
        assertThat(differences(pair.alex(), 1, 3))
                .contains("Moved to the first minutes: Sam brings you water.")
                .hasSize(2);
        assertThat(differences(pair.alex(), 3, 3)).isEmpty();
    }

    @Test
    void standInAList() {
        pair.agree(1);
        change(pair.alex(), 1, "kind", "leave-out", "item", "water", "receiver", "me");

        var entries = pair.sam().get(pair.address() + "/plan/revisions").html().select(".list li");
        assertThat(entries.eachText())
                .containsExactly(
                        "The second version not agreed yet", "The first version agreed by you both; this one counts");
    }

    @Test
    void areNotThereWhereThereIsNoneOfThatNumber() {
        for (var number : List.of("0", "2", "-1", "x", "99999999999")) {
            assertThat(pair.alex()
                            .get(pair.address() + "/plan/revisions/" + number)
                            .status())
                    .as(number)
                    .isEqualTo(404);
        }
        assertThat(pair.alex().get(revision(1) + "?since=9").status()).isEqualTo(404);
        assertThat(pair.alex().get(revision(1) + "?since=x").status()).isEqualTo(422);
        pair.alex().post(pair.address() + "/withdraw");
        assertThat(pair.alex().get(revision(1)).status()).isEqualTo(404);
    }

    @Test
    void showBothVersionsToWhoeverAgreesToAnOldOne() {
        change(pair.alex(), 1, "kind", "leave-out", "item", "water", "receiver", "me");

        var page = pair.sam().post(pair.address() + "/plan/agree", "revision", "1");

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.html().select("[data-sent]").text()).contains("first version");
        assertThat(page.html().select("[data-stands]").text()).contains("second version");
        assertThat(page.html().select("[data-difference]").eachText())
                .containsExactly("Alex left this out for now: You bring Alex water.");
        assertThat(pair.planOf(pair.sam()).html().select("[data-agreed]").attr("data-agreed"))
                .isEqualTo("none");
    }

    @Test
    void costTheirPlanPageNoMoreStatements() {
        pair.agree(1);
        change(pair.alex(), 1, "kind", "leave-out", "item", "water", "receiver", "me");
        pair.alex().post(pair.address() + "/plan/today", "item", "held-close", "receiver", "me", "change", "less");

        assertThat(CountedStatements.during(() -> Pair.expect(pair.planOf(pair.alex()), 200)))
                .hasSizeLessThanOrEqualTo(5);
    }

    private List<String> differences(Browser who, int number) {
        return who.get(revision(number)).html().select("[data-difference]").eachText();
    }

    private List<String> differences(Browser who, int number, int since) {
        return Pair.expect(who.get(revision(number) + "?since=" + since), 200)
                .html()
                .select("[data-difference]")
                .eachText();
    }

    private void change(Browser who, int revision, String... fields) {
        Pair.expect(pair.change(who, revision, fields), 303);
    }

    private String revision(int number) {
        return pair.address() + "/plan/revisions/" + number;
    }
}
