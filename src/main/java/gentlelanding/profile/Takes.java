package gentlelanding.profile;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a field of a form takes: one or several of some choices, or a text.
 *
 * @param choices in their order; empty for a text
 * @param longest of a text, in code points
 * @param lines whether a text may have several lines
 */
record Takes(boolean several, Set<String> choices, int longest, boolean lines) {

    private static final int REPLACEMENT = 0xFFFD;

    static Takes oneOf(Class<? extends Enum<?>> type) {
        return new Takes(false, names(type), 0, false);
    }

    static Takes severalOf(Class<? extends Enum<?>> type) {
        return new Takes(true, names(type), 0, false);
    }

    static Takes yesOrNo() {
        return new Takes(false, new LinkedHashSet<>(List.of("true", "false")), 0, false);
    }

    static Takes text(int longest) {
        return new Takes(false, Set.of(), longest, true);
    }

    static Takes line(int longest) {
        return new Takes(false, Set.of(), longest, false);
    }

    /** The values without the empty ones; a text in one form of each letter, one kind of line break, no blanks around. */
    List<String> tidy(String... values) {
        var tidied = Arrays.stream(values)
                .map(value -> choices.isEmpty() ? tidyText(value) : value)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        return choices.containsAll(tidied)
                ? choices.stream().filter(tidied::contains).toList()
                : tidied;
    }

    /** What is wrong with values that were tidied; empty where nothing is. */
    Optional<Objection> objectionTo(List<String> values) {
        if (values.size() > 1 && !several) {
            return Optional.of(Objection.CHOICE);
        }
        return values.stream().flatMap(value -> objectionTo(value).stream()).findFirst();
    }

    private Optional<Objection> objectionTo(String value) {
        if (!choices.isEmpty()) {
            return choices.contains(value) ? Optional.empty() : Optional.of(Objection.CHOICE);
        }
        if (value.codePoints().anyMatch(this::isUnreadable)) {
            return Optional.of(Objection.UNREADABLE);
        }
        return value.codePointCount(0, value.length()) > longest
                ? Optional.of(Objection.tooLong(longest))
                : Optional.empty();
    }

    private boolean isUnreadable(int letter) {
        return letter == REPLACEMENT
                || Character.getType(letter) == Character.SURROGATE
                || Character.isISOControl(letter) && !(lines && (letter == '\n' || letter == '\t'))
                || !lines && turnsAbout(letter);
    }

    /** A line comes to stand in the sentences of others, and no mark in it may turn the words around it. */
    private static boolean turnsAbout(int letter) {
        return letter >= 0x202A && letter <= 0x202E
                || letter >= 0x2066 && letter <= 0x2069
                || letter == 0x2028
                || letter == 0x2029;
    }

    private static String tidyText(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .strip();
    }

    private static Set<String> names(Class<? extends Enum<?>> type) {
        var names = new LinkedHashSet<String>();
        Arrays.stream(type.getEnumConstants()).map(Enum::name).forEach(names::add);
        return names;
    }
}
