package gentlelanding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import gentlelanding.Page;
import gentlelanding.WebTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The phases of an evening in a calendar, read back by a library other than the one that wrote them. */
class InTheCalendarTest extends WebTest {

    private static final String SPRING = "start=2026-03-28T22:00&zone=Europe/Berlin&bedtime=23:30";

    @Test
    void holdsTheFivePhasesWhereTheClocksGoForwardOvernight() {
        var alex = person("Alex");

        var calendar = read(alex.get("/plan.ics?" + SPRING));

        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(starts(calendar))
                .containsExactly(
                        Instant.parse("2026-03-28T21:00:00Z"),
                        Instant.parse("2026-03-28T21:15:00Z"),
                        Instant.parse("2026-03-28T22:00:00Z"),
                        Instant.parse("2026-03-29T08:00:00Z"),
                        Instant.parse("2026-03-31T17:00:00Z"));
    }

    @Test
    void takesTheNextTimeThatExistsAndTheFirstOfAnHourThatComesTwice() {
        var alex = person("Alex");

        var leap = read(alex.get("/plan.ics?start=2026-03-29T02:30&zone=Europe/Berlin&bedtime=03:30"));
        var twice = read(alex.get("/plan.ics?start=2026-10-25T02:30&zone=Europe/Berlin&bedtime=23:00"));
        var half = read(alex.get("/plan.ics?start=2026-10-04T02:10&zone=Australia/Lord_Howe&bedtime=23:00"));

        assertThat(starts(leap)).startsWith(Instant.parse("2026-03-29T01:00:00Z"));
        assertThat(starts(twice)).startsWith(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(starts(half)).startsWith(Instant.parse("2026-10-03T15:30:00Z"));
    }

    /** Past one's usual bedtime, sleep comes after the first hour, and the next day is the one that begins then. */
    @Test
    void knowsThatANightMayBeginLate() {
        var late = read(person("Alex").get("/plan.ics?start=2026-06-06T23:50&zone=Europe/Berlin&bedtime=23:00"));

        assertThat(starts(late))
                .endsWith(
                        Instant.parse("2026-06-06T22:50:00Z"),
                        Instant.parse("2026-06-07T08:00:00Z"),
                        Instant.parse("2026-06-09T17:00:00Z"));
        assertThat(starts(late)).isSorted();
    }

    @Test
    void saysNothingButNeutralWords() {
        var pair = couple();

        var answer = pair.sam().get(pair.address() + "/plan.ics?" + SPRING);

        assertThat(answer.header("Content-Type")).startsWith("text/calendar");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"times.ics\"");
        assertThat(read(answer).getEvents()).allSatisfy(event -> {
            assertThat(event.getSummary().getValue()).isEqualTo("Quiet time");
            assertThat(event.getDescription()).isNull();
            assertThat(event.getClassification().isPrivate()).isTrue();
            assertThat(event.getAlarms()).isEmpty();
            assertThat(event.getCreated()).isNull();
            assertThat(event.getLastModified()).isNull();
        });
        assertThat(answer.body())
                .doesNotContain("Alexandria")
                .doesNotContain("hold")
                .doesNotContain("care");
    }

    @Test
    void movesItsEntriesWhenTheHourIsPutRightAndMakesOthersForAnotherEvening() {
        var pair = couple();
        var path = pair.address() + "/plan.ics?zone=Europe/Berlin&start=";

        var uids = uids(read(pair.sam().get(path + "2026-05-01T20:00")));

        assertThat(uids).doesNotHaveDuplicates();
        assertThat(uids(read(pair.sam().get(path + "2026-05-01T21:30")))).isEqualTo(uids);
        assertThat(uids(read(pair.sam().get(path + "2026-05-08T20:00")))).doesNotContainAnyElementsOf(uids);
        assertThat(uids(read(pair.alex().get(path + "2026-05-01T20:00")))).doesNotContainAnyElementsOf(uids);
    }

    @Test
    void ringsOnlyWhereAsked() {
        var rings = read(person("Alex").get("/plan.ics?alarm=true&" + SPRING));

        assertThat(rings.getEvents())
                .allSatisfy(event -> assertThat(event.getAlarms()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start=&zone=Europe/Berlin",
                "start=soon&zone=Europe/Berlin",
                "start=9999-12-31T23:59&zone=Europe/Berlin",
                "start=2026-05-01T20:00&zone=Nowhere",
                "start=2026-05-01T20:00&zone=%0D%0AX",
                "start=2026-05-01T20:00&zone=Europe/Berlin&bedtime=25:00"
            })
    void asksAgainForWhatCannotBeRead(String query) {
        var page = person("Alex").get("/plan.ics?" + query);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".errors a")).isNotEmpty();
        assertThat(page.html().select("form[action=/plan.ics]")).hasSize(1);
    }

    @Test
    void asksWhenItBeginsWhereNothingIsSaid() {
        var pair = couple();

        assertThat(pair.sam().get(pair.address() + "/plan.ics").location())
                .isEqualTo(pair.address() + "/plan/calendar");
        assertThat(pair.sam()
                        .get(pair.address() + "/plan/calendar")
                        .html()
                        .select("select[name=zone] option[value=Europe/Berlin]"))
                .hasSize(1);
        assertThat(person("Kim").get("/plan/calendar").status()).isEqualTo(200);
    }

    private Pair couple() {
        var pair = Pair.of(person("Alexandria"), person("Sam"));
        Pair.says(pair.alex(), "held-close.need", "ESSENTIAL");
        Pair.says(pair.sam(), "held-close.offer", "GLADLY");
        pair.bothReady();
        return pair;
    }

    private static ICalendar read(Page page) {
        Pair.expect(page, 200);
        return Biweekly.parse(page.body()).first();
    }

    private static List<Instant> starts(ICalendar calendar) {
        return calendar.getEvents().stream()
                .map(event -> event.getDateStart().getValue().toInstant())
                .toList();
    }

    private static List<String> uids(ICalendar calendar) {
        return calendar.getEvents().stream()
                .map(VEvent::getUid)
                .map(uid -> uid.getValue())
                .toList();
    }
}
