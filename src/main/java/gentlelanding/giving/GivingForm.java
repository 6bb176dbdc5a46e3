package gentlelanding.giving;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to give, as they typed it.
 *
 * @param part the keys of the chosen parts
 * @param seen a mark of what the preview showed
 * @param give whether to give it now, rather than to look at it first
 */
record GivingForm(
        @Nullable String source,
        @Nullable List<String> part,
        @Nullable Boolean notes,
        @Nullable Integer days,
        @Nullable String passphrase,
        @Nullable String seen,
        @Nullable Boolean give) {

    private static final int USUAL_DAYS = 7;
    private static final Set<Integer> DAYS = Set.of(1, 3, USUAL_DAYS, 14, 30);
    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;

    static GivingForm empty(@Nullable String source) {
        return new GivingForm(source, null, null, null, null, null, null);
    }

    /** Of these parts the chosen ones, with their notes only where that was said. */
    Contents of(List<Part> parts) {
        var chosen = part == null ? List.<String>of() : part;
        return new Contents(parts.stream()
                .filter(each -> chosen.contains(each.key()))
                .map(each -> Boolean.TRUE.equals(notes) ? each : each.withoutNote())
                .toList());
    }

    /** Whether it was looked at and is to be given now. */
    boolean isConfirmed() {
        return Boolean.TRUE.equals(give);
    }

    public int howLong() {
        return days == null ? USUAL_DAYS : days;
    }

    public String word() {
        return tidy(passphrase == null ? "" : passphrase);
    }

    /** A passphrase in one form of each letter, whichever device it is typed on. */
    static String tidy(String passphrase) {
        return Normalizer.normalize(passphrase, Normalizer.Form.NFC);
    }

    /** What to look at again before it is given, by field, as keys of messages. */
    Map<String, String> objections() {
        var objections = new LinkedHashMap<String, String>();
        if (!DAYS.contains(howLong())) {
            objections.put("days", "giving.days.error");
        }
        var length = word().codePointCount(0, word().length());
        if (length > 0 && (length < SHORTEST || length > LONGEST)) {
            objections.put("passphrase", "giving.passphrase.error");
        }
        return objections;
    }
}
