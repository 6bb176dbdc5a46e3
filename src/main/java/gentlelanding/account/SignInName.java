package gentlelanding.account;

import gentlelanding.vault.Vault;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a person signs in with: a word of letters, then three digits that the server chose. */
record SignInName(String value) {

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,30}");

    /** Folds case, width and Unicode forms away, so that every way of typing a name finds the same account. */
    static SignInName of(String typed) {
        var folded = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return new SignInName(folded);
    }

    /** The word before the digits. */
    String word() {
        return value.replaceAll("\\d+$", "");
    }

    /** By which its account is found; a table in other hands tells no name. */
    byte[] fingerprint(Vault vault) {
        return vault.fingerprint("sign-in-name", value);
    }

    static boolean isWord(String typed) {
        return WORD.matcher(of(typed).value()).matches();
    }

    static SignInName of(String word, int digits) {
        return new SignInName(of(word).value() + "%03d".formatted(digits));
    }
}
