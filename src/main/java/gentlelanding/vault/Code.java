package gentlelanding.vault;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A code that one person hands to another: ten characters of Crockford's base32, fifty bits that are easy to read out and
 * hard to mistype.
 */
public record Code(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final Pattern WELL_FORMED = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final int LONGEST_TYPED = 500;

    /** Refuses what is no code, with an {@link IllegalArgumentException}. */
    public Code {
        if (!WELL_FORMED.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a code");
        }
    }

    /** A new one, by chance. */
    public static Code drawn(SecureRandom random) {
        return new Code(random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining()));
    }

    /** The code in what somebody typed or pasted: in any case, with blanks and dashes, or the whole link around it. */
    public static Optional<Code> typed(String text) {
        if (text.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        var bare = Normalizer.normalize(text.substring(text.lastIndexOf('#') + 1), Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}\\p{Cf}\\p{Z}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return Optional.of(bare)
                .filter(code -> WELL_FORMED.matcher(code).matches())
                .map(Code::new);
    }

    /** In two groups of five, as a person reads it out. */
    public String shown() {
        return value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2);
    }
}
