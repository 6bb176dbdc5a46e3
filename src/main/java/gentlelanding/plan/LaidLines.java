package gentlelanding.plan;

import gentlelanding.care.CareItem;
import gentlelanding.care.Catalogue;
import gentlelanding.care.Phase;
import gentlelanding.matching.SharedPlan.Line;
import gentlelanding.matching.SharedPlan.Outcome;
import gentlelanding.matching.SharedPlan.Receiving;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lines of a plan while adjustments are laid over them: whatever is not touched stays where it is. */
class LaidLines {

    private static final List<String> CATALOGUE =
            List.copyOf(Catalogue.builtIn().byKey().keySet());

    /** The order of a plan, as far as it tells lines apart that were touched from those that were not. */
    private static final Comparator<Line> ORDER = Comparator.comparing(LaidLines::section)
            .thenComparing(Line::phase, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Line::step, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(line -> line.phase() != null && !line.essential())
            .thenComparing(
                    line -> line.phase() == null ? 0 : item(line).category().ordinal())
            .thenComparing((one, other) -> one.phase() == null ? 0 : LaidLines.CATALOGUE_ORDER.compare(one, other));

    static final Comparator<Line> CATALOGUE_ORDER = Comparator.comparing(LaidLines::position)
            .thenComparing(line -> position(line) < CATALOGUE.size()
                    ? 0
                    : item(line).category().ordinal())
            .thenComparing(Line::item);

    private final List<Line> lines;
    private final Set<Receiving> touched = new HashSet<>();

    LaidLines(List<Line> lines) {
        this.lines = new ArrayList<>(lines);
    }

    Optional<Line> named(Receiving name) {
        return lines.stream().filter(line -> line.receiving().equals(name)).findFirst();
    }

    void remove(Line line) {
        lines.remove(line);
    }

    /** Puts a line into a phase; where no step was chosen, into the first, or the second if it clashes there. */
    void place(Line line, Phase phase, @Nullable Integer chosen) {
        lines.removeIf(other -> other.receiving().equals(line.receiving()));
        var step = chosen != null ? chosen : clashesInFirstStep(line, phase) ? 2 : 1;
        touched.add(line.receiving());
        lines.add(at(line, phase, step, false));
    }

    List<Line> inOrder() {
        for (var phase : Phase.values()) {
            if (lines.stream().noneMatch(line -> isAt(line, phase, 1))) {
                lines.replaceAll(line -> isAt(line, phase, 2) ? at(line, phase, 1, line.level()) : line);
            }
        }
        lines.sort(ORDER);
        for (int index = 0; index + 1 < lines.size(); index++) {
            level(index, index + 1);
        }
        return lines;
    }

    /** Where one of two lines of an item was put beside the other, nothing orders them but who reads. */
    private void level(int index, int next) {
        var line = lines.get(index);
        var other = lines.get(next);
        var together = line.item().equals(other.item()) && ORDER.compare(line, other) == 0;
        if (together && (touched.contains(line.receiving()) || touched.contains(other.receiving()))) {
            lines.set(index, at(line, line.phase(), line.step(), true));
            lines.set(next, at(other, other.phase(), other.step(), true));
        }
    }

    private boolean clashesInFirstStep(Line line, Phase phase) {
        return lines.stream()
                .anyMatch(other -> isAt(other, phase, 1) && item(other).clashesWith(item(line)));
    }

    private static boolean isAt(Line line, Phase phase, int step) {
        return line.phase() == phase && Objects.equals(line.step(), step);
    }

    static CareItem item(Line line) {
        return line.ownItem() != null
                ? line.ownItem().item()
                : Catalogue.builtIn().item(line.item()).orElseThrow();
    }

    private static int section(Line line) {
        if (line.outcome().takesTime()) {
            return line.phase() == null ? 1 : 0;
        }
        return line.outcome() == Outcome.TO_TALK_ABOUT ? 2 : 3;
    }

    private static int position(Line line) {
        var index = CATALOGUE.indexOf(line.item());
        return index < 0 ? CATALOGUE.size() : index;
    }

    private static Line at(Line line, @Nullable Phase phase, @Nullable Integer step, boolean level) {
        return new Line(
                line.receiver(),
                line.giver(),
                line.item(),
                line.outcome(),
                line.essential(),
                line.note(),
                line.duration(),
                phase,
                step,
                line.home(),
                level,
                line.later(),
                line.because(),
                line.reason(),
                line.suggestions(),
                line.ownItem());
    }
}
