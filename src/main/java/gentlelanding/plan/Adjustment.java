package gentlelanding.plan;

import gentlelanding.care.OwnItem;
import gentlelanding.care.Phase;
import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.matching.SharedPlan.Receiving;
import gentlelanding.matching.SharedPlan.Suggestion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change that a member made to what the answers came to; it is kept apart from them and laid over them again after
 * each merge.
 *
 * @param number the revision that it made, so that no two ever share one
 * @param lines the line it is about, or the two that read as one; none for a line of our own
 * @param ownItem the words of the item where it is not a built-in one
 * @param words of a note or of a line of our own
 * @param suggestion the one that was taken
 * @param givers who does what a line of our own says
 */
record Adjustment(
        int number,
        Member by,
        Kind kind,
        List<Receiving> lines,
        @Nullable OwnItem ownItem,
        @Nullable Phase phase,
        @Nullable Integer step,
        @Nullable String words,
        @Nullable Answer answer,
        Suggestion.@Nullable Kind suggestion,
        List<Member> givers) {

    static final String OURS = "ours-";

    /** In the order in which they are laid over a plan. */
    enum Kind {
        SETTLE,
        MOVE,
        NOTE,
        ADD,
        LEAVE_OUT
    }

    /** What settles a line to talk about: the first two are the giver's to say, the others the receiver's. */
    enum Answer {
        GLADLY,
        IF_ASKED,
        TAKE,
        LET_GO;

        boolean isTheGivers() {
            return this == GLADLY || this == IF_ASKED;
        }
    }

    Adjustment {
        lines = List.copyOf(lines);
        givers = List.copyOf(givers);
    }

    /** The key by which a page calls a line of our own; no care item has it. */
    String key() {
        return OURS + number;
    }

    /** Whether only the one who made it may change it: a settlement is its owner's answer. */
    boolean isAnAnswer() {
        return kind == Kind.SETTLE;
    }

    /** Whether it takes the place of an earlier one, since no line can have both. */
    boolean replaces(Adjustment earlier) {
        return kind == earlier.kind
                && lines.equals(earlier.lines)
                && (kind == Kind.MOVE || kind == Kind.SETTLE && by == earlier.by);
    }
}
