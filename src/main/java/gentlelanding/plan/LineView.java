package gentlelanding.plan;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of a plan as a page prints it.
 *
 * @param receiver {@code me}, {@code partner} or {@code both}
 * @param words who does what for whom, one sentence
 * @param tag a few words on what kind of promise it is, if any are needed
 * @param notes what the receivers wrote for their partner
 * @param because why it stands there
 * @param today how it is different today, with a sentence on that
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
        List<SuggestionView> suggestions,
        @Nullable String today,
        @Nullable String todayInWords) {

    /** Stands for it in an address, which a history keeps: it says nothing of what the line is about. */
    public String mark() {
        return Integer.toUnsignedString((item + " " + receiver).hashCode(), 36);
    }

    /** Whether the two wrote it themselves. */
    public boolean isOurs() {
        return item.startsWith(Adjustment.OURS);
    }

    /** Whether it has a place in time, or could have one. */
    public boolean isPlaceable() {
        return isChangeable() && !isOurs() && !outcome.equals("to-talk-about");
    }

    /** Whether it can be moved, left out or written beside; what somebody does not want stands as it is. */
    public boolean isChangeable() {
        return !outcome.equals("boundary");
    }

    /** The same line with more notes beside it. */
    LineView beside(List<String> more) {
        return with(Stream.concat(notes.stream(), more.stream()).toList(), today, todayInWords);
    }

    /** The same line as it is today. */
    LineView today(String change, String inWords) {
        return with(notes, change, inWords);
    }

    private LineView with(List<String> all, @Nullable String change, @Nullable String inWords) {
        return new LineView(
                item,
                outcome,
                receiver,
                essential,
                phase,
                step,
                later,
                tint,
                words,
                tag,
                duration,
                all,
                because,
                reason,
                suggestions,
                change,
                inWords);
    }

    /** A way on from a line to talk about. */
    record SuggestionView(String kind, @Nullable String item, String words) {}
}
