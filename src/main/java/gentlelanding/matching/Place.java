package gentlelanding.matching;

import gentlelanding.care.Phase;
import java.util.Arrays;

/** Where the timeline puts a wish; the step is 1 or 2. */
record Place(Phase phase, int step) {

    private static final Place[] FIRST_STEPS =
            Arrays.stream(Phase.values()).map(phase -> new Place(phase, 1)).toArray(Place[]::new);

    /** The first step of the phase in that place. */
    static Place first(int phase) {
        return FIRST_STEPS[phase];
    }

    Place second() {
        return new Place(phase, 2);
    }
}
