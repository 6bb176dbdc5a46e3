package gentlelanding.landing;

import gentlelanding.account.AccountId;
import gentlelanding.plan.PlanCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When the questions of the landings that go on come to somebody, for their own calendar: by the hours of their choice. */
@Component
class CheckInTimes {

    private static final Duration A_WHILE = Duration.ofMinutes(15);

    private final Reminders reminders;
    private final Landings landings;
    private final PlanCalendar calendar;
    private final Clock clock;

    CheckInTimes(Reminders reminders, Landings landings, PlanCalendar calendar, Clock clock) {
        this.reminders = reminders;
        this.landings = landings;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A file of what still lies ahead; empty where nothing does. The same time keeps its entry, so a second file doubles nothing. */
    @Transactional(readOnly = true)
    byte[] fileFor(AccountId me, Locale locale) {
        return calendar.write(ahead(me), true, locale);
    }

    /** Whether there is anything to put into a calendar now. */
    @Transactional(readOnly = true)
    boolean isAnyAheadOf(AccountId me) {
        return !ahead(me).isEmpty();
    }

    private List<PlanCalendar.Entry> ahead(AccountId me) {
        var chosen = reminders.choiceOf(me);
        var now = clock.instant();
        return landings.goingOnFor(me).stream()
                .map(going -> landings.open(going.id(), me).row())
                .flatMap(landing -> chosen.phases().stream()
                        .flatMap(phase -> chosen.hours().due(phase, landing.startedAt()).stream()
                                .filter(due -> due.isAfter(now) && !landing.isOverAt(due))
                                .map(due -> entry(me, landing, phase.name(), due))))
                .toList();
    }

    private static PlanCalendar.Entry entry(AccountId me, Landing landing, String phase, Instant due) {
        var of = String.join(" ", me.toString(), landing.id().value().toString(), phase);
        return new PlanCalendar.Entry(of, due, due.plus(A_WHILE));
    }
}
