package gentlelanding.plan;

import gentlelanding.matching.SharedPlan.Line;
import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.partnership.Partnership;

/**
 * Who reads a plan: one of the two, to whom it says "you", or both together on one device, whom it calls by their names.
 *
 * @param viewer the one who reads; of both, the one whose turn it is
 */
record Reader(Member viewer, String name, String partner, boolean together) {

    static Reader of(Opened plan, boolean together) {
        Partnership.Side side = plan.side();
        return new Reader(plan.viewer(), side.myName(), side.partnerName(), together);
    }

    /** Somebody to whom the partner is known by that name. */
    static Reader alone(Member viewer, String partner) {
        return new Reader(viewer, "", partner, false);
    }

    String nameOf(Member member) {
        return member == viewer ? name : partner;
    }

    /** Whose the line is, as its mark says: {@code me} or {@code partner}. */
    String receiverOf(Line line) {
        return line.receiver() == viewer ? "me" : "partner";
    }

    /** The name that a sentence about that member needs: their own where both read, else the partner's. */
    String named(Member member) {
        return together ? nameOf(member) : partner;
    }

    /** The names in a sentence of giving: giver and receiver where both read, else the partner alone. */
    Object[] namesIn(Line line, String receiver) {
        if (!together) {
            return new Object[] {partner};
        }
        return receiver.equals("both")
                ? new Object[] {name, partner}
                : new Object[] {nameOf(line.giver()), nameOf(line.receiver())};
    }

    /** The end of a message key: {@code named} where both read, else what it is for the one. */
    String voice(String forOne) {
        return together ? "named" : forOne;
    }
}
