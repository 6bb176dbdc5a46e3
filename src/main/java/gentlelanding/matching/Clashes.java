package gentlelanding.matching;

import gentlelanding.care.Phase;
import gentlelanding.matching.SharedPlan.Clash;
import gentlelanding.matching.SharedPlan.Clash.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells where two needs could not share a moment, and how the timeline gave each its own. */
class Clashes {

    private static final Phase[] PHASES = Phase.values();

    private final List<? extends Placed<?>> timetable;
    private final Bridges bridges;
    private final Opponents[] all = someForEachPhase();
    private final Opponents[] essential = someForEachPhase();
    private final List<Clash> told = new ArrayList<>();

    /** Takes the timetable in the order of the plan. */
    Clashes(List<? extends Placed<?>> timetable, Bridges bridges) {
        this.timetable = timetable;
        this.bridges = bridges;
    }

    /** By phase, the two steps first, then what was moved there; what found no time at last. */
    List<Clash> told() {
        timetable.forEach(this::oppose);
        for (int index = 0; index < timetable.size(); index++) {
            var placed = timetable.get(index);
            if (index == 0 || placed.phase() != timetable.get(index - 1).phase()) {
                tellSteps(index);
            }
            if (placed.isMoved()) {
                tell(Kind.ANOTHER_PHASE, placed, 1 << placed.wish().times().nearest());
            } else if (placed.place() == null && placed.wish().essential()) {
                tell(Kind.NO_TIME, placed, placed.wish().times().fitting());
            }
        }
        return told;
    }

    private void oppose(Placed<?> placed) {
        var phase = placed.phase();
        if (phase != null) {
            all[phase.ordinal()].add(placed.wish());
            if (placed.wish().essential()) {
                essential[phase.ordinal()].add(placed.wish());
            }
        }
    }

    /** A phase has two steps exactly where two of its wishes clash. */
    private void tellSteps(int firstOfPhase) {
        var phase = timetable.get(firstOfPhase).phase();
        if (phase != null) {
            tell(Kind.TWO_STEPS, all[phase.ordinal()].first(null), phase, null);
        }
    }

    /** Looks for what stood in the way of one essential wish at the given times. */
    private void tell(Kind kind, Placed<?> placed, int times) {
        Opponents.Pair pair = null;
        for (int phase = 0; phase < PHASES.length; phase++) {
            if ((times & 1 << phase) != 0) {
                pair = essential[phase].firstOf(placed.wish(), pair);
            }
        }
        tell(kind, pair, placed.phase(), placed.wish());
    }

    private void tell(Kind kind, Opponents.@Nullable Pair pair, @Nullable Phase phase, @Nullable Wish moved) {
        if (pair != null) {
            told.add(new Clash(
                    kind,
                    pair.earlier().item().key(),
                    pair.later().item().key(),
                    phase,
                    moved == null ? null : moved.receiving(),
                    bridges.between(pair.earlier(), pair.later())));
        }
    }

    private static Opponents[] someForEachPhase() {
        var opponents = new Opponents[PHASES.length];
        Arrays.setAll(opponents, phase -> new Opponents());
        return opponents;
    }
}
