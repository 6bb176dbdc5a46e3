package gentlelanding.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who may come in: anyone, or only somebody whom a person here gave a code. Open on loopback and closed elsewhere. */
@Component
class Registration {

    private final List<Arrivals> arrivals;
    private final Limits limits;
    private final boolean open;

    Registration(
            List<Arrivals> arrivals,
            Limits limits,
            @Value("${landing.registration:}") String setting,
            @Value("${landing.base-url}") String baseUrl) {
        this.arrivals = arrivals;
        this.limits = limits;
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

    boolean isOpenFor(HttpServletRequest request, @Nullable String code) {
        return open || knows(request, code);
    }

    boolean knows(HttpServletRequest request, @Nullable String code) {
        return code != null
                && !code.isBlank()
                && limits.guess(
                                Limit.JOIN,
                                request,
                                () -> arrivals.stream()
                                        .filter(arrival -> arrival.knows(code))
                                        .findFirst())
                        .isPresent();
    }
}
