package gentlelanding.matching;

import gentlelanding.care.Answer;
import gentlelanding.care.CareItem;
import gentlelanding.care.Need;
import gentlelanding.care.Offer;
import gentlelanding.matching.SharedPlan.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a merge from giving what was refused and from telling what was kept: take one away, and some pair of
 * profiles is let down. They are heard in this order.
 */
enum Rule {

    /** Nobody is asked to do together what they do not want at all, whatever they offered; it is said where that is. */
    MUTUAL_REFUSAL_COUNTS_AS_LIMIT {
        @Override
        Answer hear(CareItem item, Answer answer) {
            return item.mutual() && answer.need() == Need.NOT_FOR_ME
                    ? answer.offering(Offer.CANNOT).showingLimit(answer.boundaryShown())
                    : answer;
        }
    },

    /** A boundary that its owner keeps private makes no line. */
    HIDDEN_BOUNDARY_READS_AS_NO_ANSWER {
        @Override
        Answer hear(CareItem item, Answer answer) {
            return answer.need() == Need.NOT_FOR_ME && !answer.boundaryShown() ? answer.needing(null) : answer;
        }
    },

    /** Whether something was declined or never considered is nobody else's business. */
    NO_NEED_READS_AS_NO_ANSWER {
        @Override
        Answer hear(CareItem item, Answer answer) {
            return answer.need() == Need.NO_NEED ? answer.needing(null) : answer;
        }
    },

    /** A limit that its owner keeps private cannot be told from silence. */
    HIDDEN_LIMIT_READS_AS_NO_ANSWER {
        @Override
        Answer hear(CareItem item, Answer answer) {
            return answer.offer() == Offer.CANNOT && !answer.limitShown() ? answer.offering(null) : answer;
        }
    },

    /** What a receiver refuses is not given, however gladly it is offered. */
    REFUSED_IS_NOT_GIVEN {
        @Override
        boolean allowsLine(Need need, Offer offer) {
            return need != Need.NOT_FOR_ME;
        }
    },

    /** What a giver cannot offer is not asked of them, however much it is needed. */
    LIMIT_IS_NOT_ASKED_FOR {
        @Override
        boolean allowsLine(Need need, Offer offer) {
            return offer != Offer.CANNOT;
        }
    },

    /** Only what the giver already gives this receiver stands in for something else. */
    INSTEAD_IS_ALREADY_GIVEN {
        @Override
        boolean allowsInstead(@Nullable Outcome outcome) {
            return outcome != null && outcome.isGiven();
        }
    },

    /** Another time is looked for only where the giver named one. */
    ANOTHER_TIME_IS_OFFERED {
        @Override
        boolean allowsAnotherTime(@Nullable Offer offer) {
            return offer == Offer.GLADLY || offer == Offer.IF_ASKED;
        }
    },

    /** Only what is promised lies between two needs that pull apart. */
    BRIDGE_IS_ALREADY_PROMISED {
        @Override
        boolean allowsBridge(Outcome outcome) {
            return outcome == Outcome.PROMISED;
        }
    };

    /** What the merge hears of an answer. */
    Answer hear(CareItem item, Answer answer) {
        return answer;
    }

    /** Whether a need and an offer may meet in a line that gives something. */
    boolean allowsLine(Need need, Offer offer) {
        return true;
    }

    /** Whether an item may stand in for another, given what it comes to for the same two members. */
    boolean allowsInstead(@Nullable Outcome outcome) {
        return true;
    }

    /** Whether a line to talk about may propose the giver's times. */
    boolean allowsAnotherTime(@Nullable Offer offer) {
        return true;
    }

    /** Whether a line may serve as bridge, given its outcome. */
    boolean allowsBridge(Outcome outcome) {
        return true;
    }
}
