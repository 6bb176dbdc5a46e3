package gentlelanding.landing;

import gentlelanding.care.Phase;
import gentlelanding.landing.ReminderChoice.Document;
import gentlelanding.mail.Mailer;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody sends about reminders; what is not in it stays as it was. */
record RemindersForm(
        @Nullable Boolean on,
        @Nullable String zone,
        @Nullable String bedtime,
        @Nullable String morning,
        @Nullable String quietFrom,
        @Nullable String quietTo,
        @Nullable List<String> phases,
        @Nullable String words,
        @Nullable String address) {

    /** The neutral sentences that a letter may have, by the ends of their keys. */
    static final List<String> WORDS = List.of("note", "tea", "asked");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H[:][.]mm");

    /** Message keys by field; empty where all of it can be kept. */
    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (zone != null && !zone.isBlank() && Zones.read(zone).isEmpty()) {
            errors.put("zone", "landing.reminders.error.zone");
        }
        times().forEach((field, text) -> {
            if (time(text).isEmpty()) {
                errors.put(field, "landing.reminders.error.time");
            }
        });
        if (words != null && !WORDS.contains(words)) {
            errors.put("words", "landing.error.choice");
        }
        if (address != null && !address.isBlank() && !Mailer.isAddress(address.strip())) {
            errors.put("address", "landing.reminders.error.address");
        }
        return errors;
    }

    /** What there was, with this laid over it; the address comes by its own way. */
    Document over(Document before) {
        return new Document(
                on == null ? before.on() : on,
                Zones.read(zone).map(Object::toString).orElse(before.zone()),
                time(bedtime).orElse(before.bedtime()),
                time(morning).orElse(before.morning()),
                time(quietFrom).orElse(before.quietFrom()),
                time(quietTo).orElse(before.quietTo()),
                phases == null ? before.phases() : chosen(phases),
                words == null ? before.words() : words,
                before.address(),
                before.confirmed(),
                before.code(),
                before.codeUntil(),
                before.tries());
    }

    private Map<String, String> times() {
        var times = new LinkedHashMap<String, String>();
        put(times, "bedtime", bedtime);
        put(times, "morning", morning);
        put(times, "quietFrom", quietFrom);
        put(times, "quietTo", quietTo);
        return times;
    }

    private static void put(Map<String, String> times, String field, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            times.put(field, text);
        }
    }

    private static Optional<LocalTime> time(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(LocalTime.parse(text.strip(), TIME));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Set<Phase> chosen(List<String> names) {
        var chosen = EnumSet.noneOf(Phase.class);
        Arrays.stream(Phase.values())
                .filter(phase -> names.contains(phase.name()) && ReminderChoice.LATER.contains(phase))
                .forEach(chosen::add);
        return chosen;
    }
}
