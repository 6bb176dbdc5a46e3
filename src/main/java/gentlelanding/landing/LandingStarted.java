package gentlelanding.landing;

/** A landing has begun; published within the transaction that made it so. */
record LandingStarted(LandingId landing) {}
