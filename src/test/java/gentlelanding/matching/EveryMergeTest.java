package gentlelanding.matching;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.care.Answer;
import gentlelanding.care.AnyPreferences;
import gentlelanding.care.Need;
import gentlelanding.care.Offer;
import gentlelanding.care.Phase;
import gentlelanding.matching.SharedPlan.Clash;
import gentlelanding.matching.SharedPlan.Hint;
import gentlelanding.matching.SharedPlan.Line;
import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.matching.SharedPlan.Outcome;
import gentlelanding.matching.SharedPlan.Receiving;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for any two profiles whatever, tried on thousands of made-up ones. */
class EveryMergeTest {

    private static final int MANY = 1000;

    @Test
    void crossesNoBoundary() {
        AnyCouple.many(
                MANY,
                couple -> assertThat(Boundaries.crossed(couple, couple.plan())).isEmpty());
    }

    @Test
    void doesNotTakeSilenceForConsent() {
        AnyCouple.many(MANY, couple -> {
            for (var line : couple.plan().lines()) {
                assertThat(couple.answer(line.receiver(), line.item()).need()).isNotNull();
                if (line.outcome().takesTime()) {
                    assertThat(couple.answer(line.giver(), line.item()).offer()).isNotNull();
                }
            }
        });
    }

    @Test
    void tellsNothingThatIsKept() {
        AnyCouple.many(MANY / 4, couple -> {
            var any = new AnyPreferences(couple.hashCode(), couple.catalogue());
            assertThat(Secrets.told(couple, Couple::plan, any)).isEmpty();
        });
    }

    @Test
    void isTheSameFromBothSides() {
        AnyCouple.many(MANY, couple -> {
            var plan = couple.plan();
            var other = swapped(couple.swapped().plan());
            assertThat(other.lines()).containsExactlyInAnyOrderElementsOf(plan.lines());
            assertThat(Couple.items(other)).isEqualTo(Couple.items(plan));
            assertThat(other.hints().stream().map(EveryMergeTest::unordered))
                    .isEqualTo(
                            plan.hints().stream().map(EveryMergeTest::unordered).toList());
            assertThat(other.clashes()).containsExactlyInAnyOrderElementsOf(plan.clashes());
        });
    }

    @Test
    void tellsWhichLinesNothingButTheirReceiversOrder() {
        AnyCouple.many(MANY, couple -> {
            var lines = couple.plan().lines();
            var other = swapped(couple.swapped().plan()).lines();
            for (int index = 0; index + 1 < lines.size(); index++) {
                var line = lines.get(index);
                var next = lines.get(index + 1);
                if (line.item().equals(next.item()) && other.contains(line) && other.contains(next)) {
                    var isTurned = other.indexOf(next) + 1 == other.indexOf(line);
                    assertThat(line.level() && next.level()).isEqualTo(isTurned);
                }
            }
        });
    }

    @Test
    void dropsNoEssentialNeed() {
        AnyCouple.many(MANY, couple -> {
            var essential =
                    couple.plan().lines().stream().filter(Line::essential).toList();
            var needed = new ArrayList<Receiving>();
            for (var member : Member.values()) {
                couple.said(member).answers().forEach((item, answer) -> {
                    if (answer.need() == Need.ESSENTIAL) {
                        needed.add(new Receiving(item, member));
                    }
                });
            }
            assertThat(essential.stream().map(Line::receiving)).containsExactlyInAnyOrderElementsOf(needed);
            assertThat(essential).allMatch(line -> line.outcome().isGiven() || line.outcome() == Outcome.TO_TALK_ABOUT);
        });
    }

    @Test
    void givesNoLessWhereMoreIsOffered() {
        AnyCouple.many(MANY, couple -> {
            var any = new AnyPreferences(couple.hashCode(), couple.catalogue());
            var item = any.any(List.copyOf(couple.items().keySet()));
            var giver = any.perhaps() ? Member.FIRST : Member.SECOND;
            var less = couple.plan();
            var more = couple.answering(giver, item, offeringMore(couple.answer(giver, item), any))
                    .plan();
            for (var line : less.lines()) {
                var after = Couple.line(more, line.receiver(), line.item());
                assertThat(after.map(found -> worth(found.outcome())).orElse(0))
                        .isGreaterThanOrEqualTo(worth(line.outcome()));
            }
            assertThat(essentialPlaced(more)).isGreaterThanOrEqualTo(essentialPlaced(less));
        });
    }

    @Test
    void standsInOneOrder() {
        AnyCouple.many(MANY, couple -> {
            var plan = couple.plan();
            assertThat(couple.plan()).isEqualTo(plan);
            assertThat(plan.lines()).isSortedAccordingTo(ordered(couple));
        });
    }

    @Test
    void letsNothingClashWithinAStep() {
        AnyCouple.many(MANY / 2, couple -> {
            var plan = couple.plan();
            for (var line : plan.lines()) {
                assertThat(plan.lines())
                        .noneMatch(other -> line.phase() != null
                                && line.phase() == other.phase()
                                && Objects.equals(line.step(), other.step())
                                && couple.item(line.item()).clashesWith(couple.item(other.item())));
            }
        });
    }

    @Test
    void tellsEachClashOnce() {
        AnyCouple.many(MANY / 2, couple -> {
            var plan = couple.plan();
            var inTwoSteps = plan.lines().stream()
                    .filter(line -> line.step() != null && line.step() == 2)
                    .map(Line::phase)
                    .distinct()
                    .toList();
            var leftOver = plan.lines().stream()
                    .filter(line -> line.essential() && line.outcome().isGiven() && line.phase() == null)
                    .map(Line::receiving)
                    .toList();
            assertThat(told(plan, Clash.Kind.TWO_STEPS))
                    .extracting(Clash::phase)
                    .isEqualTo(inTwoSteps);
            assertThat(told(plan, Clash.Kind.NO_TIME)).extracting(Clash::line).isEqualTo(leftOver);
            assertThat(plan.clashes())
                    .allMatch(clash -> couple.item(clash.item()).clashesWith(couple.item(clash.other())));
        });
    }

    private static List<Clash> told(SharedPlan plan, Clash.Kind kind) {
        return plan.clashes().stream().filter(clash -> clash.kind() == kind).toList();
    }

    private static Answer offeringMore(Answer answer, AnyPreferences any) {
        if (answer.offer() == Offer.IF_ASKED) {
            return answer.offering(Offer.GLADLY);
        }
        if (answer.offer() != Offer.GLADLY) {
            return answer.offering(Offer.IF_ASKED);
        }
        var phases = EnumSet.noneOf(Phase.class);
        if (!answer.offerPhases().isEmpty()) {
            phases.addAll(answer.offerPhases());
            phases.addAll(any.phases());
        }
        return new Answer(
                answer.need(),
                answer.needPhases(),
                answer.duration(),
                answer.offer(),
                phases,
                answer.noteForPartner(),
                answer.privateNote(),
                answer.boundaryShown(),
                answer.limitShown());
    }

    private static int worth(Outcome outcome) {
        return switch (outcome) {
            case BOUNDARY -> 0;
            case TO_TALK_ABOUT -> 1;
            case ASK_FIRST, ON_REQUEST -> 2;
            case PROMISED -> 3;
        };
    }

    private static long essentialPlaced(SharedPlan plan) {
        return plan.lines().stream()
                .filter(line -> line.essential() && line.phase() != null)
                .count();
    }

    private static Comparator<Line> ordered(Couple couple) {
        var builtIn = List.copyOf(couple.catalogue().byKey().keySet());
        Comparator<Line> part = Comparator.comparing(line -> {
            if (line.outcome().takesTime()) {
                return line.phase() == null ? 1 : 0;
            }
            return line.outcome() == Outcome.TO_TALK_ABOUT ? 2 : 3;
        });
        Comparator<Line> category =
                Comparator.comparing(line -> couple.item(line.item()).category());
        Comparator<Line> catalogueOrder = Comparator.<Line>comparingInt(
                        line -> builtIn.contains(line.item()) ? builtIn.indexOf(line.item()) : builtIn.size())
                .thenComparing(category)
                .thenComparing(Line::item);
        Comparator<Line> place = Comparator.<Line, Phase>comparing(
                        Line::phase, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Line::step, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(line -> line.phase() != null && !line.essential())
                .thenComparing((one, other) -> one.phase() == null ? 0 : category.compare(one, other));
        return part.thenComparing(place)
                .thenComparing(catalogueOrder)
                .thenComparing(
                        (one, other) -> one.phase() == null ? one.receiver().compareTo(other.receiver()) : 0);
    }

    private static SharedPlan swapped(SharedPlan plan) {
        return new SharedPlan(
                plan.lines().stream().map(EveryMergeTest::swapped).toList(),
                plan.hints().stream()
                        .map(hint -> new Hint(
                                hint.key(),
                                hint.lines().stream()
                                        .map(EveryMergeTest::swapped)
                                        .toList()))
                        .toList(),
                plan.clashes().stream()
                        .map(clash -> new Clash(
                                clash.kind(),
                                clash.item(),
                                clash.other(),
                                clash.phase(),
                                clash.line() == null ? null : swapped(clash.line()),
                                clash.bridge()))
                        .toList());
    }

    private static Receiving swapped(Receiving line) {
        return new Receiving(line.item(), line.receiver().other());
    }

    private static Line swapped(Line line) {
        return new Line(
                line.giver(),
                line.receiver(),
                line.item(),
                line.outcome(),
                line.essential(),
                line.note(),
                line.duration(),
                line.phase(),
                line.step(),
                line.home(),
                line.level(),
                line.later(),
                line.because(),
                line.reason(),
                line.suggestions(),
                line.ownItem());
    }

    private static Set<Object> unordered(Hint hint) {
        var parts = new HashSet<Object>(hint.lines());
        parts.add(hint.key());
        return parts;
    }
}
