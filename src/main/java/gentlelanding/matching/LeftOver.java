package gentlelanding.matching;

/** Counts, for some of the wishes, how many an arrangement leaves without a time. */
class LeftOver {

    private static final int AVAILABILITIES = 32;

    private final int[][] byKind;
    private int wishes;

    LeftOver(Kinds kinds) {
        byKind = new int[kinds.count()][AVAILABILITIES];
    }

    void add(int kind, Times times) {
        wishes++;
        if (kind == Kinds.FREE) {
            return;
        }
        var counts = byKind[kind];
        for (int available = 0; available < AVAILABILITIES; available++) {
            if ((times.fitting() & available) == 0) {
                counts[available]++;
            }
        }
    }

    /** How many of that kind are left over where it is available then. */
    int of(int kind, int available) {
        return byKind[kind][available];
    }

    /** Whether there are wishes, and that many left over are all of them. */
    boolean isAll(int leftOver) {
        return wishes > 0 && leftOver == wishes;
    }
}
