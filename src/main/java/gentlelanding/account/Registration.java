package gentlelanding.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who may come in: anyone, or only somebody whom a person here gave a code. Open on loopback and closed elsewhere. */
@Component
class Registration {

    private final List<Arrivals> arrivals;
    private final boolean open;

    Registration(
            List<Arrivals> arrivals,
            @Value("${landing.registration:}") String setting,
            @Value("${landing.base-url}") String baseUrl) {
        this.arrivals = arrivals;
        this.open = switch (setting) {
            case "open" -> true;
            case "closed" -> false;
            case "" -> !WebSecurity.isSecure(baseUrl);
            default -> throw new IllegalArgumentException("landing.registration is open or closed");
        };
    }

    boolean isOpen() {
        return open;
    }

    boolean isOpenFor(@Nullable String code) {
        return open || knows(code);
    }

    boolean knows(@Nullable String code) {
        return code != null && !code.isBlank() && arrivals.stream().anyMatch(arrival -> arrival.knows(code));
    }
}
