package gentlelanding.plan;

import gentlelanding.care.CareItem;
import gentlelanding.care.Catalogue;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan as its page prints it for one of the two.
 *
 * @param counts the revision that both agreed to last: until they agree to this one, it is the one that counts
 * @param agreed {@code none}, {@code one} or {@code both}
 * @param about what the partner shows about themselves
 * @param adjusted what the two changed, as far as no line shows it
 */
record PlanPage(
        String partner,
        int revision,
        @Nullable Integer counts,
        String agreed,
        boolean iAgreed,
        boolean partnerAgreed,
        List<PhaseView> phases,
        List<LineView> toFindATimeFor,
        List<LineView> toTalkAbout,
        List<LineView> boundaries,
        List<HintView> hints,
        List<ClashView> clashes,
        List<AboutView> about,
        AdjustedView adjusted) {

    /** The boundaries of {@code me} or of the {@code partner}. */
    public List<LineView> boundariesOf(String whose) {
        return boundaries.stream().filter(line -> line.receiver().equals(whose)).toList();
    }

    /** Whether the reader, who would give it, said please don't to it for themselves: done together, it goes both ways. */
    public boolean holdsBack(LineView line) {
        return line.receiver().equals("partner")
                && Catalogue.builtIn()
                        .item(line.item())
                        .filter(CareItem::mutual)
                        .isPresent()
                && boundariesOf("me").stream().anyMatch(mine -> mine.item().equals(line.item()));
    }

    /** One phase with what happens in it; phases in which nothing happens are left out. */
    record PhaseView(
            String value,
            String slug,
            List<StepView> steps,
            List<LineView> later,
            List<HintView> hints,
            List<ClashView> clashes,
            List<String> prompts) {}

    /**
     * A step of a phase: what is in view, and what is folded away so that six lines stay readable.
     *
     * @param apart whether somebody is out of reach, so that coming back needs a time or a sign
     */
    record StepView(int step, @Nullable String heading, List<LineView> inView, List<LineView> folded, boolean apart) {

        /** All of them, folded away or not. */
        public List<LineView> lines() {
            return Stream.concat(inView.stream(), folded.stream()).toList();
        }
    }

    /** A hint beside its lines. */
    record HintView(String hint, String words) {}

    /** Two items that no moment suits, and how the plan solves it. */
    record ClashView(
            String kind,
            String items,
            @Nullable String phase,
            @Nullable String bridge,
            String words) {}

    /** One thing that somebody shows about themselves. */
    record AboutView(String part, String heading, String words) {}
}
