package gentlelanding.plan;

import gentlelanding.care.CareItem;
import gentlelanding.care.Catalogue;
import gentlelanding.care.Stance;
import gentlelanding.plan.PlanPage.StepView;
import java.util.List;
import java.util.stream.IntStream;

/** Lays out the lines of one phase: one step, or first this and then that. */
class Steps {

    /** More lines than this in a phase are folded away, the essential ones never. */
    private static final int IN_VIEW = 6;

    private Steps() {}

    static List<StepView> of(List<LineView> lines, Say say) {
        var two = lines.stream().anyMatch(line -> Integer.valueOf(2).equals(line.step()));
        return IntStream.rangeClosed(1, two ? 2 : 1)
                .mapToObj(step -> step(step, two, lines, say))
                .filter(step -> !step.inView().isEmpty())
                .toList();
    }

    private static StepView step(int step, boolean two, List<LineView> lines, Say say) {
        var here = lines.stream()
                .filter(line -> !line.later() && Integer.valueOf(step).equals(line.step()))
                .toList();
        var essential = (int) here.stream().filter(LineView::essential).count();
        var room = Math.max(two ? IN_VIEW / 2 : IN_VIEW, essential);
        return new StepView(
                step,
                two ? say.of("plan.step." + step) : null,
                here.stream().limit(room).toList(),
                here.stream().skip(room).toList(),
                here.stream().anyMatch(line -> isApart(line.item())));
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
