package gentlelanding.care;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one person says to one care item; every part may be missing.
 *
 * @param needPhases when it is wanted; empty: the item's own phases
 * @param duration none: the item's usual one
 * @param offerPhases when it could be given; empty: at all times
 * @param noteForPartner enters a plan with the line of this need, never without it
 * @param privateNote never enters anything that another person can see
 * @param boundaryShown whether a partner may learn of {@link Need#NOT_FOR_ME}
 * @param limitShown whether a partner may learn of {@link Offer#CANNOT}
 */
public record Answer(
        @Nullable Need need,
        Set<Phase> needPhases,
        @Nullable CareDuration duration,
        @Nullable Offer offer,
        Set<Phase> offerPhases,
        @Nullable String noteForPartner,
        @Nullable String privateNote,
        boolean boundaryShown,
        boolean limitShown) {

    /** Nothing said: a boundary would be shown, a limit would not. */
    public static final Answer NONE = new Answer(null, Set.of(), null, null, Set.of(), null, null, true, false);

    public Answer {
        needPhases = Set.copyOf(needPhases);
        offerPhases = Set.copyOf(offerPhases);
    }

    /** The same answer with another need. */
    public Answer needing(@Nullable Need changed) {
        return new Answer(
                changed,
                needPhases,
                duration,
                offer,
                offerPhases,
                noteForPartner,
                privateNote,
                boundaryShown,
                limitShown);
    }

    /** The same answer with another offer. */
    public Answer offering(@Nullable Offer changed) {
        return new Answer(
                need,
                needPhases,
                duration,
                changed,
                offerPhases,
                noteForPartner,
                privateNote,
                boundaryShown,
                limitShown);
    }

    /** The same answer with its limit shown or kept private. */
    public Answer showingLimit(boolean shown) {
        return new Answer(
                need, needPhases, duration, offer, offerPhases, noteForPartner, privateNote, boundaryShown, shown);
    }

    /** Whether nothing at all is said. */
    public boolean isEmpty() {
        return equals(NONE);
    }
}
