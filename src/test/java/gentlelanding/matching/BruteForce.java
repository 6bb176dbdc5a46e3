package gentlelanding.matching;

import gentlelanding.care.Phase;
import gentlelanding.matching.SharedPlan.Member;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The timeline as its description reads: tries every placement there is and compares them criterion by criterion. */
final class BruteForce {

    private static final int NOWHERE = 5;

    private final List<? extends Wish> wishes;
    private final List<int[]> essential;
    private final List<int[]> others;
    private final int[][] nearness;
    private final boolean[] twoSteps;
    private final int[] placement;
    private final List<int[]> best = new ArrayList<>();
    private int[] bestWorth = {};

    BruteForce(List<? extends Wish> wishes) {
        this.wishes = wishes;
        this.essential = byItem(true);
        this.others = byItem(false);
        this.nearness =
                wishes.stream().map(wish -> nearness(wish.times().home())).toArray(int[][]::new);
        this.placement = new int[wishes.size()];
        this.twoSteps = new boolean[1 << wishes.size()];
        for (int set = 0; set < twoSteps.length; set++) {
            twoSteps[set] = fitsTwoSteps(set);
        }
    }

    /** Every placement that no other is better than, as the phases of the wishes; 5 for nowhere. */
    List<int[]> best() {
        place(0, new int[NOWHERE]);
        return best;
    }

    private void place(int wish, int[] phases) {
        if (wish == placement.length) {
            weigh();
            return;
        }
        for (int phase = 0; phase < NOWHERE; phase++) {
            var fits = (wishes.get(wish).times().fitting() & 1 << phase) != 0;
            if (fits && twoSteps[phases[phase] | 1 << wish]) {
                placement[wish] = phase;
                phases[phase] |= 1 << wish;
                place(wish + 1, phases);
                phases[phase] &= ~(1 << wish);
            }
        }
        placement[wish] = NOWHERE;
        place(wish + 1, phases);
    }

    private void weigh() {
        var worth = worth();
        var compared = best.isEmpty() ? -1 : Arrays.compare(worth, bestWorth);
        if (compared < 0) {
            best.clear();
            bestWorth = worth;
        }
        if (compared <= 0) {
            best.add(placement.clone());
        }
    }

    /** The criteria in their order, as numbers of which the smaller are better. */
    private int[] worth() {
        var worth = IntBuffer.allocate(4 + 4 * placement.length);
        var first = leftOver(essential, Member.FIRST);
        var second = leftOver(essential, Member.SECOND);
        worth.put(first + second);
        worth.put((hasNothing(first, Member.FIRST) ? 1 : 0) + (hasNothing(second, Member.SECOND) ? 1 : 0));
        worth.put(Math.max(first, second));
        essential.forEach(item -> putSorted(worth, item, true));
        worth.put(leftOver(others, Member.FIRST) + leftOver(others, Member.SECOND));
        others.forEach(item -> putSorted(worth, item, true));
        essential.forEach(item -> putSorted(worth, item, false));
        others.forEach(item -> putSorted(worth, item, false));
        return worth.array();
    }

    private int leftOver(List<int[]> items, Member member) {
        var leftOver = 0;
        for (var item : items) {
            for (var wish : item) {
                leftOver += placement[wish] == NOWHERE && wishes.get(wish).receiver() == member ? 1 : 0;
            }
        }
        return leftOver;
    }

    private boolean hasNothing(int leftOver, Member member) {
        var all = 0;
        for (var wish : wishes) {
            all += wish.essential() && wish.receiver() == member ? 1 : 0;
        }
        return leftOver > 0 && leftOver == all;
    }

    private void putSorted(IntBuffer worth, int[] item, boolean byNearness) {
        var from = worth.position();
        for (var wish : item) {
            worth.put(byNearness ? nearness[wish][placement[wish]] : placement[wish]);
        }
        Arrays.sort(worth.array(), from, worth.position());
    }

    private List<int[]> byItem(boolean essential) {
        return IntStream.range(0, wishes.size())
                .filter(wish -> wishes.get(wish).essential() == essential)
                .boxed()
                .collect(Collectors.groupingBy(wish -> wishes.get(wish).position(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(lines -> lines.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    /** Home first, then the later phases in order, then the earlier ones, nearest first, then nowhere. */
    private static int[] nearness(Phase home) {
        var order = IntStream.concat(
                        IntStream.range(home.ordinal(), NOWHERE),
                        IntStream.iterate(home.ordinal() - 1, phase -> phase >= 0, phase -> phase - 1))
                .boxed()
                .toList();
        return IntStream.rangeClosed(0, NOWHERE)
                .map(phase -> phase == NOWHERE ? NOWHERE : order.indexOf(phase))
                .toArray();
    }

    private boolean fitsTwoSteps(int set) {
        for (int part = set; part > 0; part = part - 1 & set) {
            if (fitsOneStep(part) && fitsOneStep(set & ~part)) {
                return true;
            }
        }
        return set == 0;
    }

    private boolean fitsOneStep(int set) {
        for (int one = 0; one < wishes.size(); one++) {
            for (int other = 0; other < one; other++) {
                var both = 1 << one | 1 << other;
                if ((set & both) == both
                        && wishes.get(one).item().clashesWith(wishes.get(other).item())) {
                    return false;
                }
            }
        }
        return true;
    }
}
