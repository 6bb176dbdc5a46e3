package gentlelanding.home;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who answers in one country, and the number as it is read aloud.
 *
 * @param kind {@code emergency}, {@code listening} or {@code violence}
 * @param source the page that says so
 * @param dated when that page says that it says so, as far as it does
 * @param read when a copy of that page was read for this list; none: nobody has compared the number with it so far
 */
record HelpLine(
        String country,
        String line,
        String kind,
        String number,
        String source,
        @Nullable String dated,
        @Nullable LocalDate read) {

    static HelpLine of(String row) {
        var cells = row.split(",", -1);
        return new HelpLine(
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                cells[4],
                cells[5].isEmpty() ? null : cells[5],
                cells[6].isEmpty() ? null : LocalDate.parse(cells[6]));
    }

    public String dialled() {
        return number.replaceAll("[^0-9+]", "");
    }

    public boolean isEmergency() {
        return kind.equals("emergency");
    }

    public boolean wasRead() {
        return read != null;
    }

    /** The date of its page, where it bears one, as it is written there: a day or a month. */
    public String datedOrNone() {
        return dated == null ? "" : dated;
    }
}
