package gentlelanding.account;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks a person for a name where they have none yet and somebody is about to learn it. */
@Component
public class Naming {

    static final int LONGEST = 60;

    /** Stands in the session of somebody whom nobody has to call anything so far. */
    private static final String NAMELESS = "nameless";

    private final Accounts accounts;

    Naming(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Whether whoever asks is a person without a name. */
    public boolean isWanting(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(NAMELESS) != null;
    }

    void markNameless(HttpServletRequest request) {
        request.getSession().setAttribute(NAMELESS, true);
    }

    void markNamed(HttpServletRequest request) {
        request.getSession().removeAttribute(NAMELESS);
    }

    /**
     * Names the person as they typed it, unless they have a name already.
     *
     * @return the message key of what is wrong with it; empty where they have a name now
     */
    public Optional<String> name(HttpServletRequest request, AccountId person, String typed) {
        return isWanting(request) ? rename(request, person, typed) : Optional.empty();
    }

    /** The same for whoever has a name already: from now on they are called as they typed it. */
    Optional<String> rename(HttpServletRequest request, AccountId person, String typed) {
        var objection = objectionTo(typed);
        if (objection.isEmpty()) {
            accounts.callThemselves(person, tidy(typed));
            markNamed(request);
        }
        return objection;
    }

    /** The message key of what is wrong with a name, if anything is. */
    public Optional<String> objectionTo(String typed) {
        return isName(typed) ? Optional.empty() : Optional.of("account.sign-up.display-name.error");
    }

    /** In one form of each letter, without blanks around. */
    public static String tidy(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
    }

    static boolean isName(String typed) {
        var name = tidy(typed);
        return !name.isEmpty()
                && name.codePointCount(0, name.length()) <= LONGEST
                && name.codePoints().noneMatch(Naming::disturbs);
    }

    /** Whether a letter is unseen, or would turn the words around a name about: it stands in other people's sentences. */
    private static boolean disturbs(int letter) {
        return Character.isISOControl(letter)
                || letter >= 0x202A && letter <= 0x202E
                || letter >= 0x2066 && letter <= 0x2069
                || letter == 0x200B
                || letter == 0x2028
                || letter == 0x2029
                || letter == 0xFEFF;
    }
}
