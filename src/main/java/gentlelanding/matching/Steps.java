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

    private final int[] settings;
    private final int[] sides;
    private final int second;

    /** What the clashing wishes of one side have between them. */
    private record Side(int longest, int closest, boolean quiet, boolean sound) {

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

    /** Takes the wishes in the order of the plan; two steps must be able to hold them. */
    Steps(List<? extends Wish> wishes) {
        settings = wishes.stream()
                .mapToInt(wish -> Settings.suiting(wish.item()))
                .filter(suiting -> suiting != Settings.ALL)
                .distinct()
                .toArray();
        sides = new int[settings.length];
        Arrays.fill(sides, NEITHER);
        for (int kind = 0; kind < settings.length; kind++) {
            if (sides[kind] == NEITHER && clashes(kind)) {
                // The first wish of each knot stands on side 0.
                take(kind, 0);
            }
        }
        second = side(wishes, 0).goesAfter(side(wishes, 1)) ? 0 : 1;
    }

    /** The step of one of the wishes, 1 or 2. */
    int of(Wish wish) {
        return sideOf(wish) == second ? 2 : 1;
    }

    private boolean clashes(int kind) {
        return Arrays.stream(settings).anyMatch(other -> (settings[kind] & other) == 0);
    }

    private void take(int kind, int side) {
        sides[kind] = side;
        for (int other = 0; other < settings.length; other++) {
            if (sides[other] == NEITHER && (settings[kind] & settings[other]) == 0) {
                take(other, 1 - side);
            }
        }
    }

    private int sideOf(Wish wish) {
        var suiting = Settings.suiting(wish.item());
        for (int kind = 0; kind < settings.length; kind++) {
            if (settings[kind] == suiting) {
                return sides[kind];
            }
        }
        return NEITHER;
    }

    private Side side(List<? extends Wish> wishes, int side) {
        var longest = 0;
        var closest = CLOSEST_FIRST.size();
        var quiet = false;
        var sound = false;
        for (var wish : wishes) {
            if (sideOf(wish) == side) {
                longest = Math.max(longest, length(wish));
                for (var stance : wish.item().stances()) {
                    quiet |= stance == Stance.QUIET;
                    sound |= stance == Stance.SOUND;
                    var closeness = CLOSEST_FIRST.indexOf(stance);
                    closest = closeness < 0 ? closest : Math.min(closest, closeness);
                }
            }
        }
        return new Side(longest, closest, quiet, sound);
    }

    private static int length(Wish wish) {
        var duration = wish.duration();
        return duration == null ? CareDuration.HALF_HOUR.ordinal() : duration.ordinal();
    }
}
