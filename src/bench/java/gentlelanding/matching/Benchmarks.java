package gentlelanding.matching;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks and prints their table; fails where a figure does not hold. */
public final class Benchmarks {

    private static final double FULL_PROFILES_MICROS = 100;
    private static final double HARDEST_CLASH_MICROS = 5000;
    private static final double THOUSAND_ITEMS_TIMES = 17;

    private Benchmarks() {}

    public static void main(String[] arguments) throws RunnerException {
        var options = new OptionsBuilder()
                .include(MergeBenchmark.class.getSimpleName())
                .addProfiler(GCProfiler.class)
                .build();
        var rows = new Runner(options).run().stream().map(Row::of).toList();
        var full = rows.stream()
                .filter(row -> row.name().equals("fullProfiles"))
                .mapToDouble(Row::median)
                .sum();
        System.out.printf("%n| MergeBenchmark | median | at most | allocated |%n| --- | ---: | ---: | ---: |%n");
        rows.forEach(row -> System.out.printf(
                "| `%s` | %.1f µs | %.0f µs | %.0f KB |%n",
                row.name(), row.median(), row.most(full), row.bytes() / 1024));
        if (!rows.stream().allMatch(row -> row.median() <= row.most(full))) {
            System.exit(1);
        }
    }

    private record Row(String name, double median, double bytes) {

        static Row of(RunResult result) {
            var primary = result.getPrimaryResult();
            return new Row(primary.getLabel(), primary.getStatistics().getPercentile(50), allocated(result));
        }

        double most(double fullProfiles) {
            return switch (name) {
                case "fullProfiles" -> FULL_PROFILES_MICROS;
                case "hardestClash" -> HARDEST_CLASH_MICROS;
                default -> THOUSAND_ITEMS_TIMES * fullProfiles;
            };
        }
    }

    private static double allocated(RunResult result) {
        return result.getSecondaryResults().entrySet().stream()
                .filter(secondary -> secondary.getKey().endsWith("gc.alloc.rate.norm"))
                .mapToDouble(secondary -> secondary.getValue().getScore())
                .findFirst()
                .orElse(Double.NaN);
    }
}
