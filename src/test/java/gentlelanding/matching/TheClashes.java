package gentlelanding.matching;

import gentlelanding.care.CareItem;
import gentlelanding.care.Phase;
import gentlelanding.care.Stance;
import gentlelanding.care.Stance.Dimension;
import gentlelanding.matching.SharedPlan.Clash;
import gentlelanding.matching.SharedPlan.Clash.Kind;
import gentlelanding.matching.SharedPlan.Line;
import gentlelanding.matching.SharedPlan.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The clashes that a plan has to tell, as it is written down: pair by pair, and line by line for the bridge. */
final class TheClashes {

    private final Couple couple;
    private final SharedPlan plan;
    private final List<String> order;

    private TheClashes(Couple couple, SharedPlan plan) {
        this.couple = couple;
        this.plan = plan;
        var builtIn = couple.catalogue().items().stream().map(CareItem::key).toList();
        var own = plan.lines().stream()
                .map(Line::item)
                .distinct()
                .filter(item -> !builtIn.contains(item))
                .sorted(Comparator.comparing((String item) -> couple.item(item).category())
                        .thenComparing(item -> item))
                .toList();
        this.order = Stream.concat(builtIn.stream(), own.stream()).toList();
    }

    static List<Clash> of(Couple couple, SharedPlan plan) {
        return new TheClashes(couple, plan).told();
    }

    private List<Clash> told() {
        var told = new ArrayList<Clash>();
        for (var phase : Phase.values()) {
            add(told, Kind.TWO_STEPS, pairs(in(phase), in(phase)), phase, null);
            in(phase).stream()
                    .filter(line -> isEssential(line) && nearest(line) != phase)
                    .forEach(line -> add(
                            told,
                            Kind.ANOTHER_PHASE,
                            pairs(List.of(line), essential(EnumSet.of(nearest(line)))),
                            phase,
                            line));
        }
        plan.lines().stream()
                .filter(line -> isEssential(line) && line.phase() == null)
                .forEach(line -> add(told, Kind.NO_TIME, pairs(List.of(line), essential(times(line))), null, line));
        return told;
    }

    private void add(List<Clash> told, Kind kind, List<Line[]> pairs, @Nullable Phase phase, @Nullable Line line) {
        pairs.stream()
                .min(Comparator.<Line[], Boolean>comparing(pair -> pair[0].receiver() == pair[1].receiver())
                        .thenComparing(pair -> order.indexOf(pair[0].item()))
                        .thenComparing(pair -> order.indexOf(pair[1].item())))
                .ifPresent(pair -> told.add(new Clash(
                        kind,
                        pair[0].item(),
                        pair[1].item(),
                        phase,
                        line == null ? null : line.receiving(),
                        bridge(item(pair[0]), item(pair[1])))));
    }

    /** Two lines that clash, the earlier in catalogue order first. */
    private List<Line[]> pairs(List<Line> some, List<Line> others) {
        return some.stream()
                .flatMap(one -> others.stream()
                        .filter(other -> item(one).clashesWith(item(other)))
                        .map(other -> order.indexOf(one.item()) < order.indexOf(other.item())
                                ? new Line[] {one, other}
                                : new Line[] {other, one}))
                .toList();
    }

    private @Nullable String bridge(CareItem one, CareItem other) {
        if (!clash(one, other, Dimension.CLOSENESS)) {
            return null;
        }
        return plan.lines().stream()
                .filter(line -> line.outcome() == Outcome.PROMISED)
                .filter(line -> !line.item().equals(one.key()) && !line.item().equals(other.key()))
                .filter(line -> item(line).stances().contains(Stance.NEARBY)
                        || item(line).stances().contains(Stance.TOGETHER))
                .filter(line -> Stream.of(Dimension.SOUND, Dimension.EXCHANGE)
                        .noneMatch(mood -> clash(item(line), one, mood) || clash(item(line), other, mood)))
                .map(Line::item)
                .findFirst()
                .orElse(null);
    }

    private static boolean clash(CareItem one, CareItem other, Dimension dimension) {
        return one.stances().stream()
                .filter(stance -> stance.dimension() == dimension)
                .anyMatch(stance -> other.stances().stream().anyMatch(stance::clashesWith));
    }

    private Phase nearest(Line line) {
        var times = times(line);
        var chosen = couple.answer(line.receiver(), line.item()).needPhases();
        var home = chosen.isEmpty() ? item(line).usual() : Collections.min(chosen);
        var later = Arrays.stream(Phase.values()).filter(phase -> phase.compareTo(home) >= 0);
        var earlier = Arrays.stream(Phase.values())
                .filter(phase -> phase.compareTo(home) < 0)
                .sorted(Comparator.reverseOrder());
        return Stream.concat(later, earlier).filter(times::contains).findFirst().orElseThrow();
    }

    private Set<Phase> times(Line line) {
        return TheTable.times(
                item(line), couple.answer(line.receiver(), line.item()), couple.answer(line.giver(), line.item()));
    }

    private List<Line> in(Phase phase) {
        return plan.lines().stream().filter(line -> line.phase() == phase).toList();
    }

    private List<Line> essential(Set<Phase> phases) {
        return plan.lines().stream()
                .filter(line -> line.phase() != null && phases.contains(line.phase()) && isEssential(line))
                .toList();
    }

    private static boolean isEssential(Line line) {
        return line.essential() && line.outcome().isGiven();
    }

    private CareItem item(Line line) {
        return Objects.requireNonNull(couple.item(line.item()));
    }
}
