package gentlelanding.plan;

import gentlelanding.partnership.PartnershipId;

/** A plan has a new revision that nobody agreed to yet; published within the transaction that made it so. */
public record PlanRevised(PartnershipId partnership, int revision) {}
