package gentlelanding.matching;

import gentlelanding.matching.SharedPlan.Member;
import java.util.List;

/**
 * Finds the best phase for every wish: criterion by criterion it leaves in the running only the best arrangements, and
 * within an arrangement each wish takes its nearest time.
 */
class BestTimes {

    private static final int ALWAYS = 31;

    private final List<? extends Wish> wishes;
    private final Kinds kinds;
    private final Arrangements arrangements;

    /** What two wishes for one item come to together: the smaller number counts before the greater. */
    private interface Measure {
        int of(Times times, int available);

        default int of(Times one, int availableToOne, Times other, int availableToOther) {
            var first = of(one, availableToOne);
            var second = of(other, availableToOther);
            return Math.min(first, second) << 3 | Math.max(first, second);
        }
    }

    /** Takes the wishes in catalogue order, those for one item next to each other. */
    BestTimes(List<? extends Wish> wishes) {
        this.wishes = wishes;
        this.kinds = new Kinds(wishes);
        this.arrangements = new Arrangements(kinds);
    }

    /** The place of each wish's phase, in the order of the wishes; {@link Times#LEFT_OVER} where it has none. */
    int[] phases() {
        if (arrangements.count() > 1) {
            keepFewestEssentialLeftOver();
            keepBest(true, Times::nearness);
            keepFewestOthersLeftOver();
            keepBest(false, Times::nearness);
            keepBest(true, Times::nearest);
            keepBest(false, Times::nearest);
        }
        // Those still in the running place every wish alike.
        var phases = new int[wishes.size()];
        for (int index = 0; index < phases.length; index++) {
            phases[index] = times(index).nearest(available(index, 0));
        }
        return phases;
    }

    /** Criteria 1 to 3: fewest in all, then fewest members left with nothing, then the smallest heap for one member. */
    private void keepFewestEssentialLeftOver() {
        var first = new LeftOver(kinds);
        var second = new LeftOver(kinds);
        for (int index = 0; index < wishes.size(); index++) {
            if (wishes.get(index).essential()) {
                var heap = wishes.get(index).receiver() == Member.FIRST ? first : second;
                heap.add(kinds.of(index), times(index));
            }
        }
        arrangements.keepCheapest(arrangement -> {
            var firsts = 0;
            var seconds = 0;
            for (int kind = 0; kind < kinds.count(); kind++) {
                var available = arrangements.available(kind, arrangement);
                firsts += first.of(kind, available);
                seconds += second.of(kind, available);
            }
            var withNothing = (first.isAll(firsts) ? 1 : 0) + (second.isAll(seconds) ? 1 : 0);
            return (long) (firsts + seconds) << 32 | (long) withNothing << 30 | Math.max(firsts, seconds);
        });
    }

    /** Criterion 5. */
    private void keepFewestOthersLeftOver() {
        var others = new LeftOver(kinds);
        for (int index = 0; index < wishes.size(); index++) {
            if (!wishes.get(index).essential()) {
                others.add(kinds.of(index), times(index));
            }
        }
        arrangements.keepCheapest(arrangement -> {
            var leftOver = 0;
            for (int kind = 0; kind < kinds.count(); kind++) {
                leftOver += others.of(kind, arrangements.available(kind, arrangement));
            }
            return leftOver;
        });
    }

    /** Criteria 4, 6 and 7: item by item, so that an earlier item is never worse off for the sake of a later one. */
    private void keepBest(boolean essential, Measure measure) {
        for (int index = 0; index < wishes.size() && arrangements.count() > 1; index++) {
            if (wishes.get(index).essential() == essential) {
                var next = index + 1;
                if (isPair(index, next)) {
                    keepBest(index, next, measure);
                    index = next;
                } else if (kinds.of(index) != Kinds.FREE) {
                    var times = times(index);
                    arrangements.keepCheapest(kinds.of(index), available -> measure.of(times, available));
                }
            }
        }
    }

    private void keepBest(int one, int other, Measure measure) {
        var kind = kinds.of(one);
        var times = times(one);
        var others = times(other);
        if (kind != kinds.of(other)) {
            arrangements.keepCheapest(arrangement ->
                    measure.of(times, available(one, arrangement), others, available(other, arrangement)));
        } else if (kind != Kinds.FREE) {
            arrangements.keepCheapest(kind, available -> measure.of(times, available, others, available));
        }
    }

    private boolean isPair(int index, int next) {
        return next < wishes.size()
                && wishes.get(index).position() == wishes.get(next).position()
                && wishes.get(index).essential() == wishes.get(next).essential();
    }

    private Times times(int index) {
        return wishes.get(index).times();
    }

    private int available(int index, int arrangement) {
        var kind = kinds.of(index);
        return kind == Kinds.FREE ? ALWAYS : arrangements.available(kind, arrangement);
    }
}
