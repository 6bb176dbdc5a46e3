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
        events.noteSignIn(person, Device.of(request), here, isNew);
        return sinceLastHere(before, here).stream().anyMatch(signIn -> signIn.isNew() && !here.equals(signIn.mark()));
    }

    private static List<Events.SignIn> sinceLastHere(List<Events.SignIn> latestFirst, String here) {
        var isHereForTheFirstTime = latestFirst.stream().noneMatch(signIn -> here.equals(signIn.mark()));
        return isHereForTheFirstTime
                ? latestFirst.stream().limit(1).toList()
                : latestFirst.stream()
                        .takeWhile(signIn -> !here.equals(signIn.mark()))
                        .toList();
    }
}
