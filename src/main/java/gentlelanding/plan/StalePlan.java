package gentlelanding.plan;

import gentlelanding.ui.Conflict;

/** The plan has moved on since the page was read; both versions can be shown. */
class StalePlan extends Conflict {}
