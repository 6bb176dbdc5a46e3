package gentlelanding.account;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import org.springframework.stereotype.Component;

/**
 * Passwords that are tried first, known offline: Nbvcxz's list of leaked ones, lengthened in the ways people lengthen a
 * short password until it is long enough. Letters and digits alone count, in any case.
 */
@Component
class Blocklist {

    private static final int MOST_USED = 10_000;
    private static final String[] TAILS = {
        "",
        "1",
        "123",
        "1234",
        "12345",
        "123456",
        "1234567",
        "12345678",
        "123456789",
        "1234567890",
        "2024",
        "2025",
        "2026",
        "password",
        "iloveyou",
        "qwerty"
    };
    private static final String[] OURS = {"gentlelanding", "gentle landing", "aftercare"};

    private final Set<String> entries = new HashSet<>();

    Blocklist() {
        for (var dictionary : new ConfigurationBuilder().createConfiguration().getDictionaries()) {
            if (dictionary.getDictionaryName().equals("passwords")) {
                dictionary.getDictonary().forEach((password, rank) -> {
                    if (rank <= MOST_USED || password.length() >= PasswordRules.SHORTEST) {
                        lengthen(bare(password));
                    }
                });
            }
        }
    }

    int size() {
        return entries.size();
    }

    boolean refuses(String password, String... context) {
        var bare = bare(password);
        if (bare.isEmpty() || repeats(bare) || runs(bare) || entries.contains(bare)) {
            return true;
        }
        var rest = bare;
        for (var word : OURS) {
            rest = rest.replace(bare(word), "");
        }
        for (var word : context) {
            rest = bare(word).length() < 3 ? rest : rest.replace(bare(word), "");
        }
        return rest.length() < bare.length()
                && (rest.length() < 8 || entries.contains(rest) || repeats(rest) || runs(rest));
    }

    private void lengthen(String password) {
        for (var tail : TAILS) {
            var longer = password + tail;
            if (longer.length() >= PasswordRules.SHORTEST) {
                entries.add(longer);
            }
        }
    }

    /** Whether a unit of at most half its length, begun anew over and over, makes it. */
    private static boolean repeats(String text) {
        for (var unit = 1; unit <= text.length() / 2; unit++) {
            var repeated = text.substring(0, unit).repeat(text.length() / unit + 1);
            if (repeated.startsWith(text)) {
                return true;
            }
        }
        return false;
    }

    /** Whether nearly every character follows its neighbour in the alphabet, in the digits or along a keyboard's row. */
    private static boolean runs(String text) {
        var order = "abcdefghijklmnopqrstuvwxyz 01234567890123456789 qwertyuiopasdfghjklzxcvbnm qwertzuiop azertyuiop";
        var backwards = new StringBuilder(order).reverse().toString();
        var steps = 0;
        for (var i = 0; i + 1 < text.length(); i++) {
            var pair = text.substring(i, i + 2);
            steps += order.contains(pair) || backwards.contains(pair) ? 1 : 0;
        }
        return steps >= (text.length() - 1) * 0.8;
    }

    private static String bare(String text) {
        var letters = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.isEmpty() && !text.isBlank() ? text : letters;
    }
}
