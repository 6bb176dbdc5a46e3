package gentlelanding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.care.Phase;
import gentlelanding.matching.AnyCouple;
import gentlelanding.matching.SharedPlan;
import gentlelanding.matching.SharedPlan.Line;
import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.matching.SharedPlan.Outcome;
import gentlelanding.matching.SharedPlan.Receiving;
import gentlelanding.matching.SharedPlan.Suggestion;
import gentlelanding.plan.Adjustment.Answer;
import gentlelanding.plan.Adjustment.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Any adjustments over any plan, by either of the two, whether or not they make sense. */
class LayingTest {

    private static final int COUPLES = 1_000;

    @Test
    void leavesAPlanAsItIsWhereThereAreNone() {
        AnyCouple.many(COUPLES, couple -> {
            var plan = couple.plan();
            assertThat(Laying.over(plan, List.of()).plan()).isEqualTo(plan);
        });
    }

    @Test
    void neitherLosesALineNorMakesOne() {
        AnyCouple.many(COUPLES, couple -> {
            var plan = couple.plan();
            var laid = Laying.over(plan, any(plan));
            var all = Stream.concat(
                            laid.plan().lines().stream(),
                            laid.aside().stream().flatMap(aside -> aside.lines().stream()))
                    .map(Line::receiving)
                    .toList();
            assertThat(all)
                    .containsExactlyInAnyOrderElementsOf(
                            plan.lines().stream().map(Line::receiving).toList());
        });
    }

    @Test
    void neverTouchesABoundary() {
        AnyCouple.many(COUPLES, couple -> {
            var plan = couple.plan();
            assertThat(boundaries(Laying.over(plan, any(plan)).plan())).isEqualTo(boundaries(plan));
        });
    }

    @Test
    void givesNothingThatItsGiverDidNotSay() {
        AnyCouple.many(COUPLES, couple -> {
            var plan = couple.plan();
            var adjustments = any(plan);
            for (var line : Laying.over(plan, adjustments).plan().lines()) {
                var before = lineOf(plan, line);
                if (line.outcome().takesTime() && !before.outcome().takesTime()) {
                    assertThat(before.outcome()).isEqualTo(Outcome.TO_TALK_ABOUT);
                    assertThat(before.because().key()).doesNotEndWith(".boundary");
                    assertThat(adjustments)
                            .anyMatch(settled -> settled.kind() == Kind.SETTLE
                                    && settled.lines().contains(line.receiving())
                                    && isSaidBy(settled, line));
                }
            }
        });
    }

    @Test
    void leavesTheOtherLinesWhereTheyAre() {
        AnyCouple.many(COUPLES, couple -> {
            var plan = couple.plan();
            var adjustments = any(plan);
            var touched =
                    adjustments.stream().flatMap(one -> one.lines().stream()).toList();
            for (var line : Laying.over(plan, adjustments).plan().lines()) {
                if (!touched.contains(line.receiving())) {
                    assertThat(line.phase()).isEqualTo(lineOf(plan, line).phase());
                    assertThat(line.outcome()).isEqualTo(lineOf(plan, line).outcome());
                }
            }
        });
    }

    @Test
    void isTheSameInWhateverOrderTheyAreListed() {
        AnyCouple.many(COUPLES, couple -> {
            var plan = couple.plan();
            var adjustments = any(plan);
            var turned = new ArrayList<>(adjustments);
            Collections.reverse(turned);
            assertThat(Laying.over(plan, turned)).isEqualTo(Laying.over(plan, adjustments));
        });
    }

    private static boolean isSaidBy(Adjustment settled, Line line) {
        return settled.answer() == Answer.TAKE
                ? settled.by() == line.receiver()
                        && settled.suggestion() == Suggestion.Kind.ANOTHER_TIME
                        && line.outcome() == Outcome.ON_REQUEST
                : settled.by() == line.giver();
    }

    private static List<Line> boundaries(SharedPlan plan) {
        return plan.lines().stream()
                .filter(line -> line.outcome() == Outcome.BOUNDARY)
                .toList();
    }

    private static Line lineOf(SharedPlan plan, Line line) {
        return plan.lines().stream()
                .filter(other -> other.receiving().equals(line.receiving()))
                .findFirst()
                .orElseThrow();
    }

    /** Some of every kind, on lines that are there and on one that is not. */
    private static List<Adjustment> any(SharedPlan plan) {
        var random = new Random(plan.hashCode());
        var names = new ArrayList<>(plan.lines().stream().map(Line::receiving).toList());
        names.add(new Receiving("water", Member.FIRST));
        return Stream.iterate(1, number -> number + 1)
                .limit(12)
                .map(number -> any(number, names.get(random.nextInt(names.size())), random))
                .toList();
    }

    private static Adjustment any(int number, Receiving name, Random random) {
        return new Adjustment(
                number,
                one(Member.values(), random),
                one(Kind.values(), random),
                List.of(name),
                null,
                one(Phase.values(), random),
                random.nextBoolean() ? null : 1 + random.nextInt(2),
                "words",
                one(Answer.values(), random),
                one(Suggestion.Kind.values(), random),
                List.of(Member.FIRST));
    }

    private static <T> T one(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}
