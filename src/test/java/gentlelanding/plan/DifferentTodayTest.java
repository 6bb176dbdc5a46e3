package gentlelanding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.Page;
import gentlelanding.WebTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A line of the agreed plan, less or asked about first, until the day ends. */
class DifferentTodayTest extends WebTest {

    private Pair pair;

    @BeforeEach
    void anAgreedPlan() {
        pair = Pair.withFewAnswers(person("Alex"), person("Sam"));
        pair.bothReady();
        pair.agree(1);
    }

    @Test
    void isReadByBoth() {
        Pair.expect(today(pair.sam(), "held-close", "partner", "less"), 303);

        assertThat(mark(pair.alex(), "held-close")).isEqualTo("Less today, Sam said.");
        assertThat(mark(pair.sam(), "held-close")).isEqualTo("Less today, you said.");
        assertThat(mark(pair.alex(), "water")).isEmpty();
    }

    @Test
    void changesNothingOfThePlanItself() {
        var before = jdbc.queryForList("select number, first_agreed, second_agreed from plan_revision");
        for (var change : List.of("not-today", "less", "nearer", "apart", "ask-me")) {
            Pair.expect(today(pair.alex(), "held-close", "me", change), 303);
            var line = pair.planOf(pair.sam()).html().select("[data-line=held-close]");
            assertThat(line.attr("data-outcome")).isEqualTo("promised");
            assertThat(line.select("[data-today]").attr("data-today")).isEqualTo(change);
        }

        assertThat(jdbc.queryForList("select number, first_agreed, second_agreed from plan_revision"))
                .isEqualTo(before);
    }

    @Test
    void endsWithTheNightWhereThePersonIs() {
        var evening = Instant.parse("2026-03-01T20:00:00Z");

        assertThat(Today.endOfDay(evening, ZoneId.of("UTC"))).isEqualTo("2026-03-02T04:00:00Z");
        assertThat(Today.endOfDay(evening, ZoneId.of("Asia/Tokyo"))).isEqualTo("2026-03-02T19:00:00Z");
        assertThat(Today.endOfDay(Instant.parse("2026-03-02T02:00:00Z"), ZoneId.of("UTC")))
                .isEqualTo("2026-03-02T04:00:00Z");
        assertThat(Today.endOfDay(Instant.parse("2026-03-02T04:00:00Z"), ZoneId.of("UTC")))
                .isEqualTo("2026-03-03T04:00:00Z");
    }

    @Test
    void isGoneTheNextDay() {
        today(pair.alex(), "held-close", "me", "not-today");
        pass(Duration.ofDays(1));

        assertThat(mark(pair.sam(), "held-close")).isEmpty();
    }

    @Test
    void canBeTakenBackByItsOwnerAlone() {
        today(pair.alex(), "held-close", "me", "not-today");
        today(pair.sam(), "held-close", "partner", "");
        assertThat(mark(pair.sam(), "held-close")).isEqualTo("Not today, Alex said.");

        Pair.expect(today(pair.alex(), "held-close", "me", ""), 303);
        assertThat(mark(pair.sam(), "held-close")).isEmpty();
    }

    @Test
    void keepsBothWhereBothSaySomething() {
        today(pair.alex(), "held-close", "me", "less");
        today(pair.sam(), "held-close", "partner", "ask-me");
        today(pair.sam(), "held-close", "partner", "not-today");

        assertThat(mark(pair.alex(), "held-close")).isEqualTo("Not today, Sam said. Less today, you said.");
    }

    @Test
    void refusesWhatIsNotALineOfTheAgreedPlan() {
        for (var fields : List.of(
                new String[] {"item", "walk-out", "receiver", "me", "change", "less"},
                new String[] {"item", "snack", "receiver", "me", "change", "less"},
                new String[] {"item", "no-such-thing", "receiver", "me", "change", "less"},
                new String[] {"item", "water", "receiver", "partner", "change", "less"},
                new String[] {"item", "water", "receiver", "me", "change", "more"},
                new String[] {"item", "water", "receiver", "me"},
                new String[] {"receiver", "me", "change", "less"},
                new String[] {})) {
            assertThat(pair.alex().post(pair.address() + "/plan/today", fields).status())
                    .as(String.join(" ", fields))
                    .isEqualTo(422);
        }
    }

    @Test
    void takesAnyZoneAndMindsNone() {
        for (var zone : List.of("Europe/Berlin", "", "Nowhere/At-All", "x".repeat(5_000))) {
            Pair.expect(
                    pair.alex()
                            .post(
                                    pair.address() + "/plan/today",
                                    "item",
                                    "water",
                                    "receiver",
                                    "me",
                                    "change",
                                    "less",
                                    "zone",
                                    zone),
                    303);
        }
        assertThat(mark(pair.sam(), "water")).isEqualTo("Less today, Alex said.");
    }

    @Test
    void asksForAnAgreedPlanFirst() {
        pair.alex().post(pair.address() + "/withdraw");
        pair.bothReady();

        assertThat(pair.alex().get(pair.address() + "/plan/today").html().select("[data-line]"))
                .isEmpty();
        assertThat(today(pair.alex(), "water", "me", "less").status()).isEqualTo(409);
    }

    @Test
    void isChangedOnOneScreen() {
        var screen = pair.alex().get(pair.address() + "/plan/today").html();

        assertThat(screen.select("[data-line]").eachAttr("data-line")).containsExactlyInAnyOrder("held-close", "water");
        assertThat(screen.select("[data-line=water] button").eachAttr("value"))
                .containsExactly("not-today", "less", "nearer", "apart", "ask-me");
        today(pair.alex(), "water", "me", "less");
        assertThat(pair.alex()
                        .get(pair.address() + "/plan/today")
                        .html()
                        .select("[data-line=water] button")
                        .eachAttr("value"))
                .contains("");
    }

    private Page today(Browser who, String item, String receiver, String change) {
        return who.post(pair.address() + "/plan/today", "item", item, "receiver", receiver, "change", change);
    }

    private String mark(Browser who, String item) {
        return pair.planOf(who)
                .html()
                .select("[data-line=" + item + "] [data-today]")
                .text();
    }
}
