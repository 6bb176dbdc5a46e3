package gentlelanding.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/** Sees who asks without using their session: a page that only waits keeps nobody signed in. */
@Component
public class Glance {

    private final SessionCookie cookie;
    private final SessionRepository<?> sessions;
    private final AccountSession accounts;

    Glance(SessionCookie cookie, SessionRepository<?> sessions, AccountSession accounts) {
        this.cookie = cookie;
        this.sessions = sessions;
        this.accounts = accounts;
    }

    /** Whose living session the request carries; one statement, and nothing is written for as long as it lives. */
    public Optional<AccountId> at(HttpServletRequest request) {
        return cookie.idsIn(request).stream()
                .flatMap(id -> Stream.ofNullable(sessions.findById(id)))
                .flatMap(session -> Stream.ofNullable(accounts.personIn(session)))
                .findFirst();
    }
}
