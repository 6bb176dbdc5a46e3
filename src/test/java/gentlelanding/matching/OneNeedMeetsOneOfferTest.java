package gentlelanding.matching;

import static gentlelanding.care.Phase.FIRST_HOUR;
import static gentlelanding.care.Phase.NEXT_DAY;
import static gentlelanding.care.PreferencesLanguage.preferences;
import static gentlelanding.matching.Couple.couple;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import gentlelanding.care.PreferencesLanguage;
import gentlelanding.matching.SharedPlan.Line;
import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.matching.SharedPlan.Outcome;
import gentlelanding.matching.SharedPlan.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of outcomes, cell by cell. */
class OneNeedMeetsOneOfferTest {

    @ParameterizedTest
    @CsvSource({
        "essential, gladly,        PROMISED",
        "essential, if asked,      ON_REQUEST",
        "essential, gladly later,  TIMING",
        "essential, asked later,   TIMING",
        "essential, says cannot,   HARD_TO_GIVE",
        "essential, cannot,        NOT_COVERED",
        "essential, silence,       NOT_COVERED",
        "welcome,   gladly,        PROMISED",
        "welcome,   if asked,      ON_REQUEST",
        "welcome,   gladly later,  nothing",
        "welcome,   says cannot,   nothing",
        "welcome,   cannot,        nothing",
        "welcome,   silence,       nothing",
        "ask first, gladly,        ASK_FIRST",
        "ask first, if asked,      ASK_FIRST",
        "ask first, gladly later,  nothing",
        "ask first, says cannot,   nothing",
        "ask first, silence,       nothing",
        "refused,   gladly,        BOUNDARY",
        "refused,   gladly later,  BOUNDARY",
        "refused,   says cannot,   BOUNDARY",
        "refused,   silence,       BOUNDARY",
        "kept,      gladly,        nothing",
        "no need,   gladly,        nothing",
        "silence,   gladly,        nothing"
    })
    void comesTo(String need, String offer, String outcome) {
        assertThat(outcome(needing(need), offering(offer))).isEqualTo(outcome);
    }

    @Test
    void tellsWhatIsEssentialFromWhatIsNice() {
        var plan = couple(
                        preferences().needing("water").liking("snack"),
                        preferences().gladly("water", "snack"))
                .plan();
        assertThat(plan.lines())
                .extracting(Line::item, Line::essential)
                .containsExactly(tuple("water", true), tuple("snack", false));
    }

    @Test
    void bringsTheNoteAndTheDurationOfTheOneWhoReceives() {
        var line = couple(
                        preferences().needing("back-rub").noting("slowly").notingInPrivate("old story"),
                        preferences().gladly("back-rub").noting("not mine"))
                .plan()
                .lines()
                .get(0);
        assertThat(line.note()).isEqualTo("slowly");
        assertThat(line.duration()).hasToString("HALF_HOUR");
        assertThat(line.toString()).doesNotContain("old story", "not mine");
    }

    @Test
    void leavesABoundaryItsNoteAlone() {
        var line = couple(
                        preferences().refusing("back-rub").noting("please").wanted(NEXT_DAY),
                        preferences().gladly("back-rub"))
                .plan()
                .lines()
                .get(0);
        assertThat(line.note()).isEqualTo("please");
        assertThat(line.duration()).isNull();
        assertThat(line.phase()).isNull();
    }

    private static String outcome(PreferencesLanguage receiver, PreferencesLanguage giver) {
        return Couple.line(couple(receiver, giver).plan(), Member.FIRST, "held-close")
                .map(line -> line.outcome() == Outcome.TO_TALK_ABOUT
                        ? reason(line)
                        : line.outcome().name())
                .orElse("nothing");
    }

    private static String reason(Line line) {
        Reason reason = line.reason();
        return reason == null ? "no reason" : reason.name();
    }

    private static PreferencesLanguage needing(String need) {
        return switch (need) {
            case "essential" -> preferences().needing("held-close").wanted(FIRST_HOUR);
            case "welcome" -> preferences().liking("held-close").wanted(FIRST_HOUR);
            case "ask first" -> preferences().likingWhenAsked("held-close").wanted(FIRST_HOUR);
            case "refused" -> preferences().refusing("held-close");
            case "kept" -> preferences().refusingInPrivate("held-close");
            case "no need" -> preferences().notNeeding("held-close");
            default -> preferences();
        };
    }

    private static PreferencesLanguage offering(String offer) {
        return switch (offer) {
            case "gladly" -> preferences().gladly("held-close");
            case "if asked" -> preferences().ifAsked("held-close");
            case "gladly later" -> preferences().gladly("held-close").possible(NEXT_DAY);
            case "asked later" -> preferences().ifAsked("held-close").possible(NEXT_DAY);
            case "says cannot" -> preferences().sayingUnable("held-close");
            case "cannot" -> preferences().quietlyUnable("held-close");
            default -> preferences();
        };
    }
}
