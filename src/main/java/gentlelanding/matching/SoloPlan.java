package gentlelanding.matching;

import gentlelanding.care.CareDuration;
import gentlelanding.care.OwnItem;
import gentlelanding.care.Phase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one profile comes to by itself, in keys only.
 *
 * @param lines in the order of the page: the timeline, what is to find a time for, boundaries
 * @param clashes by phase; what found no time comes last
 */
public record SoloPlan(List<Line> lines, List<SharedPlan.Clash> clashes) {

    /** What a need comes to where nobody else has answered. */
    public enum Outcome {
        FOR_MYSELF,
        TO_ASK_FOR,
        BOUNDARY
    }

    /**
     * One need, or something unwanted.
     *
     * @param shown false for a boundary that its owner keeps private: it must not stand on a card that others see
     * @param ownItem the words of the item where it is not a built-in one
     */
    public record Line(
            String item,
            Outcome outcome,
            boolean essential,
            @Nullable String note,
            @Nullable CareDuration duration,
            @Nullable Phase phase,
            @Nullable Integer step,
            boolean later,
            SharedPlan.Because because,
            boolean shown,
            @Nullable OwnItem ownItem) {}

    public SoloPlan {
        lines = List.copyOf(lines);
        clashes = List.copyOf(clashes);
    }
}
