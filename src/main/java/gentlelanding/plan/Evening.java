package gentlelanding.plan;

import gentlelanding.care.Phase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * One evening with its days after, as times:
 *
 * <pre>
 *   start      +15 min        up to an hour      bedtime - 30 min     10 in the morning    19, two days later
 *   first minutes │ first hour        │   before sleep       │   next day          │   days after
 * </pre>
 *
 * A time that the clocks leap over is the next one that exists; of an hour that comes twice, the first counts.
 *
 * @param date the day on which it begins where it begins, for what has to stay the same if only the hour is put right
 */
record Evening(LocalDate date, ZonedDateTime start, LocalTime bedtime) {

    private static final Duration FIRST_MINUTES = Duration.ofMinutes(15);
    private static final Duration FIRST_HOUR = Duration.ofHours(1);
    private static final Duration BEFORE_SLEEP = Duration.ofMinutes(30);
    private static final Duration A_WHILE = Duration.ofMinutes(15);
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final LocalTime EVENING = LocalTime.of(19, 0);

    /** Whoever begins so long before their usual bedtime is up past it, and sleeps soon. */
    private static final Duration PAST_BEDTIME = Duration.ofHours(18);

    /** A phase from when until when. */
    record Time(Phase phase, Instant from, Instant until) {}

    static Evening of(LocalDateTime start, ZoneId zone, LocalTime bedtime) {
        return new Evening(start.toLocalDate(), at(start, zone), bedtime);
    }

    List<Time> times() {
        var hour = start.plus(FIRST_HOUR);
        var asleep = asleep(hour);
        var dozing = later(asleep.minus(BEFORE_SLEEP), hour);
        var morning = next(MORNING, asleep);
        var after = at(morning.toLocalDate().plusDays(2).atTime(EVENING), start.getZone());
        return List.of(
                time(Phase.RIGHT_AWAY, start, start.plus(FIRST_MINUTES)),
                time(Phase.FIRST_HOUR, start.plus(FIRST_MINUTES), hour),
                time(Phase.BEFORE_SLEEP, dozing, later(asleep, dozing.plus(A_WHILE))),
                time(Phase.NEXT_DAY, morning, morning.plus(A_WHILE)),
                time(Phase.DAYS_AFTER, after, after.plus(A_WHILE)));
    }

    private ZonedDateTime asleep(ZonedDateTime hour) {
        var usual = next(bedtime, start);
        var isPast = Duration.between(start, usual).compareTo(PAST_BEDTIME) > 0;
        return isPast ? hour.plus(BEFORE_SLEEP) : later(usual, hour.plus(A_WHILE));
    }

    private static ZonedDateTime next(LocalTime time, ZonedDateTime after) {
        var same = at(after.toLocalDate().atTime(time), after.getZone());
        return same.isAfter(after) ? same : at(after.toLocalDate().plusDays(1).atTime(time), after.getZone());
    }

    private static ZonedDateTime at(LocalDateTime time, ZoneId zone) {
        var leap = zone.getRules().getTransition(time);
        var exists = leap != null && leap.isGap() ? leap.getDateTimeAfter() : time;
        return exists.atZone(zone).withEarlierOffsetAtOverlap();
    }

    private static ZonedDateTime later(ZonedDateTime one, ZonedDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static Time time(Phase phase, ZonedDateTime from, ZonedDateTime until) {
        return new Time(phase, from.toInstant(), until.toInstant());
    }
}
