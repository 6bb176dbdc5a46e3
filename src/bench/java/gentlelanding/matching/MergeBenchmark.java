package gentlelanding.matching;

import gentlelanding.care.Catalogue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** How long a merge takes, on one thread. */
@State(Scope.Thread)
@Threads(1)
@Fork(1)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
public class MergeBenchmark {

    private static final int COUPLES = 64;
    private static final int OWN_ITEMS_OF_EACH =
            (1000 - Catalogue.builtIn().items().size()) / 2;

    private final Couple[] full =
            LongStream.range(0, COUPLES).mapToObj(FullCouple::of).toArray(Couple[]::new);
    private final Couple[] thousand = LongStream.range(0, COUPLES)
            .mapToObj(seed -> FullCouple.of(seed, OWN_ITEMS_OF_EACH))
            .toArray(Couple[]::new);
    private final Couple hardest = HardestClash.found();
    private int next;

    /** Two people who have answered the whole catalogue; another couple each time. */
    @Benchmark
    public SharedPlan fullProfiles() {
        return full[next++ & COUPLES - 1].plan();
    }

    /** The two whose needs took longest to place, out of all that the search has tried. */
    @Benchmark
    public SharedPlan hardestClash() {
        return hardest.plan();
    }

    /** The whole catalogue and own items, a thousand in all. */
    @Benchmark
    public SharedPlan thousandItems() {
        return thousand[next++ & COUPLES - 1].plan();
    }
}
