package gentlelanding.landing;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.care.Phase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * When questions come, by a person's own hours and across the changes of clocks.
 *
 * <pre>
 *   gap      01:59 │ 03:00      02:30 is not there: the next minute that is, 03:00
 *   overlap  02:59 │ 02:00      02:30 is there twice: it comes once, the first time
 * </pre>
 */
class HoursTest {

    private static final LocalTime NONE = LocalTime.MIDNIGHT;

    @Test
    void followTheBedtimeAndTheMorning() {
        var hours = hours("Europe/Berlin", "22:30", "11:00", "23:00", "08:00");
        var start = at("2026-06-10T20:00", "Europe/Berlin");

        assertThat(hours.due(Phase.RIGHT_AWAY, start)).isEmpty();
        assertThat(hours.due(Phase.FIRST_HOUR, start)).contains(at("2026-06-10T21:00", "Europe/Berlin"));
        assertThat(hours.due(Phase.BEFORE_SLEEP, start)).contains(at("2026-06-10T22:30", "Europe/Berlin"));
        assertThat(hours.due(Phase.NEXT_DAY, start)).contains(at("2026-06-11T11:00", "Europe/Berlin"));
        assertThat(hours.due(Phase.DAYS_AFTER, start)).contains(at("2026-06-12T11:00", "Europe/Berlin"));
    }

    @Test
    void knowThatTheSmallHoursBelongToTheEveningBefore() {
        var hours = hours("Europe/Berlin", "01:00", "11:00", "00:00", "00:00");

        assertThat(hours.due(Phase.BEFORE_SLEEP, at("2026-06-10T20:00", "Europe/Berlin")))
                .contains(at("2026-06-11T01:00", "Europe/Berlin"));
        assertThat(hours.due(Phase.BEFORE_SLEEP, at("2026-06-11T00:30", "Europe/Berlin")))
                .contains(at("2026-06-11T01:00", "Europe/Berlin"));
        assertThat(hours.due(Phase.BEFORE_SLEEP, at("2026-06-11T02:30", "Europe/Berlin")))
                .as("already past")
                .isEmpty();
        assertThat(hours.due(Phase.NEXT_DAY, at("2026-06-11T02:30", "Europe/Berlin")))
                .contains(at("2026-06-11T11:00", "Europe/Berlin"));
    }

    @Test
    void stayQuiet() {
        var hours = hours("Europe/Berlin", "23:30", "06:30", "23:00", "08:00");
        var late = at("2026-06-10T22:30", "Europe/Berlin");

        assertThat(hours.due(Phase.FIRST_HOUR, late)).isEmpty();
        assertThat(hours.due(Phase.BEFORE_SLEEP, late)).isEmpty();
        assertThat(hours.due(Phase.NEXT_DAY, late)).contains(at("2026-06-11T08:00", "Europe/Berlin"));
        assertThat(hours.afterQuiet(at("2026-06-10T23:10", "Europe/Berlin")))
                .isEqualTo(at("2026-06-11T08:00", "Europe/Berlin"));
        assertThat(hours("Europe/Berlin", "23:30", "06:30", "12:00", "14:00")
                        .afterQuiet(at("2026-06-10T13:00", "Europe/Berlin")))
                .isEqualTo(at("2026-06-10T14:00", "Europe/Berlin"));
    }

    @ParameterizedTest
    @CsvSource({
        // zone, the evening, bedtime, and when that is in universal time
        "Europe/Berlin,       2026-03-28T21:00, 02:30, 2026-03-29T01:00:00Z", // gap: 02:30 → 03:00
        "Europe/Berlin,       2026-10-24T21:00, 02:30, 2026-10-25T00:30:00Z", // overlap: the first 02:30
        "America/New_York,    2026-03-07T21:00, 02:30, 2026-03-08T07:00:00Z",
        "America/New_York,    2026-10-31T21:00, 01:30, 2026-11-01T05:30:00Z",
        "Australia/Lord_Howe, 2026-10-03T21:00, 02:15, 2026-10-03T15:30:00Z", // half an hour's gap: 02:15 → 02:30
        "Australia/Lord_Howe, 2026-04-04T21:00, 01:45, 2026-04-04T14:45:00Z",
        "Pacific/Kiritimati,  2026-04-04T21:00, 22:30, 2026-04-04T08:30:00Z"
    })
    void comeOnceAndAtAMinuteThatExists(String zone, String evening, LocalTime bedtime, Instant due) {
        var hours = new Hours(ZoneId.of(zone), bedtime, LocalTime.of(11, 0), NONE, NONE);

        assertThat(hours.due(Phase.BEFORE_SLEEP, at(evening, zone))).isEqualTo(Optional.of(due));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-28T21:00", "2026-10-24T21:00"})
    void keepTheHourOfTheMorningWhenTheClocksChange(String evening) {
        var start = at(evening, "Europe/Berlin");
        var due = hours("Europe/Berlin", "22:30", "11:00", "00:00", "00:00")
                .due(Phase.NEXT_DAY, start)
                .orElseThrow();

        assertThat(due.atZone(ZoneId.of("Europe/Berlin")).toLocalTime()).isEqualTo(LocalTime.of(11, 0));
        assertThat(Duration.between(start, due)).isNotEqualTo(Duration.ofHours(14));
        assertThat(Evening.of(start, ZoneId.of("Europe/Berlin")).noonOfTheNextDay())
                .isEqualTo(due.plus(Duration.ofHours(1)));
    }

    private static Hours hours(String zone, String bedtime, String morning, String from, String to) {
        return new Hours(
                ZoneId.of(zone),
                LocalTime.parse(bedtime),
                LocalTime.parse(morning),
                LocalTime.parse(from),
                LocalTime.parse(to));
    }

    private static Instant at(String local, String zone) {
        return ZonedDateTime.of(java.time.LocalDateTime.parse(local), ZoneId.of(zone))
                .toInstant();
    }
}
