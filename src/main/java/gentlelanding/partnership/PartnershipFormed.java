package gentlelanding.partnership;

/** Two people have become partners; published within the transaction that made it so. */
public record PartnershipFormed(PartnershipId partnership) {}
