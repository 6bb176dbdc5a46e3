package gentlelanding.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as its page prints it for one of the two.
 *
 * @param agreed {@code none}, {@code one} or {@code both}
 * @param about what the partner shows about themselves
 */
record PlanPage(
        String partner,
        int revision,
        String agreed,
        boolean iAgreed,
        boolean partnerAgreed,
        List<PhaseView> phases,
        List<LineView> toFindATimeFor,
        List<LineView> toTalkAbout,
        List<LineView> boundaries,
        List<RemarkView> remarks,
        List<AboutView> about) {

    /** The boundaries of {@code me} or of the {@code partner}. */
    public List<LineView> boundariesOf(String whose) {
        return boundaries.stream().filter(line -> line.receiver().equals(whose)).toList();
    }

    /** One phase with what happens in it; phases in which nothing happens are left out. */
    record PhaseView(
            String value,
            String slug,
            List<StepView> steps,
            List<LineView> later,
            List<RemarkView> remarks,
            List<String> prompts) {}

    /** A step of a phase: what is in view, and what is folded away so that six lines stay readable. */
    record StepView(@Nullable String heading, List<LineView> inView, List<LineView> folded) {}

    /** A hint beside its lines. */
    record RemarkView(String hint, String words) {}

    /** One thing that somebody shows about themselves. */
    record AboutView(String heading, String words) {}
}
