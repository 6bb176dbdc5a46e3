package gentlelanding.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets somebody begin at once: a temporary account for this session alone, which ends by itself unless it is kept. */
@Component
public class Beginning {

    private final Opening opening;
    private final SessionLife life;
    private final Naming naming;
    private final Registration registration;
    private final List<Arrivals> arrivals;
    private final Limits limits;

    Beginning(
            Opening opening,
            SessionLife life,
            Naming naming,
            Registration registration,
            List<Arrivals> arrivals,
            Limits limits) {
        this.limits = limits;
        this.opening = opening;
        this.life = life;
        this.naming = naming;
        this.registration = registration;
        this.arrivals = arrivals;
    }

    /** Whether anybody may begin here. */
    public boolean isOpen() {
        return registration.isOpen();
    }

    /** Whether this is a code that could be used now; wrong ones are counted. */
    public boolean knows(HttpServletRequest request, String code) {
        return registration.knows(request, code);
    }

    /** Whether somebody learns the name of whoever begins with this code. */
    public boolean needsName(String code) {
        return arrivals.stream().anyMatch(arrival -> arrival.knows(code) && arrival.namesWhoeverArrives(code));
    }

    /** Begins, and uses the code if there is one; a code that tells a name to somebody needs one. */
    public AccountId begin(
            HttpServletRequest request, HttpServletResponse response, @Nullable String displayName, String code) {
        limits.spend(Limit.BEGIN, request);
        var account = opening.openTemporary(displayName);
        life.beginTemporary(request, response, account);
        if (displayName == null) {
            naming.markNameless(request);
        }
        if (!code.isBlank()) {
            arrivals.forEach(arrival -> arrival.arrive(account.id(), code));
        }
        return account.id();
    }
}
