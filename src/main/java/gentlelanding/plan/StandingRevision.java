package gentlelanding.plan;

import org.jspecify.annotations.Nullable;

/** A revision with its plan, and the number of the newest one that both agreed to, fetched in one statement. */
interface StandingRevision {

    PlanRevision getRevision();

    Plan getPlan();

    @Nullable
    Integer getAgreed();
}
