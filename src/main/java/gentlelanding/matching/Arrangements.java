package gentlelanding.matching;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/**
 * The ways to arrange the phases that are still in the running, numbered from 0: each holds in every phase one largest
 * set of kinds. It settles for every kind when its wishes can happen, and a wish then takes the nearest such time.
 */
class Arrangements {

    private static final int PHASES = 5;
    private static final int ALWAYS = (1 << PHASES) - 1;
    private static final int KINDS_IN_A_WORD = Long.SIZE / PHASES;

    private final int kinds;
    private final int[] seen;

    /** For each arrangement when each kind is available, five bits a kind; all but exotic catalogues need one word. */
    private final long[][] words;

    private int count = 1;

    Arrangements(Kinds kinds) {
        this.kinds = kinds.count();
        this.seen = new int[this.kinds];
        this.words = new long[this.kinds / KINDS_IN_A_WORD + 1][1];
        for (int phase = 0; phase < PHASES; phase++) {
            multiply(phase, kinds.holdable(phase));
        }
        look();
    }

    int count() {
        return count;
    }

    /** When wishes of that kind can happen under that arrangement, one bit a phase. */
    int available(int kind, int arrangement) {
        return (int) (words[kind / KINDS_IN_A_WORD][arrangement] >>> kind % KINDS_IN_A_WORD * PHASES) & ALWAYS;
    }

    /** Leaves in the running only those that cost least. */
    void keepCheapest(IntToLongFunction cost) {
        var least = Long.MAX_VALUE;
        var kept = 0;
        for (int arrangement = 0; arrangement < count; arrangement++) {
            var costing = cost.applyAsLong(arrangement);
            if (costing < least) {
                least = costing;
                kept = 0;
            }
            if (costing == least) {
                for (var word : words) {
                    word[kept] = word[arrangement];
                }
                kept++;
            }
        }
        if (kept < count) {
            count = kept;
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
        if ((rest & rest - 1) == 0) {
            return false;
        }
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
        Arrays.fill(seen, 0);
        for (int arrangement = 0; arrangement < count; arrangement++) {
            for (int kind = 0; kind < kinds; kind++) {
                seen[kind] |= 1 << available(kind, arrangement);
            }
        }
    }

    /** Follows each arrangement so far with each set that the next phase can hold. */
    private void multiply(int phase, long[] holdable) {
        for (int word = 0; word < words.length; word++) {
            var before = words[word];
            var after = new long[count * holdable.length];
            for (int held = 0; held < holdable.length; held++) {
                var bits = bits(phase, holdable[held], word * KINDS_IN_A_WORD);
                for (int arrangement = 0; arrangement < count; arrangement++) {
                    after[held * count + arrangement] = before[arrangement] | bits;
                }
            }
            words[word] = after;
        }
        count *= holdable.length;
    }

    private long bits(int phase, long held, int fromKind) {
        var bits = 0L;
        for (int kind = fromKind; kind < Math.min(kinds, fromKind + KINDS_IN_A_WORD); kind++) {
            bits |= (held >>> kind & 1) << (kind - fromKind) * PHASES + phase;
        }
        return bits;
    }
}
