package gentlelanding.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells a person who signs in whether somebody signed in from another kind of device since they last did from this one. */
@Component
class SignInNews {

    private final Events events;

    SignInNews(Events events) {
        this.events = events;
    }

    /** Notes this sign-in; true where the one before it came from elsewhere. */
    boolean beforeSigningIn(AccountId person, HttpServletRequest request) {
        var here = Device.of(request);
        var last = events.of(person).stream()
                .filter(event -> event.kind().equals(Events.Kind.SIGNED_IN.slug()))
                .findFirst();
        events.note(person, Events.Kind.SIGNED_IN, here);
        return last.filter(event -> !Objects.equals(event.device(), here)).isPresent();
    }
}
