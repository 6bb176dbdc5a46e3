package gentlelanding.plan;

import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.partnership.Partnership;

/** A plan opened for one of its two members. */
record Opened(
        Partnership.Side side, int revision, boolean iAgreed, boolean partnerAgreed, PlanRevision.Document document) {

    Member viewer() {
        return side.first() ? Member.FIRST : Member.SECOND;
    }

    Shown aboutPartner() {
        return side.first() ? document.second() : document.first();
    }

    Shown aboutMe() {
        return side.first() ? document.first() : document.second();
    }
}
