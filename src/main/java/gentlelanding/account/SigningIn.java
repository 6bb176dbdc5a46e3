package gentlelanding.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Recognises whoever signs in, and lets guessing wait: at one name, and from one network. */
@Component
class SigningIn {

    private final Accounts accounts;
    private final Passphrases passphrases;
    private final WrongTries tries;
    private final KnownDevice device;
    private final Limits limits;
    private final SecondFactor second;

    SigningIn(
            Accounts accounts,
            Passphrases passphrases,
            WrongTries tries,
            KnownDevice device,
            Limits limits,
            SecondFactor second) {
        this.second = second;
        this.accounts = accounts;
        this.passphrases = passphrases;
        this.tries = tries;
        this.device = device;
        this.limits = limits;
    }

    /** Whoever has this name and this password; while a try has to wait, a right one is not even looked at. */
    Optional<AccountId> recognise(String typedName, String password, HttpServletRequest request) {
        var name = SignInName.of(typedName);
        var known = device.subjectOf(request, name);
        var subject = known.orElse(subjectOf(name));
        var person = tries.taking(
                subject,
                () -> known.isPresent()
                        ? passphrases.recognise(typedName, password)
                        : limits.guess(Limit.SIGN_IN, request, () -> passphrases.recognise(typedName, password)));
        person.ifPresent(recognised -> tries.forgive(subject));
        return person;
    }

    /**
     * Whether this is the password of a lasting account that asks for nothing besides; guessing waits as it does at its name.
     * A right one signs nobody in.
     */
    boolean isRight(AccountId person, String password) {
        var name = accounts.lastingNameOf(person).filter(lasting -> !second.isAskedOf(person));
        if (name.isEmpty()) {
            return false;
        }
        var subject = subjectOf(name.get());
        var right = tries.taking(subject, () -> passphrases.isRight(person, password));
        if (right) {
            tries.forgive(subject);
        }
        return right;
    }

    /** What stands for a name where wrong tries at it are counted. */
    static String subjectOf(SignInName name) {
        return "name/" + name.value();
    }
}
