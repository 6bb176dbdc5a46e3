package gentlelanding.matching;

import gentlelanding.care.CareItem;
import gentlelanding.care.Phase;
import gentlelanding.matching.SharedPlan.Clash;
import gentlelanding.matching.SharedPlan.Clash.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells where two needs could not share a moment, and how the timeline gave each its own. */
class Clashes {

    private static final Phase[] PHASES = Phase.values();

    private final List<? extends Placed<?>> timetable;
    private final Bridges bridges;
    private final Map<Phase, Opponents> all = new EnumMap<>(Phase.class);
    private final Map<Phase, Opponents> essential = new EnumMap<>(Phase.class);
    private final List<Clash> told = new ArrayList<>();

    /** Takes the timetable in the order of the plan. */
    Clashes(List<? extends Placed<?>> timetable, Bridges bridges) {
        this.timetable = timetable;
        this.bridges = bridges;
    }

    /** By phase, the two steps first, then what was moved there; what found no time at last. */
    List<Clash> told() {
        if (timetable.stream().noneMatch(Clashes::isUneven)) {
            return List.of();
        }
        for (var phase : PHASES) {
            all.put(phase, new Opponents());
            essential.put(phase, new Opponents());
        }
        timetable.forEach(this::oppose);
        for (var phase : PHASES) {
            if (timetable.stream().anyMatch(placed -> placed.isIn(phase) && isSecond(placed))) {
                opponents(all, phase).first().ifPresent(pair -> tell(Kind.TWO_STEPS, pair, phase, null));
            }
            timetable.stream()
                    .filter(placed -> placed.isIn(phase) && isMoved(placed))
                    .forEach(placed -> tell(
                            Kind.ANOTHER_PHASE,
                            placed,
                            1 << placed.wish().times().nearest()));
        }
        timetable.stream()
                .filter(placed -> placed.place() == null && placed.wish().essential())
                .forEach(placed ->
                        tell(Kind.NO_TIME, placed, placed.wish().times().fitting()));
        return told;
    }

    private static boolean isUneven(Placed<?> placed) {
        return placed.place() == null || isSecond(placed) || isMoved(placed);
    }

    private static boolean isSecond(Placed<?> placed) {
        return placed.place() != null && placed.place().step() == 2;
    }

    private static boolean isMoved(Placed<?> placed) {
        var phase = placed.phase();
        return placed.wish().essential()
                && phase != null
                && phase.ordinal() != placed.wish().times().nearest();
    }

    private void oppose(Placed<?> placed) {
        var phase = placed.phase();
        if (phase != null) {
            opponents(all, phase).add(placed.wish());
            if (placed.wish().essential()) {
                opponents(essential, phase).add(placed.wish());
            }
        }
    }

    private static Opponents opponents(Map<Phase, Opponents> byPhase, Phase phase) {
        return byPhase.getOrDefault(phase, new Opponents());
    }

    /** Looks for what stood in the way of one essential wish at the given times. */
    private void tell(Kind kind, Placed<?> placed, int times) {
        var wish = placed.wish();
        var inTheWay = new Opponents();
        for (var phase : PHASES) {
            if ((times & 1 << phase.ordinal()) != 0) {
                inTheWay.addAll(opponents(essential, phase));
            }
        }
        inTheWay.firstOf(wish).ifPresent(pair -> tell(kind, pair, placed.phase(), wish));
    }

    private void tell(Kind kind, Opponents.Pair pair, @Nullable Phase phase, @Nullable Wish moved) {
        CareItem item = pair.earlier().item();
        CareItem other = pair.later().item();
        Optional<String> bridge = bridges.between(item, other);
        told.add(new Clash(
                kind, item.key(), other.key(), phase, moved == null ? null : moved.receiving(), bridge.orElse(null)));
    }
}
