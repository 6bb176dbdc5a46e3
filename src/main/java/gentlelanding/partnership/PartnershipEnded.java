package gentlelanding.partnership;

/**
 * A partnership is ending; published within the transaction that ends it, while its row and its key are still there, so
 * that whatever hangs on it can go first.
 */
public record PartnershipEnded(PartnershipId partnership) {}
