package gentlelanding.account;

import gentlelanding.vault.Vault;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tells a person who signs in whether meanwhile somebody signed in where nobody had before. Browsers are told apart by the
 * cookie of a known device, so that the same kind of device elsewhere counts as another.
 */
@Component
class SignInNews {

    private final Events events;
    private final Vault vault;

    SignInNews(Events events, Vault vault) {
        this.events = events;
        this.vault = vault;
    }

    /**
     * Notes this sign-in; true where since the last one from here, or where there was none since the one before, another
     * device was new.
     */
    boolean beforeSigningIn(AccountId person, HttpServletRequest request, String device, boolean isNew) {
        var here = vault.mark("device-in-events", device);
        var before = events.signIns(person);
        var turn =
                1 + before.stream().mapToLong(Events.SignIn::turn).findFirst().orElse(0);
        events.noteSignIn(person, Device.of(request), new Events.SignIn(here, isNew, turn));
        return sinceLastHere(before, here).stream().anyMatch(signIn -> signIn.isNew() && !here.equals(signIn.mark()));
    }

    /** Those of the same turn as the last one from here came in the same moment, and could not be told of then. */
    private static List<Events.SignIn> sinceLastHere(List<Events.SignIn> latestFirst, String here) {
        var lastHere = latestFirst.stream()
                .filter(signIn -> here.equals(signIn.mark()))
                .findFirst();
        if (lastHere.isEmpty()) {
            return latestFirst.stream().limit(1).toList();
        }
        var turn = lastHere.get().turn();
        return latestFirst.stream()
                .takeWhile(signIn -> signIn.turn() >= turn && (signIn.turn() > 0 || !here.equals(signIn.mark())))
                .toList();
    }
}
