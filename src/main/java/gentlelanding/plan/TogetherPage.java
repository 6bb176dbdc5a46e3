package gentlelanding.plan;

import java.util.List;

/**
 * A plan as both read it together on one device.
 *
 * @param name the one whose turn it is; the plan's partner is the other one
 * @param about what that one shows about themselves
 */
record TogetherPage(String name, PlanPage plan, List<PlanPage.AboutView> about) {}
