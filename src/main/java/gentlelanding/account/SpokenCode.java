package gentlelanding.account;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A code from person to person: ten characters of Crockford's base32, fifty bits, easy to read out, hard to mistype. */
public record SpokenCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final Pattern WELL_FORMED = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final int LONGEST_TYPED = 500;

    /** Refuses what is no code, with an {@link IllegalArgumentException}. */
    public SpokenCode {
        if (!WELL_FORMED.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a code");
        }
    }

    /** A new one. */
    public static SpokenCode drawn(SecureRandom random) {
        return new SpokenCode(random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining()));
    }

    /** The code in what somebody typed or pasted: in any case, with blanks and dashes, or the whole link around it. */
    public static Optional<SpokenCode> typed(String text) {
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
                .map(SpokenCode::new);
    }

    /** In two groups of five, as a person reads it out. */
    public String shown() {
        return value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2);
    }
}
