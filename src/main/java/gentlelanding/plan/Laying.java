package gentlelanding.plan;

import gentlelanding.care.Phase;
import gentlelanding.matching.SharedPlan;
import gentlelanding.matching.SharedPlan.Because;
import gentlelanding.matching.SharedPlan.Line;
import gentlelanding.matching.SharedPlan.Outcome;
import gentlelanding.matching.SharedPlan.Receiving;
import gentlelanding.matching.SharedPlan.Suggestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lays adjustments over a computed plan; none of them gives what the plan does not already hold or its giver did not say. */
class Laying {

    private final SharedPlan computed;
    private final LaidLines lines;
    private final Map<Receiving, List<Adjustment>> notes = new HashMap<>();
    private final List<Adjustment> ours = new ArrayList<>();
    private final List<Laid.Aside> aside = new ArrayList<>();
    private final List<Adjustment> unfitting = new ArrayList<>();

    private Laying(SharedPlan computed) {
        this.computed = computed;
        this.lines = new LaidLines(computed.lines());
    }

    static Laid over(SharedPlan computed, List<Adjustment> adjustments) {
        var laying = new Laying(computed);
        adjustments.stream()
                .sorted(Comparator.comparing(Adjustment::kind).thenComparing(Adjustment::number))
                .filter(adjustment -> !laying.fits(adjustment))
                .forEach(laying.unfitting::add);
        return laying.laid();
    }

    private Laid laid() {
        var laid = lines.inOrder();
        return new Laid(StillTold.of(computed, laid), notes, ours, aside, unfitting);
    }

    private boolean fits(Adjustment adjustment) {
        return switch (adjustment.kind()) {
            case SETTLE -> settle(adjustment);
            case MOVE -> move(adjustment);
            case NOTE -> note(adjustment);
            case ADD -> ours.add(adjustment);
            case LEAVE_OUT -> leaveOut(adjustment);
        };
    }

    private boolean settle(Adjustment adjustment) {
        var found = found(adjustment, line -> line.outcome() == Outcome.TO_TALK_ABOUT);
        if (found.size() != 1) {
            return false;
        }
        var line = found.get(0);
        return switch (Objects.requireNonNull(adjustment.answer())) {
            case GLADLY -> give(adjustment, line, Outcome.PROMISED, "settled-gladly", line.home());
            case IF_ASKED -> give(adjustment, line, Outcome.ON_REQUEST, "settled-if-asked", line.home());
            case TAKE -> adjustment.by() == line.receiver() && take(adjustment, line);
            case LET_GO -> adjustment.by() == line.receiver() && takeAside(adjustment, found);
        };
    }

    private boolean give(Adjustment adjustment, Line line, Outcome outcome, String because, @Nullable Phase phase) {
        if (adjustment.by() != line.giver() || !mayBeGiven(line) || phase == null) {
            return false;
        }
        lines.place(settled(line, outcome, because), phase, null);
        return true;
    }

    /** A giver who said please don't to something done together takes that back in their answers, not in passing. */
    static boolean mayBeGiven(Line line) {
        return !line.because().key().endsWith(".boundary");
    }

    private boolean take(Adjustment adjustment, Line line) {
        var taken = line.suggestions().stream()
                .filter(suggestion -> suggestion.kind() == adjustment.suggestion())
                .findFirst();
        if (taken.isEmpty() || taken.get().kind() != Suggestion.Kind.ANOTHER_TIME) {
            return taken.isPresent() && takeAside(adjustment, List.of(line));
        }
        lines.place(settled(line, Outcome.ON_REQUEST, "settled-time"), nearest(taken.get(), line), null);
        return true;
    }

    /** The first of the giver's times from where the line belongs, or else the last before it. */
    private static Phase nearest(Suggestion times, Line line) {
        var home = Objects.requireNonNull(line.home());
        var phases = times.phases().stream().sorted().toList();
        return phases.stream()
                .filter(phase -> phase.compareTo(home) >= 0)
                .findFirst()
                .orElseGet(() -> phases.get(phases.size() - 1));
    }

    private boolean move(Adjustment adjustment) {
        var found = found(adjustment, line -> line.outcome().takesTime());
        found.forEach(line -> lines.place(line, Objects.requireNonNull(adjustment.phase()), adjustment.step()));
        return !found.isEmpty();
    }

    private boolean note(Adjustment adjustment) {
        var found = found(adjustment, line -> line.outcome() != Outcome.BOUNDARY);
        found.forEach(line -> notes.computeIfAbsent(line.receiving(), any -> new ArrayList<>())
                .add(adjustment));
        return !found.isEmpty();
    }

    private boolean leaveOut(Adjustment adjustment) {
        var found = found(adjustment, line -> line.outcome().takesTime());
        return !found.isEmpty() && takeAside(adjustment, found);
    }

    private boolean takeAside(Adjustment adjustment, List<Line> found) {
        found.forEach(lines::remove);
        return aside.add(new Laid.Aside(adjustment, found));
    }

    /** All of the lines that it is about, or none: of two that read as one, neither goes alone. */
    private List<Line> found(Adjustment adjustment, Predicate<Line> which) {
        var found = adjustment.lines().stream()
                .map(lines::named)
                .flatMap(Optional::stream)
                .filter(which)
                .toList();
        return found.size() == adjustment.lines().size() ? found : List.of();
    }

    private static Line settled(Line line, Outcome outcome, String because) {
        return new Line(
                line.receiver(),
                line.giver(),
                line.item(),
                outcome,
                line.essential(),
                line.note(),
                line.duration(),
                null,
                null,
                null,
                false,
                false,
                new Because("essential." + because, List.of()),
                null,
                List.of(),
                line.ownItem());
    }
}
