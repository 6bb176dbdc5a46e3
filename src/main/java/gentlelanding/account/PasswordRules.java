package gentlelanding.account;

import java.text.Normalizer;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a password must be: long, and not one that a stranger would try first. No rule asks for kinds of characters. */
@Component
class PasswordRules {

    static final int SHORTEST = 15;
    static final int LONGEST = 256;

    private final Blocklist blocklist;

    PasswordRules(Blocklist blocklist) {
        this.blocklist = blocklist;
    }

    /** The message key of what is wrong with it, if anything is; lengths count code points. */
    Optional<String> objectionTo(String password, String... context) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("account.password.too-short");
        }
        if (length > LONGEST) {
            return Optional.of("account.password.too-long");
        }
        return blocklist.refuses(Normalizer.normalize(password, Normalizer.Form.NFKC), context)
                ? Optional.of("account.password.guessable")
                : Optional.empty();
    }
}
