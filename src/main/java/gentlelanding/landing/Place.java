package gentlelanding.landing;

import gentlelanding.care.Phase;

/** Where in the plan a page in the moment is: a phase, and one line of it, counted from 0. */
record Place(Phase phase, int line) {

    Place {
        line = Math.max(0, Math.min(line, 99));
    }
}
