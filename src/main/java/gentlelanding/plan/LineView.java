package gentlelanding.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a plan as a page prints it.
 *
 * @param receiver {@code me}, {@code partner} or {@code both}
 * @param words who does what for whom, one sentence
 * @param tag a few words on what kind of promise it is, if any are needed
 * @param notes what the receivers wrote for their partner
 * @param because why it stands there
 */
record LineView(
        String item,
        String outcome,
        String receiver,
        boolean essential,
        @Nullable String phase,
        @Nullable Integer step,
        boolean later,
        String tint,
        String words,
        @Nullable String tag,
        @Nullable String duration,
        List<String> notes,
        String because,
        @Nullable String reason,
        List<SuggestionView> suggestions) {

    /** A way on from a line to talk about. */
    record SuggestionView(String kind, @Nullable String item, String words) {}
}
