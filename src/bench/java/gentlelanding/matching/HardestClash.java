package gentlelanding.matching;

import gentlelanding.care.Answer;
import gentlelanding.care.Catalogue;
import gentlelanding.care.Need;
import gentlelanding.care.Offer;
import gentlelanding.care.Phase;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Looks for the two profiles whose merge takes longest: it starts from generated couples and changes a few answers at a
 * time, keeping what makes the merge slower. What it found is kept as the list of its steps, from which the same couple
 * comes back.
 */
final class HardestClash {

    /** The seed of the couple that the search began with, then the seed of each change that it kept. */
    private static final long[] FOUND = {1982, 1, 60, 68, 156, 200, 244, 258, 414, 441, 578, 1402, 1763, 1787};

    private static final List<String> KEYS =
            Catalogue.builtIn().items().stream().map(item -> item.key()).toList();
    private static final int CHANGED_AT_ONCE = 6;
    private static final int CLEARLY = 50;
    private static final int STARTS = 2000;
    private static final int CHANGES = 3000;

    private HardestClash() {}

    /** The hardest couple that the search has found so far. */
    static Couple found() {
        return following(FOUND);
    }

    /** Searches anew and prints what it finds: {@code ./mvnw -Pbench verify -Dbench.main=gentlelanding.matching.HardestClash}. */
    public static void main(String[] arguments) {
        LongStream.range(0, 20_000).forEach(seed -> FullCouple.of(seed % 500).plan());
        var path = best(LongStream.range(0, STARTS).mapToObj(seed -> new long[] {seed}).toList());
        var slowest = nanos(following(path));
        for (long change = 1; change <= CHANGES; change++) {
            var longer = Arrays.copyOf(path, path.length + 1);
            longer[path.length] = change;
            var nanos = slower(following(longer), slowest);
            if (nanos > slowest) {
                slowest = nanos;
                path = longer;
                System.out.println(slowest / 1000 + " µs after " + path.length + " steps");
            }
        }
        System.out.println(Arrays.toString(path));
    }

    /** How long it takes where that is clearly longer, measured twice, else 0. */
    private static long slower(Couple couple, long than) {
        var nanos = nanos(couple);
        if (nanos < than + than / CLEARLY) {
            return 0;
        }
        var again = Math.min(nanos, nanos(couple));
        return again < than + than / CLEARLY ? 0 : again;
    }

    private static long[] best(List<long[]> paths) {
        var best = paths.get(0);
        var slowest = 0L;
        for (var path : paths) {
            var nanos = nanos(following(path));
            if (nanos > slowest) {
                slowest = nanos;
                best = path;
            }
        }
        return best;
    }

    /** The quickest of several merges: what the machine does besides can only add to it. */
    private static long nanos(Couple couple) {
        var quickest = Long.MAX_VALUE;
        for (int merge = 0; merge < 15; merge++) {
            var begun = System.nanoTime();
            if (couple.plan().lines().isEmpty()) {
                return 0;
            }
            quickest = Math.min(quickest, System.nanoTime() - begun);
        }
        return quickest;
    }

    private static Couple following(long[] path) {
        var couple = FullCouple.of(path[0]);
        for (int step = 1; step < path.length; step++) {
            couple = changed(couple, new Random(path[step]));
        }
        return couple;
    }

    private static Couple changed(Couple couple, Random random) {
        var changed = couple;
        for (int change = 1 + random.nextInt(CHANGED_AT_ONCE); change > 0; change--) {
            var member = any(random, List.of(SharedPlan.Member.values()));
            changed = changed.answering(member, any(random, KEYS), answer(random));
        }
        return changed;
    }

    private static Answer answer(Random random) {
        var need = any(random, List.of(Need.ESSENTIAL, Need.ESSENTIAL, Need.ESSENTIAL, Need.WELCOME, Need.NO_NEED));
        return new Answer(need, phases(random), null, Offer.GLADLY, phases(random), null, null, true, false);
    }

    /** All of them more often than not: the more times fit, the more there is to choose from. */
    private static Set<Phase> phases(Random random) {
        if (random.nextInt(3) > 0) {
            return EnumSet.allOf(Phase.class);
        }
        var phases = EnumSet.noneOf(Phase.class);
        Arrays.stream(Phase.values()).filter(phase -> random.nextBoolean()).forEach(phases::add);
        return phases;
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
