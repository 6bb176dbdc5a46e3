package gentlelanding.matching;

import gentlelanding.care.Phase;
import org.jspecify.annotations.Nullable;

/**
 * A wish with its place in the timeline; without one, it is left to find a time for.
 *
 * @param rank everything that the order of a plan looks at, step aside, the weightiest in the highest bits
 */
record Placed<W extends Wish>(W wish, @Nullable Place place, long rank) {

    private static final long LAST = 1L << 62;

    static <W extends Wish> Placed<W> at(Place place, W wish) {
        var rank = (long) place.phase().ordinal();
        rank = rank << 1 | (wish.essential() ? 0 : 1);
        rank = rank << 2 | wish.item().category().ordinal();
        rank = rank << 32 | wish.position();
        rank = rank << 3 | wish.times().earliest();
        rank = rank << 1 | wish.receiver().ordinal();
        return new Placed<>(wish, place, rank);
    }

    static <W extends Wish> Placed<W> nowhere(W wish) {
        return new Placed<>(
                wish, null, LAST | (long) wish.position() << 1 | wish.receiver().ordinal());
    }

    Placed<W> inSecondStep() {
        return new Placed<>(wish, place == null ? null : place.second(), rank);
    }

    @Nullable
    Phase phase() {
        return place == null ? null : place.phase();
    }

    @Nullable
    Integer step() {
        return place == null ? null : place.step();
    }

    boolean isIn(Phase phase) {
        return place != null && place.phase() == phase;
    }

    /** Whether the order of a plan tells the two apart by their receivers alone. */
    boolean isLevelWith(Placed<?> other) {
        return rank >> 1 == other.rank >> 1;
    }

    /** Whether it is essential and yet not at its nearest time. */
    boolean isMoved() {
        return wish.essential()
                && place != null
                && place.phase().ordinal() != wish.times().nearest();
    }
}
