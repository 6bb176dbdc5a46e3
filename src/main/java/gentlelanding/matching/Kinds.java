package gentlelanding.matching;

import java.util.Arrays;
import java.util.List;

/**
 * Sorts wishes by the settings that suit them: a step that holds one wish of a kind can hold all of it. However many
 * wishes there are, the kinds stay few.
 */
class Kinds {

    /** The kind of what takes no stance, and so clashes with nothing. */
    static final int FREE = -1;

    private static final int PHASES = 5;
    private static final int MOST = 64;

    private final int[] settings = new int[MOST];
    private final long[] fitting = new long[PHASES];
    private final int[] kinds;
    private int count;

    Kinds(List<? extends Wish> wishes) {
        kinds = new int[wishes.size()];
        for (int index = 0; index < kinds.length; index++) {
            kinds[index] = kind(wishes.get(index).settings());
            if (kinds[index] != FREE) {
                fit(kinds[index], wishes.get(index).times().fitting());
            }
        }
    }

    int count() {
        return count;
    }

    int of(int wish) {
        return kinds[wish];
    }

    /**
     * What the two steps of a phase can hold between them, as sets of kinds, one bit each: every largest such set, and
     * none that lies within another.
     */
    long[] holdable(int phase) {
        var wanted = fitting[phase];
        var single = new long[Settings.COUNT];
        for (int setting = 0; setting < Settings.COUNT; setting++) {
            single[setting] = suiting(setting) & wanted;
        }
        var largest = new long[Settings.COUNT * Settings.COUNT];
        var size = 0;
        for (int one = 0; one < Settings.COUNT; one++) {
            for (int other = one; other < Settings.COUNT; other++) {
                var held = single[one] | single[other];
                if (held == wanted) {
                    return new long[] {wanted};
                }
                size = add(largest, size, held);
            }
        }
        return Arrays.copyOf(largest, size);
    }

    private static int add(long[] largest, int size, long held) {
        var kept = 0;
        for (int index = 0; index < size; index++) {
            if ((held & ~largest[index]) == 0) {
                return size;
            }
        }
        for (int index = 0; index < size; index++) {
            if ((largest[index] & ~held) != 0) {
                largest[kept++] = largest[index];
            }
        }
        largest[kept++] = held;
        return kept;
    }

    private long suiting(int setting) {
        var suiting = 0L;
        for (int kind = 0; kind < count; kind++) {
            if ((settings[kind] & 1 << setting) != 0) {
                suiting |= 1L << kind;
            }
        }
        return suiting;
    }

    private int kind(int suiting) {
        if (suiting == Settings.ALL) {
            return FREE;
        }
        for (int kind = 0; kind < count; kind++) {
            if (settings[kind] == suiting) {
                return kind;
            }
        }
        settings[count] = suiting;
        return count++;
    }

    private void fit(int kind, int phases) {
        for (int phase = 0; phase < PHASES; phase++) {
            if ((phases & 1 << phase) != 0) {
                fitting[phase] |= 1L << kind;
            }
        }
    }
}
