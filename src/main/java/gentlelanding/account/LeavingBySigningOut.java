package gentlelanding.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Destroys what nobody keeps once its person signs out; in a sitting, what neither of the two keeps. */
@Component
class LeavingBySigningOut implements LogoutHandler {

    private final AccountSession session;
    private final SharedSession shared;
    private final Leaving leaving;
    private final ApplicationEventPublisher events;

    LeavingBySigningOut(
            AccountSession session, SharedSession shared, Leaving leaving, ApplicationEventPublisher events) {
        this.shared = shared;
        this.session = session;
        this.leaving = leaving;
        this.events = events;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        var sitting = shared.sittingIn(request);
        if (sitting.isPresent()) {
            events.publishEvent(new DeviceLeft(sitting.get()));
        } else if (who != null
                && who.getPrincipal() instanceof AccountId person
                && session.temporaryUntil(request).isPresent()) {
            leaving.leave(person);
        }
    }
}
