package gentlelanding.plan;

import gentlelanding.account.AccountId;
import gentlelanding.partnership.PartnershipId;
import gentlelanding.vault.Vault;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells somebody what they settled in the plan, and what of it the next plan takes away. */
@Component
class Settled {

    private final Plans plans;
    private final PlanMemberRows members;
    private final Vault vault;

    Settled(Plans plans, PlanMemberRows members, Vault vault) {
        this.plans = plans;
        this.members = members;
        this.vault = vault;
    }

    /** @param changed whether its owner has changed that very answer since */
    record Said(String words, boolean changed) {}

    List<Said> of(PartnershipId id, AccountId me, Frozen now, Say say) {
        var plan = plans.open(id, me);
        var merged = Sides.of(members.findBoth(id), me).mine().merged();
        if (plan.isEmpty() || merged == null) {
            return List.of();
        }
        var before = vault.open(PlanMember.place(new PlanMember.Id(id, me)), merged, Frozen.class);
        return plan.get().document().adjustments().stream()
                .filter(adjustment ->
                        adjustment.isAnAnswer() && adjustment.by() == plan.get().viewer())
                .map(adjustment -> new Said(
                        plan.get().adjustmentWords(say).words(adjustment, null),
                        !Settlement.stillHolds(adjustment, before.preferences(), now.preferences())))
                .toList();
    }
}
