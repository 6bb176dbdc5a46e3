package gentlelanding.plan;

import gentlelanding.partnership.PartnershipId;

/** Both partners have agreed to that very revision; published within the transaction that made it so. */
public record PlanAgreed(PartnershipId partnership, int revision) {}
