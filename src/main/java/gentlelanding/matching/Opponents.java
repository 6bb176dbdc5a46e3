package gentlelanding.matching;

import gentlelanding.matching.SharedPlan.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Wishes that may be named in a clash. Of those of one member that suit the same settings it keeps the first in
 * catalogue order alone, since no other would ever be named in its stead; so it stays small, whatever is added.
 */
class Opponents {

    private final List<Wish> wishes = new ArrayList<>();

    /** Two wishes that clash. */
    record Pair(Wish earlier, Wish later) {

        /** Those of two members go before those of one, then the first by name, names in catalogue order. */
        static final Comparator<Pair> FIRST_NAMED = Comparator.<Pair, Boolean>comparing(
                        pair -> pair.earlier.receiver() == pair.later.receiver())
                .thenComparing(pair -> pair.earlier.position())
                .thenComparing(pair -> pair.later.position());

        static Pair of(Wish one, Wish other) {
            return one.position() < other.position() ? new Pair(one, other) : new Pair(other, one);
        }
    }

    void add(Wish wish) {
        var settings = Settings.suiting(wish.item());
        if (settings == Settings.ALL) {
            return;
        }
        for (int index = 0; index < wishes.size(); index++) {
            if (isAlike(wishes.get(index), settings, wish.receiver())) {
                if (wish.position() < wishes.get(index).position()) {
                    wishes.set(index, wish);
                }
                return;
            }
        }
        wishes.add(wish);
    }

    void addAll(Opponents others) {
        others.wishes.forEach(this::add);
    }

    /** The clash to be named among these, if there is any. */
    Optional<Pair> first() {
        return wishes.stream().flatMap(wish -> firstOf(wish).stream()).min(Pair.FIRST_NAMED);
    }

    /** The clash to be named between that wish and any of these. */
    Optional<Pair> firstOf(Wish wish) {
        return wishes.stream()
                .filter(other -> other.item().clashesWith(wish.item()))
                .map(other -> Pair.of(wish, other))
                .min(Pair.FIRST_NAMED);
    }

    private static boolean isAlike(Wish wish, int settings, Member receiver) {
        return wish.receiver() == receiver && Settings.suiting(wish.item()) == settings;
    }
}
