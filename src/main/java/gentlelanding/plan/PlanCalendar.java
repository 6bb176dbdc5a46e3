package gentlelanding.plan;

import gentlelanding.vault.Vault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes times, such as the five phases of an evening, as a calendar file. Each entry bears the same neutral words, whatever stands in the
 * plan; none says when or from which plan it was made. The same evening gives the same entries, so that taking the file in
 * again moves them rather than doubling them.
 */
@Component
public class PlanCalendar {

    private final Vault vault;
    private final MessageSource words;
    private final String siteName;

    PlanCalendar(Vault vault, MessageSource words, @Value("${landing.name}") String siteName) {
        this.vault = vault;
        this.words = words;
        this.siteName = siteName;
    }

    /** A time for a calendar; {@code of} says of what and for whom, and goes into the entry's id as a keyed hash alone. */
    public record Entry(String of, Instant from, Instant until) {}

    /** @param whose whose plan and for whom */
    byte[] write(Evening evening, String whose, boolean alarms, Locale locale) {
        var entries = evening.times().stream()
                .map(time -> new Entry(whose + ' ' + evening.date() + ' ' + time.phase(), time.from(), time.until()))
                .toList();
        return write(entries, alarms, locale);
    }

    /** These times as a file; with alarms, the calendar speaks up when each begins. */
    public byte[] write(List<Entry> entries, boolean alarms, Locale locale) {
        var quiet = Objects.requireNonNull(words.getMessage("plan.calendar.entry", null, locale));
        var calendar = new Calendar();
        calendar.add(new ProdId("-//" + siteName + "//" + locale.getLanguage().toUpperCase(Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        for (var time : entries) {
            var event = event(time, quiet);
            event.add(new Uid(vault.mark("calendar", time.of())));
            if (alarms) {
                event.add(alarm(quiet));
            }
            calendar.add(event);
        }
        var out = new ByteArrayOutputStream();
        try {
            new CalendarOutputter().output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Its stamp is its own beginning: when the file was made is nobody's business. */
    private static VEvent event(Entry time, String quiet) {
        var event = new VEvent(false);
        event.add(new DtStamp(time.from()));
        event.add(new DtStart<>(time.from()));
        event.add(new DtEnd<>(time.until()));
        event.add(new Summary(quiet));
        event.add(ImmutableClazz.PRIVATE);
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    private static VAlarm alarm(String quiet) {
        var alarm = new VAlarm(Duration.ZERO);
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(quiet));
        return alarm;
    }
}
