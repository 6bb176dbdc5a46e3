package gentlelanding.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the two change their plan.
 *
 * @param line the one that is being changed; none: a line of our own can be added
 * @param form what was sent and could not be done, for its words to be kept
 * @param phases words by value
 * @param steps words by value; the plan finds the step where none is chosen
 * @param givers words by value
 */
record AdjustmentsPage(
        String partner,
        int revision,
        @Nullable LineView line,
        List<AdjustedView.Entry> changes,
        List<AdjustedView.Entry> unfitting,
        AdjustmentForm form,
        Map<String, String> phases,
        Map<String, String> steps,
        Map<String, String> givers) {}
