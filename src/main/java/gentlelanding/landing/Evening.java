package gentlelanding.landing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The day to which a landing belongs, by the clock on somebody's wall. The small hours still belong to the evening before.
 *
 * <pre>
 *   04:00 ──────── the evening's day ──────── 04:00 ──── noon (the pass ends) ──── … ──── 04:00 on the fourth day (it is over)
 * </pre>
 */
record Evening(LocalDate day, ZoneId zone) {

    /** When nights end: whoever is still up belongs to yesterday. */
    static final LocalTime NIGHT_ENDS = LocalTime.of(4, 0);

    private static final int DAYS = 4;

    static Evening of(Instant start, ZoneId zone) {
        var local = start.atZone(zone);
        var day = local.toLocalDate();
        return new Evening(local.toLocalTime().isBefore(NIGHT_ENDS) ? day.minusDays(1) : day, zone);
    }

    Instant noonOfTheNextDay() {
        return at(1, LocalTime.NOON);
    }

    /** When all five phases are over. */
    Instant isOver() {
        return at(DAYS, NIGHT_ENDS);
    }

    /** That many days later at that time; a minute that the clocks skip becomes the next that there is, a double one comes once. */
    Instant at(int daysLater, LocalTime time) {
        var local = day.plusDays(daysLater).atTime(time);
        var gap = zone.getRules().getTransition(local);
        return gap != null && gap.isGap()
                ? gap.getInstant()
                : local.atZone(zone).toInstant();
    }
}
