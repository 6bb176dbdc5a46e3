package gentlelanding.plan;

import gentlelanding.care.Phase;
import gentlelanding.plan.PlanInWords.AboutInWords;
import gentlelanding.plan.PlanInWords.LineInWords;
import gentlelanding.plan.PlanInWords.PhaseInWords;
import gentlelanding.plan.PlanInWords.StepInWords;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Hands out what a page prints, as words for other modules. */
class InWords {

    private InWords() {}

    static PlanInWords of(PlanPage page) {
        return new PlanInWords(
                page.revision(),
                page.partner(),
                phases(page.phases()),
                lines(page.toFindATimeFor()),
                lines(page.boundaries()),
                about(page.about()));
    }

    static PlanInWords of(SoloPlans.Page page) {
        return new PlanInWords(
                0,
                null,
                phases(page.phases()),
                lines(page.toFindATimeFor()),
                lines(page.boundaries()),
                about(page.about()));
    }

    private static List<PhaseInWords> phases(List<PlanPage.PhaseView> phases) {
        return phases.stream()
                .map(phase -> new PhaseInWords(Phase.valueOf(phase.value()), steps(phase)))
                .toList();
    }

    private static List<StepInWords> steps(PlanPage.PhaseView phase) {
        return Stream.of(1, 2)
                .map(step -> {
                    var view = phase.steps().stream()
                            .filter(shown -> shown.step() == step)
                            .findFirst();
                    var lines = Stream.concat(
                                    view.stream().flatMap(shown -> shown.lines().stream()),
                                    phase.later().stream().filter(line -> Objects.equals(line.step(), step)))
                            .toList();
                    return new StepInWords(
                            step,
                            view.map(PlanPage.StepView::heading).orElse(null),
                            lines(lines),
                            lines.stream().anyMatch(line -> Steps.isApart(line.item())));
                })
                .filter(step -> !step.lines().isEmpty())
                .toList();
    }

    private static List<LineInWords> lines(List<LineView> lines) {
        return lines.stream().map(InWords::line).toList();
    }

    private static LineInWords line(LineView line) {
        return new LineInWords(
                line.item(),
                line.receiver(),
                line.outcome(),
                line.essential(),
                line.later(),
                line.words(),
                line.tag(),
                line.duration(),
                line.notes(),
                line.today(),
                line.todayInWords());
    }

    private static List<AboutInWords> about(List<PlanPage.AboutView> about) {
        return about.stream()
                .map(part -> new AboutInWords(part.part(), part.heading(), part.words()))
                .toList();
    }
}
