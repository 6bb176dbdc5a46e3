package gentlelanding.plan;

import gentlelanding.care.Phase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan in words for one reader, for whoever shows it elsewhere than on its page.
 *
 * @param revision the one that both agreed to; 0 for the plan of one alone
 * @param partner the other one's name; none for the plan of one alone
 * @param phases in their order, those in which something happens
 * @param toFindATimeFor lines that hold, for which no time was found
 * @param boundaries what one of the two does not want
 * @param about what the partner shows about themselves, or, alone, what the reader shows; signs and words are among it
 */
public record PlanInWords(
        int revision,
        @Nullable String partner,
        List<PhaseInWords> phases,
        List<LineInWords> toFindATimeFor,
        List<LineInWords> boundaries,
        List<AboutInWords> about) {

    /** One phase, with its steps in their order, one or two, none of them empty. */
    public record PhaseInWords(Phase phase, List<StepInWords> steps) {}

    /**
     * What goes together.
     *
     * @param heading such as "First", where the phase has two steps
     * @param lines in the order of the plan, those kept for later at the end
     * @param apart whether somebody is out of reach, so that coming back needs a time or a sign
     */
    public record StepInWords(int step, @Nullable String heading, List<LineInWords> lines, boolean apart) {}

    /**
     * One line.
     *
     * @param item the key of its care item; of a line that the two wrote themselves, a key that no item has
     * @param receiver {@code me}, {@code partner} or {@code both}
     * @param outcome as marks on pages have it, such as {@code on-request}
     * @param later kept out of view at first
     * @param sentence who does what for whom
     * @param tag a few words on what kind of promise it is, if any are needed
     * @param duration a few words, where there is something to say
     * @param notes what its receiver, or the two, wrote beside it
     * @param today how it is different today: {@code not-today less nearer apart ask-me}
     * @param todayInWords one sentence on that
     */
    public record LineInWords(
            String item,
            String receiver,
            String outcome,
            boolean essential,
            boolean later,
            String sentence,
            @Nullable String tag,
            @Nullable String duration,
            List<String> notes,
            @Nullable String today,
            @Nullable String todayInWords) {}

    /**
     * A thing that somebody shows about themselves, in their words.
     *
     * @param part {@code look}, {@code signs}, {@code avoid}, {@code access} or {@code supporter}
     */
    public record AboutInWords(String part, String heading, String words) {}
}
