package gentlelanding.reflection;

import gentlelanding.care.Phase;
import gentlelanding.landing.LookingBack.Felt;
import gentlelanding.landing.LookingBack.Landed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is drawn of many evenings: where each dot, line and word goes. The table beside each says the same in words. */
record Pictures(List<Line> settling, List<Lately> feelings, List<Bar> helped) {

    /** More lines than these say nothing any more. */
    private static final int LINES = 8;

    private static final int BARS = 8;
    private static final int SIZES = 5;

    /**
     * How settled somebody was over the phases of one landing.
     *
     * @param age 0 for the newest
     * @param steps from 1 to 5 for each phase in order, none where nothing was said
     */
    record Line(LocalDate day, int age, List<@Nullable Integer> steps) {

        private static final int LEFT = 60;
        private static final int PHASE = 120;
        private static final int TOP = 24;
        private static final int STEP = 38;

        /** The dots that are there, in their order. */
        public List<Dot> dots() {
            return IntStream.range(0, steps.size())
                    .filter(phase -> steps.get(phase) != null)
                    .mapToObj(phase -> new Dot(
                            LEFT + phase * PHASE,
                            TOP + (5 - Objects.requireNonNull(steps.get(phase))) * STEP,
                            Phase.values()[phase]))
                    .toList();
        }

        /** The line through them, as SVG wants it. */
        public String points() {
            return dots().stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
        }
    }

    /** One phase of a line, on a field of 600 by 200. */
    record Dot(int x, int y, Phase phase) {}

    /** The feelings of some evenings; {@code when} ends a message key. */
    record Lately(String when, List<Word> words) {}

    /** A feeling as large as it came often; sizes go from 1 to 5. */
    record Word(String feeling, long times, int size) {}

    /** How often a line helped, on a field of 600 by 34 for each. */
    record Bar(String name, long helped, long didNot, int width, int whole) {

        private static final int WIDEST = 560;

        static Bar of(String name, Counted counted, long most) {
            return new Bar(name, counted.helped(), counted.didNot(), (int) (counted.helped() * WIDEST / most), (int)
                    (counted.of() * WIDEST / most));
        }
    }

    static Pictures of(List<Landed> landings, List<Bar> helped, ZoneId zone) {
        var newestFirst = landings.stream()
                .sorted(Comparator.comparing(Landed::startedAt).reversed())
                .toList();
        var settled = newestFirst.stream()
                .filter(landed -> landed.phases().stream().anyMatch(felt -> felt.settled() != null))
                .limit(LINES)
                .toList();
        return new Pictures(
                IntStream.range(0, settled.size())
                        .mapToObj(age -> line(settled.get(age), age, zone))
                        .toList(),
                List.of(
                                new Lately(
                                        "lately",
                                        words(newestFirst.stream().limit(LINES).toList())),
                                new Lately(
                                        "before",
                                        words(newestFirst.stream().skip(LINES).toList())))
                        .stream()
                        .filter(part -> !part.words().isEmpty())
                        .toList(),
                helped.stream().limit(BARS).toList());
    }

    private static Line line(Landed landed, int age, ZoneId zone) {
        var steps = Arrays.stream(Phase.values())
                .map(phase -> landed.phases().stream()
                        .filter(felt -> felt.phase() == phase)
                        .findFirst()
                        .map(Felt::settled)
                        .orElse(null))
                .collect(Collectors.<@Nullable Integer>toList());
        return new Line(landed.eveningIn(zone), age, steps);
    }

    private static List<Word> words(List<Landed> landings) {
        var times = landings.stream()
                .flatMap(landed -> landed.phases().stream())
                .flatMap(felt -> felt.feelings().stream())
                .collect(Collectors.groupingBy(feeling -> feeling, LinkedHashMap::new, Collectors.counting()));
        var most = times.values().stream().mapToLong(count -> count).max().orElse(1);
        return times.entrySet().stream()
                .map(entry -> new Word(
                        entry.getKey(), entry.getValue(), (int) ((entry.getValue() * SIZES + most - 1) / most)))
                .sorted(Comparator.comparingLong(Word::times).reversed().thenComparing(Word::feeling))
                .toList();
    }
}
