package gentlelanding.matching;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.care.AnyPreferences;
import gentlelanding.care.Catalogue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * A merge is fast enough to be made anew whenever someone looks. The bounds are wide, since the machine may be busy with
 * other things; they catch a search that runs away, and the benchmarks measure the rest.
 */
class MergeSpeedTest {

    private static final int RUNS = 300;
    private static final double MILLISECOND = 1e6;

    @Test
    void mergesTwoFullProfilesInAMoment() {
        assertThat(median(0)).isLessThan(5 * MILLISECOND);
    }

    @Test
    void growsWithTheNumberOfItemsAndNoFaster() {
        var few = median(100);
        var many = median(465);
        assertThat(many / few).isLessThan(3 * 1000.0 / 270.0);
    }

    private static double median(int ownItems) {
        var any = new AnyPreferences(7, Catalogue.builtIn());
        var first = MemberProfile.of(any.next("a", ownItems));
        var second = MemberProfile.of(any.next("b", ownItems));
        return LongStream.range(0, 2 * RUNS)
                .map(run -> nanos(first, second))
                .skip(RUNS)
                .sorted()
                .skip(RUNS / 2)
                .findFirst()
                .orElseThrow();
    }

    private static long nanos(MemberProfile first, MemberProfile second) {
        var start = System.nanoTime();
        Matching.merge(first, second, Catalogue.builtIn());
        return System.nanoTime() - start;
    }
}
