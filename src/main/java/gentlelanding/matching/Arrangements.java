package gentlelanding.matching;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.function.LongUnaryOperator;

/**
 * The ways to arrange the phases that are still in the running: each holds in every phase one largest set of kinds. It
 * settles for every wish when it can happen, and a wish then simply takes the nearest such time.
 */
class Arrangements {

    private static final int PHASES = 5;
    private static final int WIDTH = 12;

    private final Kinds kinds;
    private final long[][] holdable = new long[PHASES][];
    private final int[] seen;
    private long[] running = {0};

    Arrangements(Kinds kinds) {
        this.kinds = kinds;
        this.seen = new int[kinds.count()];
        for (int phase = 0; phase < PHASES; phase++) {
            holdable[phase] = kinds.holdable(phase);
            multiply(holdable[phase].length, phase * WIDTH);
        }
        look();
    }

    int count() {
        return running.length;
    }

    /** Any one of those still in the running. */
    long any() {
        return running[0];
    }

    /** When wishes of that kind can happen under that arrangement, one bit a phase. */
    int available(int kind, long arrangement) {
        var available = 0;
        for (int phase = 0; phase < PHASES; phase++) {
            var held = holdable[phase][(int) (arrangement >>> phase * WIDTH) & (1 << WIDTH) - 1];
            available |= (int) (held >>> kind & 1) << phase;
        }
        return available;
    }

    /** Leaves in the running only those that cost least. */
    void keepCheapest(LongUnaryOperator cost) {
        if (running.length == 1) {
            return;
        }
        var least = Long.MAX_VALUE;
        var kept = 0;
        for (int index = 0; index < running.length; index++) {
            var arrangement = running[index];
            var costing = cost.applyAsLong(arrangement);
            if (costing < least) {
                least = costing;
                kept = 0;
            }
            if (costing == least) {
                running[kept++] = arrangement;
            }
        }
        if (kept < running.length) {
            running = Arrays.copyOf(running, kept);
            look();
        }
    }

    /** The same where the cost hangs on one kind alone: most wishes are found to make no difference at a glance. */
    void keepCheapest(int kind, IntUnaryOperator costWhenAvailable) {
        if (differs(kind, costWhenAvailable)) {
            keepCheapest(arrangement -> costWhenAvailable.applyAsInt(available(kind, arrangement)));
        }
    }

    private boolean differs(int kind, IntUnaryOperator costWhenAvailable) {
        var rest = seen[kind];
        var cost = costWhenAvailable.applyAsInt(Integer.numberOfTrailingZeros(rest));
        for (rest &= rest - 1; rest != 0; rest &= rest - 1) {
            if (costWhenAvailable.applyAsInt(Integer.numberOfTrailingZeros(rest)) != cost) {
                return true;
            }
        }
        return false;
    }

    /** Notes for each kind which availabilities still occur, one bit for each of the thirty-two. */
    private void look() {
        for (int kind = 0; kind < kinds.count(); kind++) {
            seen[kind] = 0;
            for (var arrangement : running) {
                seen[kind] |= 1 << available(kind, arrangement);
            }
        }
    }

    private void multiply(int choices, int shift) {
        var before = running;
        running = new long[before.length * choices];
        for (int index = 0; index < running.length; index++) {
            running[index] = before[index / choices] | (long) (index % choices) << shift;
        }
    }
}
