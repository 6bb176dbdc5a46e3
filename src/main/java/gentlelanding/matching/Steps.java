package gentlelanding.matching;

import gentlelanding.care.CareDuration;
import gentlelanding.care.Stance;
import java.util.Arrays;
import java.util.List;

/** Parts the wishes of one phase into two steps, where one will not do. */
class Steps {

    private static final int NEITHER = -1;
    private static final List<Stance> CLOSEST_FIRST =
            List.of(Stance.TOUCHING, Stance.TOGETHER, Stance.NEARBY, Stance.UNTOUCHED, Stance.APART);

    /** What suits each kind of wish there is, in the order of the wishes. */
    private final int[] kinds;

    private final int[] sides;
    private final int second;

    /** What the clashing wishes of one side have between them. */
    private static class Side {

        private int longest;
        private int closest = CLOSEST_FIRST.size();
        private boolean quiet;
        private boolean sound;

        void add(Wish wish) {
            var duration = wish.duration();
            longest = Math.max(longest, (duration == null ? CareDuration.HALF_HOUR : duration).ordinal());
            for (var stance : wish.item().stances()) {
                quiet |= stance == Stance.QUIET;
                sound |= stance == Stance.SOUND;
                var closeness = CLOSEST_FIRST.indexOf(stance);
                closest = closeness < 0 ? closest : Math.min(closest, closeness);
            }
        }

        /** Short things come first, then what is closer, so that nobody is left abruptly, then the quiet. */
        boolean goesAfter(Side other) {
            if (longest != other.longest) {
                return longest > other.longest;
            }
            if (closest != other.closest) {
                return closest > other.closest;
            }
            return sound && other.quiet;
        }
    }

    /** Takes the wishes of a phase in the order of the plan; two steps must be able to hold them. */
    Steps(List<? extends Placed<?>> phase) {
        kinds = kinds(phase);
        sides = new int[kinds.length];
        Arrays.fill(sides, NEITHER);
        for (int kind = 0; kind < kinds.length; kind++) {
            if (sides[kind] == NEITHER && clashes(kind)) {
                // It is the first of its knot, and the first of all knots stand on one side.
                take(kind, 0);
            }
        }
        var both = List.of(new Side(), new Side());
        for (var placed : phase) {
            var side = sideOf(placed.wish());
            if (side != NEITHER) {
                both.get(side).add(placed.wish());
            }
        }
        second = both.get(0).goesAfter(both.get(1)) ? 0 : 1;
    }

    /** The step of one of the wishes, 1 or 2. */
    int of(Wish wish) {
        return sideOf(wish) == second ? 2 : 1;
    }

    private static int[] kinds(List<? extends Placed<?>> phase) {
        var kinds = new int[phase.size()];
        var count = 0;
        for (var placed : phase) {
            var kind = placed.wish().settings();
            var known = kind == Settings.ALL;
            for (int index = 0; index < count && !known; index++) {
                known = kinds[index] == kind;
            }
            if (!known) {
                kinds[count++] = kind;
            }
        }
        return Arrays.copyOf(kinds, count);
    }

    private boolean clashes(int kind) {
        for (var other : kinds) {
            if ((kinds[kind] & other) == 0) {
                return true;
            }
        }
        return false;
    }

    private void take(int kind, int side) {
        sides[kind] = side;
        for (int other = 0; other < kinds.length; other++) {
            if (sides[other] == NEITHER && (kinds[kind] & kinds[other]) == 0) {
                take(other, 1 - side);
            }
        }
    }

    private int sideOf(Wish wish) {
        for (int kind = 0; kind < kinds.length; kind++) {
            if (kinds[kind] == wish.settings()) {
                return sides[kind];
            }
        }
        return NEITHER;
    }
}
