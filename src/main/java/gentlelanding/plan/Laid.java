package gentlelanding.plan;

import gentlelanding.matching.SharedPlan;
import gentlelanding.matching.SharedPlan.Line;
import gentlelanding.matching.SharedPlan.Receiving;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan with its adjustments laid over it: what the two read.
 *
 * @param notes by line, those that the two wrote beside it
 * @param ours lines of our own
 * @param aside lines that are not among the others any more, with what took them there: left out, let go, or settled by a
 *     suggestion
 * @param unfitting adjustments whose line is not there any more, or not as it was
 */
record Laid(
        SharedPlan plan,
        Map<Receiving, List<Adjustment>> notes,
        List<Adjustment> ours,
        List<Aside> aside,
        List<Adjustment> unfitting) {

    /** Lines taken aside, and by which adjustment. */
    record Aside(Adjustment by, List<Line> lines) {}

    Optional<Line> line(Receiving name) {
        return plan.lines().stream()
                .filter(line -> line.receiving().equals(name))
                .findFirst();
    }
}
