package gentlelanding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.WebTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the two change lies over what their answers came to:
 *
 * <pre>
 *   answers ── merge ──▶ computed plan ──┐
 *                                        ├──▶ the plan that both read
 *   move · note · add · leave out · settle ┘      (laid over again after each merge)
 * </pre>
 */
class AdjustingTest extends WebTest {

    private Pair pair;

    @BeforeEach
    void aPlan() {
        pair = Pair.withFewAnswers(person("Alex"), person("Sam"));
        Pair.says(pair.sam(), "thank-you.need", "ESSENTIAL");
        pair.bothReady();
    }

    @Test
    void movesALine() {
        change(pair.alex(), "kind", "move", "item", "held-close", "receiver", "me", "phase", "BEFORE_SLEEP");

        assertThat(line("held-close").attr("data-phase")).isEqualTo("BEFORE_SLEEP");
        assertThat(line("held-close").attr("data-step")).isEqualTo("1");
        assertThat(line("water").attr("data-phase")).isEqualTo("RIGHT_AWAY");
        assertThat(revision()).isEqualTo(2);
        assertThat(agreed()).isEqualTo("none");
    }

    @Test
    void leavesALineOutAndBringsItBack() {
        change(pair.sam(), "kind", "leave-out", "item", "water", "receiver", "partner");

        assertThat(lines("water")).isEmpty();
        var leftOut = pair.planOf(pair.alex()).html().select("[data-left-out] li");
        assertThat(leftOut.text()).contains("Sam left this out for now: Sam brings you water.");

        change(
                pair.alex(),
                "kind",
                "undo",
                "number",
                leftOut.select("input[name=number]").val());
        assertThat(lines("water")).hasSize(1);
    }

    @Test
    void addsALineOfOurOwn() {
        change(pair.alex(), "kind", "add", "words", "the blue blanket", "phase", "RIGHT_AWAY", "giver", "partner");

        var line = pair.planOf(pair.alex()).html().select("[data-line^=ours-]");
        assertThat(line.select(".words").text()).isEqualTo("the blue blanket");
        assertThat(line.attr("data-receiver")).isEqualTo("me");
        assertThat(pair.planOf(pair.sam()).html().select("[data-line^=ours-]").attr("data-receiver"))
                .isEqualTo("partner");
        assertThat(line.attr("data-phase")).isEqualTo("RIGHT_AWAY");
    }

    @Test
    void writesANoteBesideALine() {
        change(pair.sam(), "kind", "note", "item", "water", "receiver", "partner", "words", " lukewarm \r\n please ");

        assertThat(line("water").select(".note").text()).isEqualTo("lukewarm please");
    }

    @Test
    void laysEverythingOverAgainAfterEachMerge() {
        change(pair.alex(), "kind", "move", "item", "held-close", "receiver", "me", "phase", "BEFORE_SLEEP");
        change(pair.alex(), "kind", "add", "words", "the blue blanket", "phase", "FIRST_HOUR", "giver", "both");
        change(pair.sam(), "kind", "settle", "item", "snack", "receiver", "partner", "answer", "GLADLY");
        change(pair.sam(), "kind", "leave-out", "item", "water", "receiver", "partner");

        Pair.says(pair.alex(), "heavy-blanket.need", "ESSENTIAL");
        Pair.says(pair.sam(), "heavy-blanket.offer", "GLADLY");
        pair.bothReady();

        assertThat(lines("heavy-blanket")).hasSize(1);
        assertThat(line("held-close").attr("data-phase")).isEqualTo("BEFORE_SLEEP");
        assertThat(line("snack").attr("data-outcome")).isEqualTo("promised");
        assertThat(pair.planOf(pair.sam()).html().select("[data-line^=ours-]")).hasSize(1);
        assertThat(lines("water")).isEmpty();
    }

    @Test
    void listsWhatNoLongerFitsAndLetsItFitAgain() {
        change(pair.alex(), "kind", "move", "item", "water", "receiver", "me", "phase", "NEXT_DAY");
        Pair.says(pair.alex(), "water.need", "NO_NEED");
        pair.bothReady();

        for (var person : List.of(pair.alex(), pair.sam())) {
            assertThat(pair.planOf(person).html().select("[data-unfitting] li").text())
                    .contains("The next day");
        }
        assertThat(lines("water")).isEmpty();

        Pair.says(pair.alex(), "water.need", "WELCOME");
        pair.bothReady();
        assertThat(pair.planOf(pair.alex()).html().select("[data-unfitting]")).isEmpty();
        assertThat(line("water").attr("data-phase")).isEqualTo("NEXT_DAY");
    }

    @Test
    void mergesNothingAndDoesNotCountAmongTheMergesOfADay() {
        var before = merges();
        for (var time = 0; time < Plan.MERGES_A_DAY + 2; time++) {
            change(pair.alex(), "kind", "note", "item", "water", "receiver", "me", "words", "note " + time);
        }

        assertThat(merges()).isEqualTo(before);
        pair.bothReady();
    }

    @Test
    void makesNoVersionWhereNothingChanges() {
        change(pair.alex(), "kind", "move", "item", "held-close", "receiver", "me", "phase", "RIGHT_AWAY");

        assertThat(revision()).isEqualTo(1);
    }

    @Test
    void isDoneOnceHoweverOftenItIsSent() {
        var fields = new String[] {"kind", "note", "item", "water", "receiver", "me", "words", "ice"};
        var first = pair.change(pair.alex(), 1, fields);
        var second = pair.change(pair.alex(), 1, fields);

        assertThat(first.status()).isEqualTo(303).isEqualTo(second.status());
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(revision()).isEqualTo(2);
        assertThat(line("water").select(".note").eachText()).containsExactly("ice");
    }

    @Test
    void showsBothVersionsWhereThePlanMovedOn() {
        var late = new String[] {"kind", "note", "item", "held-close", "receiver", "partner", "words", "count to ten"};
        change(pair.alex(), "kind", "move", "item", "held-close", "receiver", "me", "phase", "FIRST_HOUR");

        var page = pair.change(pair.sam(), 1, late);

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.html().select("[data-sent]").text())
                .contains("count to ten")
                .contains("You hold Alex.");
        assertThat(page.html().select("[data-stands]").text()).contains("You hold Alex.");
        assertThat(page.html().select("[data-difference]").eachText())
                .containsExactly("Moved to the first hour: You hold Alex.");
        assertThat(revision()).isEqualTo(2);

        var again = page.html().select("form:has(input[name=words])");
        Pair.expect(pair.sam().post(again.attr("action"), fieldsOf(again)), 303);
        assertThat(line("held-close").select(".note").text()).isEqualTo("count to ten");
        assertThat(line("held-close").attr("data-phase")).isEqualTo("FIRST_HOUR");
    }

    /** Each in a browser of their own, at the same moment: one goes first, and the other is shown both versions. */
    @Test
    void losesNothingWhereBothChangeItAtOnce() {
        var alex = CompletableFuture.supplyAsync(
                () -> pair.change(pair.alex(), 1, "kind", "note", "item", "water", "receiver", "me", "words", "ice"));
        var sam = CompletableFuture.supplyAsync(
                () -> pair.change(pair.sam(), 1, "kind", "leave-out", "item", "held-close", "receiver", "partner"));

        assertThat(List.of(alex.join().status(), sam.join().status())).containsExactlyInAnyOrder(303, 409);
        assertThat(revision()).isEqualTo(2);
    }

    @Test
    void keepsWhatWasTypedWhereItCannotBeDone() {
        var tooLong = "a".repeat(AdjustmentForm.LONGEST_NOTE + 1);
        var page = pair.change(pair.alex(), 1, "kind", "note", "item", "water", "receiver", "me", "words", tooLong);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("textarea[name=words]").text()).isEqualTo(tooLong);
        assertThat(page.html().select(".errors").text()).contains("500");
        assertThat(revision()).isEqualTo(1);
    }

    @Test
    void refusesWhatMakesNoSense() {
        for (var fields : List.of(
                new String[] {"kind", "move", "item", "water", "receiver", "me", "phase", "TEATIME"},
                new String[] {"kind", "move", "item", "water", "receiver", "me", "phase", "NEXT_DAY", "step", "3"},
                new String[] {"kind", "move", "item", "water", "receiver", "partner", "phase", "NEXT_DAY"},
                new String[] {"kind", "move", "item", "no-such-thing", "receiver", "me", "phase", "NEXT_DAY"},
                new String[] {"kind", "move", "item", "water", "receiver", "both", "phase", "NEXT_DAY"},
                new String[] {"kind", "move", "item", "walk-out", "receiver", "me", "phase", "NEXT_DAY"},
                new String[] {"kind", "move", "item", "snack", "receiver", "me", "phase", "NEXT_DAY"},
                new String[] {"kind", "leave-out", "item", "walk-out", "receiver", "me"},
                new String[] {"kind", "leave-out", "item", "snack", "receiver", "me"},
                new String[] {"kind", "note", "item", "walk-out", "receiver", "me", "words", "sometimes"},
                new String[] {"kind", "note", "item", "water", "receiver", "me", "words", "  "},
                new String[] {"kind", "note", "item", "water", "receiver", "me", "words", "\u0000"},
                new String[] {"kind", "add", "words", "x", "phase", "RIGHT_AWAY", "giver", "nobody"},
                new String[] {"kind", "add", "words", "x".repeat(201), "phase", "RIGHT_AWAY", "giver", "me"},
                new String[] {"kind", "undo", "number", "99"},
                new String[] {"kind", "shout"},
                new String[] {})) {
            assertThat(pair.change(pair.alex(), 1, fields).status())
                    .as(String.join(" ", fields))
                    .isEqualTo(422);
        }
        assertThat(pair.alex().post(address(), "revision", "x", "kind", "add").status())
                .isEqualTo(422);
        assertThat(pair.alex().post(address(), "kind", "add").status()).isEqualTo(422);
        assertThat(pair.change(pair.alex(), 7, "kind", "add").status()).isEqualTo(409);
        assertThat(revision()).isEqualTo(1);
    }

    @Test
    void printsHostileWordsAsTheyAre() {
        change(
                pair.alex(),
                "kind",
                "add",
                "words",
                "<script>alert(1)</script> {0} '",
                "phase",
                "NEXT_DAY",
                "giver",
                "me");

        assertThat(pair.planOf(pair.sam())
                        .html()
                        .select("[data-line^=ours-] .words")
                        .text())
                .isEqualTo("<script>alert(1)</script> {0} '");
        assertThat(pair.planOf(pair.sam()).body()).doesNotContain("<script>alert");
    }

    @Test
    void isGoneWithThePlan() {
        change(pair.alex(), "kind", "add", "words", "the blue blanket", "phase", "NEXT_DAY", "giver", "me");
        pair.sam().post(pair.address() + "/withdraw");

        assertThat(pair.change(pair.alex(), 2, "kind", "undo").status()).isEqualTo(409);
        assertThat(pair.alex().get(pair.address() + "/plan/settle").location()).isEqualTo(pair.address());
        assertThat(pair.alex().get(address()).location()).isEqualTo(pair.address());
        pair.bothReady();
        assertThat(pair.planOf(pair.alex()).text()).doesNotContain("the blue blanket");
    }

    private void change(Browser who, String... fields) {
        Pair.expect(pair.change(who, revision(), fields), 303);
    }

    static String[] fieldsOf(Elements form) {
        return form.select("input").stream()
                .filter(input -> !List.of("_csrf", "for").contains(input.attr("name")))
                .flatMap(input -> List.of(input.attr("name"), input.val()).stream())
                .toArray(String[]::new);
    }

    private String address() {
        return pair.address() + "/plan/adjustments";
    }

    private Elements line(String item) {
        var lines = lines(item);
        assertThat(lines).hasSize(1);
        return lines;
    }

    private Elements lines(String item) {
        return pair.planOf(pair.alex()).html().select("[data-line=" + item + "]");
    }

    private int revision() {
        return pair.revisionOf(pair.alex());
    }

    private String agreed() {
        return pair.planOf(pair.alex()).html().select("[data-agreed]").attr("data-agreed");
    }

    private @Nullable Integer merges() {
        return jdbc.queryForObject(
                "select merges from plan where partnership = ?",
                Integer.class,
                java.util.UUID.fromString(pair.address().substring(10)));
    }
}
