package gentlelanding.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.stereotype.Component;

/** A session of one person: who it is, as a bare id, since when, for how long, and on what kind of device. */
@Component
class AccountSession {

    static final String ACCOUNT = "account";

    /** When a temporary account ends, in milliseconds; a lasting one has no such mark. */
    static final String UNTIL = "until";

    /** When the person last showed who they are, in milliseconds. */
    private static final String CONFIRMED = "confirmed";

    /** Stands in a session that is its person's and opens nothing until they show who they are. */
    private static final String CLOSED = "closed";

    /** When a lasting account's session is over, however busy it is, in milliseconds. */
    private static final String ENDS = "ends";

    /** A coarse kind of device. */
    private static final String DEVICE = "device";

    private static final Duration LONGEST = Duration.ofHours(12);
    static final Duration LONGEST_ON_OWN_DEVICE = Duration.ofDays(30);
    private static final Duration IDLE_ON_OWN_DEVICE = Duration.ofDays(14);

    private final CsrfTokenRepository formTokens;
    private final SessionCookie cookie;
    private final Pass pass;
    private final Clock clock;

    AccountSession(CsrfTokenRepository formTokens, SessionCookie cookie, Pass pass, Clock clock) {
        this.pass = pass;
        this.formTokens = formTokens;
        this.cookie = cookie;
        this.clock = clock;
    }

    /** Begins the only session that a temporary account will ever have: it ends with it, however busy it is. */
    void beginTemporary(HttpServletRequest request, HttpServletResponse response, Account account) {
        begin(request, response, account.id());
        endWith(account, request.getSession());
    }

    /** The session ends with this temporary account, however busy it is. */
    static void endWith(Account account, HttpSession session) {
        session.setAttribute(UNTIL, account.temporaryUntil().orElseThrow().toEpochMilli());
        session.setMaxInactiveInterval((int) Account.TEMPORARY.toSeconds());
    }

    /** When the account of whoever asks ends unless it is kept; empty where it lasts, or nobody is signed in. */
    Optional<Instant> temporaryUntil(HttpServletRequest request) {
        return personIn(request) == null ? Optional.empty() : markedUntil(request);
    }

    /** Whose temporary account goes with this session; empty where the account lasts, or nobody's is named. */
    static Optional<AccountId> temporaryPersonOf(Session session) {
        String person = session.getAttribute(ACCOUNT);
        return person == null || session.getAttribute(UNTIL) == null
                ? Optional.empty()
                : Optional.of(new AccountId(UUID.fromString(person)));
    }

    private static Optional<Instant> markedUntil(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(UNTIL) instanceof Long until
                ? Optional.of(Instant.ofEpochMilli(until))
                : Optional.empty();
    }

    /** Begins this person's session under a fresh id and form token, so that what was known before is worth nothing. */
    void begin(HttpServletRequest request, HttpServletResponse response, AccountId person) {
        var session = beginAnew(request, response);
        session.setAttribute(ACCOUNT, person.value().toString());
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                person.value().toString());
        session.setAttribute(CONFIRMED, clock.millis());
        session.setAttribute(ENDS, clock.instant().plus(LONGEST).toEpochMilli());
        session.setAttribute(DEVICE, Device.of(request));
        SecurityContextHolder.getContext().setAuthentication(SessionContexts.authenticationOf(person, false));
    }

    /** A session that is nobody's so far, in place of any that this browser has. */
    HttpSession beginAnew(HttpServletRequest request, HttpServletResponse response) {
        end(request, response);
        var session = request.getSession(true);
        var token = formTokens.generateToken(request);
        formTokens.saveToken(token, request, response);
        // The forms of a page that answers this very request carry the fresh token too.
        new XorCsrfTokenRequestAttributeHandler().handle(request, response, () -> token);
        return session;
    }

    /** Ends whatever session there is, and the pass that went with it. */
    void end(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        pass.takeAwayFrom(request, response);
    }

    /** Keeps the session that has just begun for longer: the device is the person's own. */
    void stay(HttpServletRequest request) {
        var session = request.getSession();
        session.setMaxInactiveInterval((int) IDLE_ON_OWN_DEVICE.toSeconds());
        session.setAttribute(ENDS, clock.instant().plus(LONGEST_ON_OWN_DEVICE).toEpochMilli());
        request.setAttribute(SessionCookie.STAYS, true);
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

    /** Hands the browser its session at once: after a forward the response takes no more headers. */
    void announce(HttpServletRequest request, HttpServletResponse response) {
        cookie.writeCookieValue(
                new CookieValue(request, response, request.getSession().getId()));
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

    /** The session stays its person's, and opens nothing until they show who they are. */
    void close(HttpServletRequest request) {
        request.getSession().setAttribute(CLOSED, true);
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
}
