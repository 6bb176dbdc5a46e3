package gentlelanding.account;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** What follows whenever somebody changes what they sign in with: it is noted, and others are signed out if they like. */
@Component
class FactorChanges {

    private final Events events;
    private final Devices devices;

    FactorChanges(Events events, Devices devices) {
        this.events = events;
        this.devices = devices;
    }

    void noteAdded(AccountId person, boolean signOutOthers, HttpServletRequest request) {
        note(person, Events.Kind.FACTOR_ADDED, signOutOthers, request);
    }

    void noteRemoved(AccountId person, boolean signOutOthers, HttpServletRequest request) {
        note(person, Events.Kind.FACTOR_REMOVED, signOutOthers, request);
    }

    private void note(AccountId person, Events.Kind what, boolean signOutOthers, HttpServletRequest request) {
        events.note(person, what, Device.of(request));
        if (signOutOthers) {
            devices.signOutOthers(person, request.getSession().getId());
        }
    }
}
