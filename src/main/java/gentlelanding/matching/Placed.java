package gentlelanding.matching;

import gentlelanding.care.Phase;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A wish with its place in the timeline; without one, it is left to find a time for. */
record Placed<W extends Wish>(W wish, @Nullable Place place) {

    /** The same wishes as a plan shows them: the timeline first, then what is left over. */
    static <W extends Wish> List<Placed<W>> inOrder(List<Placed<W>> placed) {
        return placed.stream().sorted(Comparator.comparingLong(Placed::rank)).toList();
    }

    @Nullable
    Phase phase() {
        return place == null ? null : place.phase();
    }

    @Nullable
    Integer step() {
        return place == null ? null : place.step();
    }

    /** Everything that the order of a plan looks at, the weightiest in the highest bits. */
    private long rank() {
        if (place == null) {
            return 1L << 62 | (long) wish.position() << 1 | wish.receiver().ordinal();
        }
        var rank = (long) place.phase().ordinal();
        rank = rank << 1 | (place.step() - 1);
        rank = rank << 1 | (wish.essential() ? 0 : 1);
        rank = rank << 2 | wish.item().category().ordinal();
        rank = rank << 32 | wish.position();
        rank = rank << 3 | wish.times().earliest();
        return rank << 1 | wish.receiver().ordinal();
    }
}
