package gentlelanding.account;

import gentlelanding.vault.Vault;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What some ask of themselves besides the passphrase: digits of their app, or one of their recovery codes in their place. In
 * between nobody is signed in: that the passphrase was right travels in the page, sealed, for a few minutes.
 */
@Component
class SecondFactor {

    static final Duration LASTS = Duration.ofMinutes(10);

    private static final String PURPOSE = "second-factor";

    private final AuthenticatorApp app;
    private final Recovery recovery;
    private final Accounts accounts;
    private final Passphrases passphrases;
    private final Events events;
    private final WrongTries tries;
    private final KnownDevice device;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;

    SecondFactor(
            AuthenticatorApp app,
            Recovery recovery,
            Accounts accounts,
            Passphrases passphrases,
            Events events,
            WrongTries tries,
            KnownDevice device,
            Vault vault,
            JsonMapper json,
            Clock clock) {
        this.app = app;
        this.recovery = recovery;
        this.accounts = accounts;
        this.passphrases = passphrases;
        this.events = events;
        this.tries = tries;
        this.device = device;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /** @param passphrase a mark of the one that was right, so that a new one ends what is half done */
    private record Halfway(AccountId person, String passphrase, Instant until) {}

    boolean isAskedOf(AccountId person) {
        return app.isOn(person);
    }

    /** Says for a few minutes that this person's passphrase was right. */
    String halfway(AccountId person) {
        var halfway =
                new Halfway(person, passphrases.markOf(person), clock.instant().plus(LASTS));
        return vault.sealForTransit(PURPOSE, json.writeValueAsBytes(halfway));
    }

    /** Whose passphrase was right a moment ago. */
    Optional<AccountId> halfwayIn(String sealed) {
        return vault.openFromTransit(PURPOSE, sealed)
                .map(text -> json.readValue(text, Halfway.class))
                .filter(halfway -> clock.instant().isBefore(halfway.until())
                        && halfway.passphrase().equals(passphrases.markOf(halfway.person())))
                .map(Halfway::person);
    }

    /** Whether this person has that second thing; guessing waits as it does for passphrases. */
    boolean isRight(AccountId person, String typed, HttpServletRequest request) {
        var name = SignInName.of(accounts.signInNameOf(person));
        var subject = "second/" + device.subjectOf(request, name).orElse(SigningIn.subjectOf(name));
        tries.take(subject);
        var isRight = app.accepts(person, typed) || isRecovered(person, typed, request);
        if (isRight) {
            tries.forgive(subject);
        }
        return isRight;
    }

    private boolean isRecovered(AccountId person, String typed, HttpServletRequest request) {
        var isUsed = recovery.use(person, typed);
        if (isUsed) {
            events.note(person, Events.Kind.RECOVERED, Device.of(request));
        }
        return isUsed;
    }
}
