package gentlelanding.plan;

import gentlelanding.partnership.PartnershipEnded;
import gentlelanding.partnership.PartnershipFormed;
import gentlelanding.partnership.Partnerships;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a plan begin and end with its partnership, within the very same transaction. */
@Component
class BeginningAndEnd {

    private final Partnerships partnerships;
    private final PlanRows plans;
    private final PlanRevisionRows revisions;
    private final PlanMemberRows members;

    BeginningAndEnd(Partnerships partnerships, PlanRows plans, PlanRevisionRows revisions, PlanMemberRows members) {
        this.partnerships = partnerships;
        this.plans = plans;
        this.revisions = revisions;
        this.members = members;
    }

    @EventListener
    @Transactional
    void begin(PartnershipFormed formed) {
        var id = formed.partnership();
        plans.save(new Plan(id));
        for (var account : partnerships.membersOf(id)) {
            members.save(new PlanMember(new PlanMember.Id(id, account)));
        }
    }

    @EventListener
    @Transactional
    void end(PartnershipEnded ended) {
        plans.findAndHold(ended.partnership());
        members.deleteOf(ended.partnership());
        revisions.deleteOf(ended.partnership());
        plans.deleteOf(ended.partnership());
    }
}
