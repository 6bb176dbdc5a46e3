package gentlelanding.account;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/** A code to come back in with: sixteen of Crockford's characters, eighty random bits, so that a plain fingerprint hides it. */
record RecoveryCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;

    static RecoveryCode drawn(SecureRandom random) {
        return new RecoveryCode(random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(place -> ALPHABET.substring(place, place + 1))
                .collect(Collectors.joining()));
    }

    /** As somebody reads it off paper; what is none finds none. */
    static RecoveryCode typed(String typed) {
        return new RecoveryCode(typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }

    /** In groups of four. */
    String inGroups() {
        return value.replaceAll("(.{4})(?=.)", "$1-");
    }
}
