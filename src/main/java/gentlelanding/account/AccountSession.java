package gentlelanding.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** A session of one person: who it is, as a bare id, since when, for how long, and on what kind of device. */
@Component
class AccountSession {

    static final String ACCOUNT = "account";

    /** When a temporary account ends, in milliseconds; a lasting one has no such mark. */
    static final String UNTIL = "until";

    /** When the person last showed who they are, in milliseconds. */
    static final String CONFIRMED = "confirmed";

    /** Stands in a session that is its person's and opens nothing until they show who they are. */
    private static final String CLOSED = "closed";

    /** When a lasting account's session is over, however busy it is, in milliseconds. */
    static final String ENDS = "ends";

    /** A coarse kind of device. */
    static final String DEVICE = "device";

    private final Clock clock;

    AccountSession(Clock clock) {
        this.clock = clock;
    }

    /** Who is signed in; a temporary account past its time is nobody's, even before it is destroyed, and so is a closed session. */
    @Nullable
    AccountId personIn(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null || session.getAttribute(CLOSED) != null
                ? null
                : personBehind(request).orElse(null);
    }

    /** Whose session it is, closed or not. */
    Optional<AccountId> personBehind(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable(
                        person(session.getAttribute(ACCOUNT), session.getAttribute(UNTIL), session.getAttribute(ENDS)));
    }

    /** The same of a session that nobody asks with. */
    @Nullable
    AccountId personIn(Session session) {
        return person(session.getAttribute(ACCOUNT), session.getAttribute(UNTIL), session.getAttribute(ENDS));
    }

    private @Nullable AccountId person(@Nullable Object account, @Nullable Object until, @Nullable Object ends) {
        return account instanceof String id && !isOver(until == null ? ends : until)
                ? new AccountId(UUID.fromString(id))
                : null;
    }

    boolean isOver(@Nullable Object until) {
        return until instanceof Long end && clock.millis() >= end;
    }

    /** When the account of whoever asks ends unless it is kept; empty where it lasts, or nobody is signed in. */
    Optional<Instant> temporaryUntil(HttpServletRequest request) {
        return personIn(request) == null ? Optional.empty() : markedUntil(request);
    }

    private static Optional<Instant> markedUntil(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(UNTIL) instanceof Long until
                ? Optional.of(Instant.ofEpochMilli(until))
                : Optional.empty();
    }

    /** Whose temporary account goes with this session; empty where the account lasts, or nobody's is named. */
    static Optional<AccountId> temporaryPersonOf(Session session) {
        String person = session.getAttribute(ACCOUNT);
        return person == null || session.getAttribute(UNTIL) == null
                ? Optional.empty()
                : Optional.of(new AccountId(UUID.fromString(person)));
    }

    /** The session stays its person's, and opens nothing until they show who they are. */
    void close(HttpServletRequest request) {
        request.getSession().setAttribute(CLOSED, true);
    }

    /** The person has just shown once more who they are; the session goes on under a fresh id, and is open. */
    void confirm(HttpServletRequest request) {
        request.changeSessionId();
        request.getSession().removeAttribute(CLOSED);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        SessionContexts.authenticationOf(personBehind(request).orElseThrow(), false));
        request.getSession().setAttribute(CONFIRMED, clock.millis());
    }

    /** When whoever asks last showed who they are. */
    Optional<Instant> confirmedAt(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(CONFIRMED) instanceof Long at
                ? Optional.of(Instant.ofEpochMilli(at))
                : Optional.empty();
    }

    static @Nullable String deviceOf(Session session) {
        return session.getAttribute(DEVICE);
    }
}
