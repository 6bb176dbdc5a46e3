package gentlelanding.matching;

import gentlelanding.matching.SharedPlan.Clash;
import gentlelanding.matching.SharedPlan.Hint;
import gentlelanding.matching.SharedPlan.Line;
import gentlelanding.matching.SharedPlan.Receiving;

/** A plan with its two members' names swapped. */
final class Swapped {

    private Swapped() {}

    static SharedPlan plan(SharedPlan plan) {
        return new SharedPlan(
                plan.lines().stream().map(Swapped::line).toList(),
                plan.hints().stream()
                        .map(hint -> new Hint(
                                hint.key(),
                                hint.lines().stream().map(Swapped::receiving).toList()))
                        .toList(),
                plan.clashes().stream()
                        .map(clash -> new Clash(
                                clash.kind(),
                                clash.item(),
                                clash.other(),
                                clash.phase(),
                                clash.line() == null ? null : receiving(clash.line()),
                                clash.bridge()))
                        .toList());
    }

    private static Receiving receiving(Receiving line) {
        return new Receiving(line.item(), line.receiver().other());
    }

    private static Line line(Line line) {
        return new Line(
                line.giver(),
                line.receiver(),
                line.item(),
                line.outcome(),
                line.essential(),
                line.note(),
                line.duration(),
                line.phase(),
                line.step(),
                line.home(),
                line.level(),
                line.later(),
                line.because(),
                line.reason(),
                line.suggestions(),
                line.ownItem());
    }
}
