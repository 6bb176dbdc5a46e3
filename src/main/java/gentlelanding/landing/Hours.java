package gentlelanding.landing;

import gentlelanding.care.Phase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * By which hours somebody lives, and so when each phase's questions come.
 *
 * <pre>
 *   first hour    an hour after the beginning
 *   before sleep  at the usual bedtime; after midnight it is the next date's
 *   next day      in the morning
 *   days after    in the morning, two days on
 *
 *   in quiet hours: this evening's are left out, the later days' wait until the hours are over
 * </pre>
 */
record Hours(ZoneId zone, LocalTime bedtime, LocalTime morning, LocalTime quietFrom, LocalTime quietTo) {

    /** When that phase's reminder is due; empty where there is none: in the moment, in quiet hours, or where its time is over. */
    Optional<Instant> due(Phase phase, Instant start) {
        var evening = Evening.of(start, zone);
        return switch (phase) {
            case RIGHT_AWAY -> Optional.empty();
            case FIRST_HOUR -> Optional.of(start.plus(Duration.ofHours(1))).filter(due -> !isQuiet(due));
            case BEFORE_SLEEP ->
                Optional.of(evening.at(bedtime.isBefore(Evening.NIGHT_ENDS) ? 1 : 0, bedtime))
                        .filter(due -> due.isAfter(start) && !isQuiet(due));
            case NEXT_DAY -> Optional.of(afterQuiet(evening.at(1, morning)));
            case DAYS_AFTER -> Optional.of(afterQuiet(evening.at(2, morning)));
        };
    }

    /** Quiet hours may go over midnight; two equal times mean that there are none. */
    boolean isQuiet(Instant moment) {
        var time = moment.atZone(zone).toLocalTime();
        var within = !time.isBefore(quietFrom) && time.isBefore(quietTo);
        var overMidnight = !time.isBefore(quietFrom) || time.isBefore(quietTo);
        return quietFrom.equals(quietTo) ? false : quietFrom.isBefore(quietTo) ? within : overMidnight;
    }

    /** That moment, or the end of the quiet hours that it falls into. */
    Instant afterQuiet(Instant moment) {
        if (!isQuiet(moment)) {
            return moment;
        }
        var local = moment.atZone(zone);
        var days = local.toLocalTime().isBefore(quietTo) ? 0 : 1;
        return new Evening(local.toLocalDate(), zone).at(days, quietTo);
    }
}
