package gentlelanding.practice;

import java.text.Normalizer;
import java.util.Optional;

/** How words that travel from one person to another are tidied and checked: plain, of bounded length, nothing hidden. */
class Texts {

    static final String MISSING = "practice.error.missing";
    static final String TOO_LONG = "practice.error.too-long";
    static final String UNREADABLE = "practice.error.unreadable";
    static final String CHOICE = "practice.error.choice";
    static final String ADDRESS = "practice.error.address";
    static final String TOO_MANY = "practice.error.too-many";

    private static final int REPLACEMENT = 0xFFFD;

    private Texts() {}

    /** One form of each letter, one kind of line break, no blanks around. */
    static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\t', ' ')
                .strip();
    }

    /** What is wrong with a tidied line. */
    static Optional<String> objectionToLine(String line, int longest) {
        return objection(line, longest, false);
    }

    /** What is wrong with a tidied text of several lines. */
    static Optional<String> objectionToText(String text, int longest) {
        return objection(text, longest, true);
    }

    private static Optional<String> objection(String text, int longest, boolean lines) {
        if (text.codePoints().anyMatch(letter -> isHidden(letter) && !(lines && letter == '\n'))) {
            return Optional.of(UNREADABLE);
        }
        return text.codePointCount(0, text.length()) > longest ? Optional.of(TOO_LONG) : Optional.empty();
    }

    /** Control characters, marks that turn the direction of writing, letters without width: none of them can be seen. */
    private static boolean isHidden(int letter) {
        return letter == REPLACEMENT
                || switch (Character.getType(letter)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                };
    }
}
