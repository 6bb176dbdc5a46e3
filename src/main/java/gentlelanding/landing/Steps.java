package gentlelanding.landing;

import gentlelanding.care.Phase;
import gentlelanding.plan.PlanInWords;
import gentlelanding.plan.PlanInWords.LineInWords;
import gentlelanding.plan.PlanInWords.StepInWords;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A plan as one goes through it in the moment: line by line; a phase without lines is one quiet place. */
record Steps(List<Step> all) {

    /** @param line missing where the plan says nothing for this phase */
    record Step(Place place, @Nullable LineInWords line, boolean apart) {}

    static Steps of(Optional<PlanInWords> plan) {
        return new Steps(Arrays.stream(Phase.values())
                .flatMap(phase -> stepsOf(plan, phase).stream())
                .toList());
    }

    private static List<Step> stepsOf(Optional<PlanInWords> plan, Phase phase) {
        var lines = plan.stream()
                .flatMap(words -> words.phases().stream())
                .filter(there -> there.phase() == phase)
                .flatMap(there -> there.steps().stream())
                .flatMap(Steps::inView)
                .toList();
        return lines.isEmpty() ? List.of(new Step(new Place(phase, 0), null, false)) : numbered(phase, lines);
    }

    private static List<Step> numbered(Phase phase, List<Step> lines) {
        return Stream.iterate(0, line -> line < lines.size(), line -> line + 1)
                .map(line -> new Step(
                        new Place(phase, line),
                        lines.get(line).line(),
                        lines.get(line).apart()))
                .toList();
    }

    /** What is kept for later, or not for today, does not come up by itself. */
    private static Stream<Step> inView(StepInWords step) {
        var lines = step.lines().stream()
                .filter(line -> !line.later() && !"not-today".equals(line.today()))
                .toList();
        return lines.stream()
                .map(line -> new Step(
                        new Place(Phase.RIGHT_AWAY, 0), line, step.apart() && line == lines.get(lines.size() - 1)));
    }

    /** Where that place is by now: the plan may have become shorter meanwhile. */
    int at(Place place) {
        var first = Stream.iterate(0, index -> index < all.size(), index -> index + 1)
                .filter(index -> all.get(index).place().phase() == place.phase())
                .toList();
        return first.get(Math.min(place.line(), first.size() - 1));
    }

    @Nullable
    Place placeAt(int index) {
        return index < 0 || index >= all.size() ? null : all.get(index).place();
    }
}
