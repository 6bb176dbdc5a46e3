package gentlelanding.landing;

import gentlelanding.care.Phase;
import java.time.Duration;
import java.time.Instant;

/**
 * Which phase it is by now. Nobody is held to it.
 *
 * <pre>
 *   start ─ 30 min ─ first hour ─ 3 h ─ before sleep ─ 04:00 ─ next day ─ 04:00 ─ days after ─ over
 * </pre>
 */
class Phases {

    private static final Duration MINUTES = Duration.ofMinutes(30);
    private static final Duration HOURS = Duration.ofHours(3);

    private Phases() {}

    static Phase at(Evening evening, Instant start, Instant now) {
        if (!now.isBefore(evening.at(2, Evening.NIGHT_ENDS))) {
            return Phase.DAYS_AFTER;
        }
        if (!now.isBefore(evening.at(1, Evening.NIGHT_ENDS))) {
            return Phase.NEXT_DAY;
        }
        if (!now.isBefore(start.plus(HOURS))) {
            return Phase.BEFORE_SLEEP;
        }
        return now.isBefore(start.plus(MINUTES)) ? Phase.RIGHT_AWAY : Phase.FIRST_HOUR;
    }
}
