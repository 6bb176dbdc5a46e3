package gentlelanding.matching;

import gentlelanding.care.Phase;
import org.jspecify.annotations.Nullable;

/** A wish with its place in the timeline; without one, it is left to find a time for. */
record Placed<W extends Wish>(W wish, @Nullable Place place) {

    @Nullable
    Phase phase() {
        return place == null ? null : place.phase();
    }

    @Nullable
    Integer step() {
        return place == null ? null : place.step();
    }

    Placed<W> inSecondStep() {
        return new Placed<>(wish, place == null ? null : place.second());
    }

    boolean isIn(Phase phase) {
        return place != null && place.phase() == phase;
    }

    /** Everything that the order of a plan looks at, step aside, the weightiest in the highest bits. */
    long rank() {
        if (place == null) {
            return 1L << 62 | (long) wish.position() << 1 | wish.receiver().ordinal();
        }
        var rank = (long) place.phase().ordinal();
        rank = rank << 1 | (wish.essential() ? 0 : 1);
        rank = rank << 2 | wish.item().category().ordinal();
        rank = rank << 32 | wish.position();
        rank = rank << 3 | wish.times().earliest();
        return rank << 1 | wish.receiver().ordinal();
    }
}
