package gentlelanding.matching;

import static gentlelanding.care.CareDuration.FEW_MINUTES;
import static gentlelanding.care.Phase.BEFORE_SLEEP;
import static gentlelanding.care.Phase.FIRST_HOUR;
import static gentlelanding.care.Phase.RIGHT_AWAY;
import static gentlelanding.care.PreferencesLanguage.preferences;
import static gentlelanding.matching.Couple.couple;
import static gentlelanding.matching.SharedPlan.Clash.Kind.ANOTHER_PHASE;
import static gentlelanding.matching.SharedPlan.Clash.Kind.NO_TIME;
import static gentlelanding.matching.SharedPlan.Clash.Kind.TWO_STEPS;
import static gentlelanding.matching.SharedPlan.Member.FIRST;
import static gentlelanding.matching.SharedPlan.Member.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.care.PreferencesLanguage;
import gentlelanding.matching.SharedPlan.Clash;
import gentlelanding.matching.SharedPlan.Outcome;
import gentlelanding.matching.SharedPlan.Receiving;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where no single moment suits two needs, each has its own, and the plan says so without finding fault. */
class ClashingNeedsTest {

    private static final String[] EVERYTHING =
            "held-close light-touch alone-short alone-long same-room own-music slow-return quiet-company water tears-okay small-talk"
                    .split(" ");

    @Test
    void haveOneStepWhereTheyDoNotClash() {
        var plan = plan(preferences().needing("held-close", "water"), preferences());
        assertThat(steps(plan)).containsExactly("RIGHT_AWAY 1 held-close", "RIGHT_AWAY 1 water");
        assertThat(plan.clashes()).isEmpty();
    }

    /* right away:  first held-close, water   then alone-short */
    @Test
    void beginCloseAndThenGiveSpace() {
        var plan = plan(preferences().needing("alone-short"), preferences().needing("held-close", "water"));
        assertThat(steps(plan))
                .containsExactly("RIGHT_AWAY 1 held-close", "RIGHT_AWAY 1 water", "RIGHT_AWAY 2 alone-short");
        assertThat(plan.clashes())
                .containsExactly(new Clash(TWO_STEPS, "held-close", "alone-short", RIGHT_AWAY, null, null));
    }

    @Test
    void beginWithWhatIsShort() {
        var plan = plan(
                preferences().needing("alone-short").lasting(FEW_MINUTES),
                preferences().needing("held-close"));
        assertThat(steps(plan)).containsExactly("RIGHT_AWAY 1 alone-short", "RIGHT_AWAY 2 held-close");
    }

    @Test
    void beginQuietly() {
        var plan = plan(
                preferences().needing("own-music"),
                preferences().needing("slow-return").wanted(FIRST_HOUR));
        assertThat(steps(plan)).containsExactly("FIRST_HOUR 1 slow-return", "FIRST_HOUR 2 own-music");
    }

    /* Two knots: held-close with alone-short, own-music with slow-return. Both first lines stand on one side. */
    @Test
    void keepTheFirstLinesOfAllKnotsTogether() {
        var plan = plan(
                preferences().needing("held-close", "own-music").wanted(FIRST_HOUR),
                preferences().needing("alone-short", "slow-return").wanted(FIRST_HOUR));
        assertThat(steps(plan))
                .containsExactly(
                        "FIRST_HOUR 1 held-close",
                        "FIRST_HOUR 1 own-music",
                        "FIRST_HOUR 2 alone-short",
                        "FIRST_HOUR 2 slow-return");
    }

    /* Touching, nearby and apart do not go into two steps; the last of the three in catalogue order goes on. */
    @Test
    void goToAnotherPhaseWhereTwoStepsWillNotDo() {
        var plan = plan(
                preferences().needing("held-close", "alone-short"),
                preferences().needing("same-room").wanted(RIGHT_AWAY, FIRST_HOUR));
        assertThat(steps(plan))
                .containsExactly("RIGHT_AWAY 1 held-close", "RIGHT_AWAY 2 alone-short", "FIRST_HOUR 1 same-room");
        assertThat(plan.clashes())
                .containsExactly(
                        new Clash(TWO_STEPS, "held-close", "alone-short", RIGHT_AWAY, null, "same-room"),
                        new Clash(
                                ANOTHER_PHASE,
                                "held-close",
                                "same-room",
                                FIRST_HOUR,
                                new Receiving("same-room", SECOND),
                                null));
    }

    @Test
    void areLeftToFindATimeForWhereThereIsNone() {
        var plan = plan(
                preferences().needing("held-close", "alone-short", "same-room").wanted(BEFORE_SLEEP), preferences());
        assertThat(steps(plan))
                .containsExactly("BEFORE_SLEEP 1 held-close", "BEFORE_SLEEP 2 alone-short", "- - same-room");
        assertThat(plan.lines().get(2).outcome()).isEqualTo(Outcome.PROMISED);
        assertThat(plan.clashes())
                .last()
                .isEqualTo(
                        new Clash(NO_TIME, "held-close", "same-room", null, new Receiving("same-room", FIRST), null));
    }

    @Test
    void giveWayToWhatIsEssential() {
        var plan = plan(
                preferences().liking("held-close").wanted(RIGHT_AWAY),
                preferences().needing("alone-short", "same-room").wanted(RIGHT_AWAY));
        assertThat(steps(plan)).last().isEqualTo("- - held-close");
        assertThat(plan.clashes()).extracting(Clash::kind).containsExactly(TWO_STEPS);
    }

    @Test
    void leaveNoMemberWithNothing() {
        var plan = plan(
                preferences().needing("held-close", "alone-short").wanted(RIGHT_AWAY),
                preferences().needing("same-room").wanted(RIGHT_AWAY));
        assertThat(steps(plan)).contains("RIGHT_AWAY 1 held-close", "RIGHT_AWAY 2 same-room");
    }

    @Test
    void pointToABridgeThatIsPromised() {
        var plan = plan(
                preferences().needing("held-close").liking("tears-okay"),
                preferences().needing("alone-short"));
        assertThat(plan.clashes()).extracting(Clash::bridge).containsExactly("tears-okay");
    }

    @Test
    void pointToNoBridgeThatIsOnlyToBeAskedForOrThatClashesItself() {
        var asked = plan(
                preferences().needing("held-close").likingWhenAsked("tears-okay"),
                preferences().needing("alone-short"));
        assertThat(asked.clashes()).extracting(Clash::bridge).containsOnlyNulls();
        var quiet = plan(
                preferences().needing("own-music").liking("quiet-company"),
                preferences().needing("slow-return").wanted(FIRST_HOUR));
        assertThat(quiet.clashes()).extracting(Clash::bridge).containsOnlyNulls();
    }

    private static SharedPlan plan(PreferencesLanguage first, PreferencesLanguage second) {
        return couple(first.gladly(EVERYTHING), second.gladly(EVERYTHING)).plan();
    }

    private static List<String> steps(SharedPlan plan) {
        return plan.lines().stream()
                .map(line -> (line.phase() == null ? "-" : line.phase().name()) + " "
                        + (line.step() == null ? "-" : line.step()) + " " + line.item())
                .toList();
    }
}
