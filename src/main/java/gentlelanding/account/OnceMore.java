package gentlelanding.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether somebody whose session it is shows once more that it is them; guessing waits as it does at the door. */
@Component
class OnceMore {

    private final Passphrases passphrases;
    private final Passkeys passkeys;
    private final SecondFactor second;
    private final WrongTries tries;

    OnceMore(Passphrases passphrases, Passkeys passkeys, SecondFactor second, WrongTries tries) {
        this.passphrases = passphrases;
        this.passkeys = passkeys;
        this.second = second;
        this.tries = tries;
    }

    /** In which ways this person can show it, besides the passphrase. */
    record Ways(boolean passkeys, boolean second) {}

    Ways waysOf(AccountId person) {
        return new Ways(passkeys.areThere(person), second.isAskedOf(person));
    }

    /** What is wrong with what they typed, by field; empty where it is them. A {@link TooOftenException} where they wait. */
    Map<String, String> objectionsTo(AccountId person, String password, String digits, HttpServletRequest request) {
        var subject = "confirm/" + person.value();
        if (!tries.taking(subject, () -> passphrases.isRight(person, password))) {
            return Map.of("password", "account.confirm.wrong");
        }
        if (second.isAskedOf(person) && !second.isRight(person, digits, request)) {
            return Map.of("digits", "account.second.wrong");
        }
        tries.forgive(subject);
        return Map.of();
    }
}
