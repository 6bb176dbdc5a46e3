package gentlelanding.plan;

import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.partnership.Partnership;

/** A plan opened for one of its two members. */
record Opened(
        Partnership.Side side, int revision, boolean iAgreed, boolean partnerAgreed, PlanRevision.Document document) {

    Member viewer() {
        return memberOf(side);
    }

    /** Who somebody is in the plan. */
    static Member memberOf(Partnership.Side side) {
        return side.first() ? Member.FIRST : Member.SECOND;
    }

    LineWords words(Say say, Reader reader) {
        return new LineWords(say, reader, aboutMe().supporter(), aboutPartner().supporter());
    }

    AdjustmentWords adjustmentWords(Say say) {
        var reader = Reader.of(this, false);
        return new AdjustmentWords(say, words(say, reader), reader);
    }

    Shown aboutPartner() {
        return side.first() ? document.second() : document.first();
    }

    Shown aboutMe() {
        return side.first() ? document.first() : document.second();
    }
}
