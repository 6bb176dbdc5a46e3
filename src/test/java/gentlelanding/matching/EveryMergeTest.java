package gentlelanding.matching;

import gentlelanding.care.Answer;
import gentlelanding.care.AnyPreferences;
import gentlelanding.care.Need;
import gentlelanding.care.Offer;
import gentlelanding.care.Phase;
import gentlelanding.matching.SharedPlan.Hint;
import gentlelanding.matching.SharedPlan.Line;
import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.matching.SharedPlan.Outcome;
import gentlelanding.matching.SharedPlan.Receiving;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * What holds for any two profiles whatever: the nine properties of a merge, each tried on ten thousand made-up couples.
 * The seventh, that the timeline is the best there is, is held by {@link BestTimesTest} and {@link SmallCataloguesTest}.
 */
class EveryMergeTest {

    /** So many ways there are at most to arrange five phases, whatever two people say of built-in items. */
    private static final int ARRANGEMENTS = 5 * 5 * 5 * 5 * 5;

    /** Property 1. */
    @Test
    void crossesNoBoundary() {
        AnyCouple.many(AnyCouple.MANY, couple -> hold(Boundaries.crossed(couple, couple.plan())));
    }

    /** Property 2, and the table of outcomes besides: every line that is due stands there, and no other. */
    @Test
    void comesToWhatTheTableSays() {
        AnyCouple.many(AnyCouple.MANY, couple -> {
            var lines = new HashMap<Receiving, Line>();
            couple.plan().lines().forEach(line -> lines.put(line.receiving(), line));
            for (var item : couple.items().values()) {
                for (var receiver : Member.values()) {
                    var line = lines.get(new Receiving(item.key(), receiver));
                    var said = TheTable.says(couple, receiver, item);
                    hold((line == null ? "nothing" : TheTable.in(line)).equals(said), () -> item.key() + ": " + said);
                }
            }
        });
    }

    /** Property 3: whatever both keep, all of it at once. */
    @Test
    void tellsNothingOfAllThatIsKept() {
        AnyCouple.many(AnyCouple.MANY, couple -> {
            var any = new AnyPreferences(couple.hashCode(), couple.catalogue());
            hold(Secrets.toldOfAll(couple, any));
        });
    }

    /** Property 3, secret by secret. */
    @Test
    void tellsNothingOfEachThingThatIsKept() {
        AnyCouple.many(AnyCouple.MANY / 10, couple -> {
            var any = new AnyPreferences(couple.hashCode(), couple.catalogue());
            hold(Secrets.told(couple, Couple::plan, any));
        });
    }

    /** Property 4. */
    @Test
    void isTheSameFromBothSides() {
        AnyCouple.many(AnyCouple.MANY, couple -> {
            var plan = couple.plan();
            var other = Swapped.plan(couple.swapped().plan());
            hold(Couple.items(other).equals(Couple.items(plan)), () -> "another order of items");
            hold(Set.copyOf(other.lines()).equals(Set.copyOf(plan.lines())), () -> "other lines");
            hold(unordered(other.hints()).equals(unordered(plan.hints())), () -> "other hints");
            hold(Set.copyOf(other.clashes()).equals(Set.copyOf(plan.clashes())), () -> "other clashes");
        });
    }

    /** Property 5. */
    @Test
    void dropsNoEssentialNeed() {
        AnyCouple.many(AnyCouple.MANY, couple -> {
            var essential = new ArrayList<Receiving>();
            for (var line : couple.plan().lines()) {
                if (line.essential()) {
                    essential.add(line.receiving());
                    hold(
                            line.outcome().isGiven() || line.outcome() == Outcome.TO_TALK_ABOUT,
                            () -> line + " says too little");
                }
            }
            var needed = new HashSet<Receiving>();
            for (var member : Member.values()) {
                couple.said(member).answers().forEach((item, answer) -> {
                    if (answer.need() == Need.ESSENTIAL) {
                        needed.add(new Receiving(item, member));
                    }
                });
            }
            hold(essential.size() == needed.size() && needed.equals(Set.copyOf(essential)), () -> "not each once");
        });
    }

    /** Property 6. */
    @Test
    void givesNoLessWhereMoreIsOffered() {
        AnyCouple.many(AnyCouple.MANY, couple -> {
            var any = new AnyPreferences(couple.hashCode(), couple.catalogue());
            var item = any.any(List.copyOf(couple.items().keySet()));
            var giver = any.perhaps() ? Member.FIRST : Member.SECOND;
            var less = couple.plan();
            var more = couple.answering(giver, item, offeringMore(couple.answer(giver, item), any))
                    .plan();
            var after = new HashMap<Receiving, Outcome>();
            more.lines().forEach(line -> after.put(line.receiving(), line.outcome()));
            for (var line : less.lines()) {
                var outcome = after.get(line.receiving());
                hold(
                        (outcome == null ? 0 : worth(outcome)) >= worth(line.outcome()),
                        () -> line + " is worth less when more is offered");
            }
            hold(essentialPlaced(more) >= essentialPlaced(less), () -> "fewer essential needs have a time");
        });
    }

    /** Property 8. */
    @Test
    void standsInOneOrder() {
        AnyCouple.many(AnyCouple.MANY, couple -> {
            var plan = couple.plan();
            hold(couple.plan().equals(plan), () -> "two plans of the same answers");
            var order = ordered(couple);
            for (int line = 1; line < plan.lines().size(); line++) {
                var before = plan.lines().get(line - 1);
                var after = plan.lines().get(line);
                hold(order.compare(before, after) <= 0, () -> before + " stands before " + after);
            }
        });
    }

    /** Property 9 without a clock: the work depends on how many arrangements there are, and they stay few. */
    @Test
    void looksAtFewArrangements() {
        AnyCouple.many(AnyCouple.MANY / 10, couple -> {
            var kinds = new Kinds(wishes(couple));
            hold(new Arrangements(kinds).count() <= ARRANGEMENTS, () -> "too many arrangements");
        });
    }

    @Test
    void letsNothingClashWithinAStep() {
        AnyCouple.many(AnyCouple.MANY / 5, couple -> {
            var steps = new HashMap<Object, List<Line>>();
            for (var line : couple.plan().lines()) {
                if (line.phase() != null) {
                    steps.computeIfAbsent(List.of(line.phase(), String.valueOf(line.step())), step -> new ArrayList<>())
                            .add(line);
                }
            }
            steps.values()
                    .forEach(step -> step.forEach(line -> step.forEach(other -> hold(
                            !couple.item(line.item()).clashesWith(couple.item(other.item())),
                            () -> line + " clashes with " + other))));
        });
    }

    @Test
    void tellsEachClashOnceAndNamesItAsItIsWrittenDown() {
        AnyCouple.many(AnyCouple.MANY / 2, couple -> {
            var plan = couple.plan();
            var due = TheClashes.of(couple, plan);
            hold(plan.clashes().equals(due), () -> plan.clashes() + " instead of " + due);
        });
    }

    private static void hold(List<String> against) {
        hold(against.isEmpty(), () -> String.join("; ", against));
    }

    /** Asked millions of times, so the words are found only where they are needed. */
    private static void hold(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise.get());
        }
    }

    private static List<Draft> wishes(Couple couple) {
        return new Drafting(
                        Rules.all(),
                        couple.catalogue(),
                        couple.first().preferences(),
                        couple.second().preferences())
                .drafts().stream().filter(draft -> draft.outcome().takesTime()).toList();
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
        var items = couple.items();
        var builtIn = List.copyOf(couple.catalogue().byKey().keySet());
        var places = new HashMap<String, Integer>();
        items.keySet().forEach(item -> places.put(item, builtIn.contains(item) ? builtIn.indexOf(item) : items.size()));
        Comparator<Line> part = Comparator.comparing(line -> {
            if (line.outcome().takesTime()) {
                return line.phase() == null ? 1 : 0;
            }
            return line.outcome() == Outcome.TO_TALK_ABOUT ? 2 : 3;
        });
        Comparator<Line> category =
                Comparator.comparing(line -> couple.item(line.item()).category());
        Comparator<Line> catalogueOrder = Comparator.<Line, Integer>comparing(line -> places.get(line.item()))
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

    private static List<Set<Object>> unordered(List<Hint> hints) {
        return hints.stream()
                .map(hint -> {
                    var parts = new HashSet<Object>(hint.lines());
                    parts.add(hint.key());
                    return (Set<Object>) parts;
                })
                .toList();
    }
}
