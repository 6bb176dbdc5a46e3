package gentlelanding.plan;

import gentlelanding.care.CareItem;
import gentlelanding.care.Catalogue;
import gentlelanding.care.Stance;
import gentlelanding.plan.PlanPage.StepView;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays out the lines of one phase: one step, or first this and then that; what goes beyond six lines is folded away. */
class Steps {

    /** So many lines of a phase are in view; the essential ones always are, even where they are more. */
    static final int IN_VIEW = 6;

    private Steps() {}

    static List<StepView> of(List<LineView> lines, Say say) {
        var first = inStep(1, lines);
        var second = inStep(2, lines);
        var two = !first.isEmpty() && !second.isEmpty();
        return Stream.of(
                        view(1, two ? say.of("plan.step.1") : null, first, room(first, second, true)),
                        view(2, two ? say.of("plan.step.2") : null, second, room(second, first, false)))
                .filter(step -> !step.inView().isEmpty() || !step.folded().isEmpty())
                .toList();
    }

    private static List<LineView> inStep(int step, List<LineView> lines) {
        return lines.stream()
                .filter(line -> !line.later() && Integer.valueOf(step).equals(line.step()))
                .toList();
    }

    /** How many lines of a step are in view: what is essential, and its half of what room that leaves in the phase. */
    private static int room(List<LineView> step, List<LineView> other, boolean first) {
        var left = Math.max(0, IN_VIEW - essential(step) - essential(other));
        var half = first ? left / 2 : (left + 1) / 2;
        return essential(step) + left - Math.min(other.size() - essential(other), half);
    }

    private static int essential(List<LineView> lines) {
        return (int) lines.stream().filter(LineView::essential).count();
    }

    private static StepView view(int step, @Nullable String heading, List<LineView> lines, int room) {
        return new StepView(
                step,
                heading,
                lines.stream().limit(room).toList(),
                lines.stream().skip(room).toList(),
                lines.stream().anyMatch(line -> isApart(line.item())));
    }

    /** Whether it takes somebody out of reach: then the page asks for a sign or a time of coming back. */
    static boolean isApart(String item) {
        return Catalogue.builtIn()
                .item(item)
                .map(CareItem::stances)
                .filter(stances -> stances.contains(Stance.APART))
                .isPresent();
    }
}
