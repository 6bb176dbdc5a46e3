package gentlelanding.matching;

import gentlelanding.care.Phase;

/** Where the timeline puts a wish; the step is 1 or 2. */
record Place(Phase phase, int step) {}
