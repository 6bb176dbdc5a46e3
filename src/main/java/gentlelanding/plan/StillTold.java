package gentlelanding.plan;

import gentlelanding.care.Phase;
import gentlelanding.matching.SharedPlan;
import gentlelanding.matching.SharedPlan.Clash;
import gentlelanding.matching.SharedPlan.Clash.Kind;
import gentlelanding.matching.SharedPlan.Hint;
import gentlelanding.matching.SharedPlan.Line;
import gentlelanding.matching.SharedPlan.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a plan still tells beside its lines, once some of them were moved, settled or left out. */
record StillTold(SharedPlan computed, List<Line> lines) {

    static SharedPlan of(SharedPlan computed, List<Line> lines) {
        return computed.lines().equals(lines) ? computed : new StillTold(computed, lines).plan();
    }

    private SharedPlan plan() {
        var clashes = new ArrayList<Clash>();
        for (var phase : Phase.values()) {
            twoSteps(phase).ifPresent(clashes::add);
            clashes.addAll(told(phase));
        }
        clashes.addAll(told(null));
        return new SharedPlan(
                lines, computed.hints().stream().filter(this::isTold).toList(), clashes);
    }

    private boolean isTold(Hint hint) {
        var there = lines.stream()
                .filter(line -> line.outcome().isGiven())
                .map(Line::receiving)
                .toList();
        return hint.key().equals("turns")
                ? hint.lines().stream().anyMatch(there::contains)
                : there.containsAll(hint.lines());
    }

    private Optional<Clash> twoSteps(Phase phase) {
        var told = computed.clashes().stream()
                .filter(clash -> clash.kind() == Kind.TWO_STEPS && clash.phase() == phase)
                .filter(clash -> isIn(phase, clash.item()) && isIn(phase, clash.other()))
                .map(this::bridged)
                .findFirst();
        return told.isPresent() ? told : clashing(phase);
    }

    /** Two steps that an adjustment made. */
    private Optional<Clash> clashing(Phase phase) {
        return inStep(phase, 1)
                .flatMap(first -> inStep(phase, 2)
                        .filter(second -> LaidLines.item(first).clashesWith(LaidLines.item(second)))
                        .map(second -> twoSteps(phase, first, second)))
                .findFirst();
    }

    private static Clash twoSteps(Phase phase, Line one, Line other) {
        var inOrder = LaidLines.CATALOGUE_ORDER.compare(one, other) <= 0;
        return new Clash(
                Kind.TWO_STEPS,
                inOrder ? one.item() : other.item(),
                inOrder ? other.item() : one.item(),
                phase,
                null,
                null);
    }

    private List<Clash> told(@Nullable Phase phase) {
        return computed.clashes().stream()
                .filter(clash -> clash.kind() != Kind.TWO_STEPS && clash.phase() == phase)
                .filter(clash ->
                        lines.stream().anyMatch(line -> line.receiving().equals(clash.line()) && line.phase() == phase))
                .filter(clash -> isThere(clash.item()) && isThere(clash.other()))
                .map(this::bridged)
                .toList();
    }

    private Clash bridged(Clash clash) {
        var stands = lines.stream()
                .anyMatch(line -> line.item().equals(clash.bridge()) && line.outcome() == Outcome.PROMISED);
        return clash.bridge() == null || stands
                ? clash
                : new Clash(clash.kind(), clash.item(), clash.other(), clash.phase(), clash.line(), null);
    }

    private boolean isIn(Phase phase, String item) {
        return lines.stream()
                .anyMatch(line -> line.phase() == phase && line.item().equals(item));
    }

    private boolean isThere(String item) {
        return lines.stream()
                .anyMatch(line -> line.item().equals(item) && line.outcome().takesTime());
    }

    private Stream<Line> inStep(Phase phase, int step) {
        return lines.stream()
                .filter(line -> line.phase() == phase && Integer.valueOf(step).equals(line.step()));
    }
}
