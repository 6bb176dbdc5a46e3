package gentlelanding.plan;

import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.matching.SharedPlan.Receiving;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What is different today in the plan that the two agreed to. It lowers a line or asks first, and ends with the day; what
 * they agreed to is the same again after it.
 */
record Today(List<Change> changes) {

    static final Today AS_PLANNED = new Today(List.of());

    /** A day that goes on past midnight is still the same evening. */
    private static final LocalTime DAYS_END = LocalTime.of(4, 0);

    /** In the order of what weighs more where both changed one line. */
    enum Kind {
        NOT_TODAY,
        ASK_ME,
        APART,
        LESS,
        NEARER
    }

    /** @param lines the line it is about, or the two that read as one */
    record Change(Member by, List<Receiving> lines, Kind kind, Instant until) {

        boolean isAbout(List<Receiving> others) {
            return lines.stream().anyMatch(others::contains);
        }
    }

    Today {
        changes = List.copyOf(changes);
    }

    /** The same without what has ended. */
    Today at(Instant now) {
        return new Today(
                changes.stream().filter(change -> change.until().isAfter(now)).toList());
    }

    /** The same, with this in place of what its owner said of the line before. */
    Today with(Change change) {
        var all = new ArrayList<>(without(change.by(), change.lines()).changes());
        all.add(change);
        return new Today(all);
    }

    Today without(Member by, List<Receiving> lines) {
        return new Today(changes.stream()
                .filter(change -> change.by() != by || !change.isAbout(lines))
                .toList());
    }

    /** When the day of that moment ends, where somebody is. */
    static Instant endOfDay(Instant now, ZoneId zone) {
        var here = now.atZone(zone);
        var day = here.toLocalTime().isBefore(DAYS_END)
                ? here.toLocalDate()
                : here.toLocalDate().plusDays(1);
        return day.atTime(DAYS_END).atZone(zone).toInstant();
    }
}
