package gentlelanding.matching;

import gentlelanding.care.Answer;
import gentlelanding.care.Need;
import gentlelanding.care.Offer;
import gentlelanding.matching.SharedPlan.Line;
import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.matching.SharedPlan.Outcome;
import gentlelanding.matching.SharedPlan.Reason;
import gentlelanding.matching.SharedPlan.Suggestion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line before it has its place.
 *
 * @param answer the receiver's, as far as it is heard
 * @param offer the giver's, as far as it is heard
 */
record Draft(Subject subject, Member receiver, Answer answer, Answer offer, Times times, Outcome outcome)
        implements Wish {

    Draft at(int changed) {
        return new Draft(subject.at(changed), receiver, answer, offer, times, outcome);
    }

    /** Why it is to talk about; none where it is not. */
    @Nullable
    Reason reason() {
        if (outcome != Outcome.TO_TALK_ABOUT) {
            return null;
        }
        if (offer.offer() == null) {
            return Reason.NOT_COVERED;
        }
        return offer.offer() == Offer.CANNOT ? Reason.HARD_TO_GIVE : Reason.TIMING;
    }

    /** The line of a wish that takes time, at the place that was found for it. */
    static Line placed(Placed<Draft> placed, boolean level, boolean later) {
        return placed.wish().line(placed, level, later, List.of());
    }

    /** The line of what takes no time. */
    Line unplaced(boolean level, List<Suggestion> suggestions) {
        return line(Placed.nowhere(this), level, false, suggestions);
    }

    private Line line(Placed<Draft> placed, boolean level, boolean later, List<Suggestion> suggestions) {
        var boundary = outcome == Outcome.BOUNDARY;
        return new Line(
                receiver,
                receiver.other(),
                item().key(),
                outcome,
                essential(),
                answer.noteForPartner(),
                boundary ? null : duration(),
                placed.phase(),
                placed.step(),
                outcome == Outcome.TO_TALK_ABOUT ? times.home() : null,
                level,
                later,
                Grounds.of(this),
                reason(),
                suggestions,
                subject.words());
    }

    /** Whether the giver refuses a mutual item for themselves, in plain sight. */
    boolean giverRefuses() {
        return item().mutual() && offer.need() == Need.NOT_FOR_ME;
    }
}
