package gentlelanding.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Wishes that may be named in a clash. Of those of one member that suit the same settings it keeps the first in
 * catalogue order alone, since no other would ever be named in its stead; so it stays small, whatever is added.
 */
class Opponents {

    private final List<Wish> wishes = new ArrayList<>();

    /** Two wishes that clash, the earlier in catalogue order first. */
    record Pair(Wish earlier, Wish later) {

        static Pair of(Wish one, Wish other) {
            return one.position() < other.position() ? new Pair(one, other) : new Pair(other, one);
        }

        /** Whether it is named rather than the other: first what two members need, then the first by name. */
        boolean goesBefore(@Nullable Pair other) {
            if (other == null || isOfOne() != other.isOfOne()) {
                return other == null || other.isOfOne();
            }
            return earlier.position() == other.earlier.position()
                    ? later.position() < other.later.position()
                    : earlier.position() < other.earlier.position();
        }

        private boolean isOfOne() {
            return earlier.receiver() == later.receiver();
        }
    }

    void add(Wish wish) {
        if (wish.settings() == Settings.ALL) {
            return;
        }
        for (int index = 0; index < wishes.size(); index++) {
            var known = wishes.get(index);
            if (known.settings() == wish.settings() && known.receiver() == wish.receiver()) {
                if (wish.position() < known.position()) {
                    wishes.set(index, wish);
                }
                return;
            }
        }
        wishes.add(wish);
    }

    /** The clash to be named among these, or the given one where that goes before. */
    @Nullable
    Pair first(@Nullable Pair given) {
        var first = given;
        for (var wish : wishes) {
            first = firstOf(wish, first);
        }
        return first;
    }

    /** The clash to be named between that wish and any of these, or the given one where that goes before. */
    @Nullable
    Pair firstOf(Wish wish, @Nullable Pair given) {
        var first = given;
        for (var other : wishes) {
            if (wish.clashesWith(other)) {
                var pair = Pair.of(wish, other);
                first = pair.goesBefore(first) ? pair : first;
            }
        }
        return first;
    }
}
