package gentlelanding.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.stereotype.Component;

/** Begins a person's session, says how long it lasts at most, and ends it. */
@Component
class SessionLife {

    private static final Duration LONGEST = Duration.ofHours(12);
    static final Duration LONGEST_ON_OWN_DEVICE = Duration.ofDays(30);
    private static final Duration IDLE_ON_OWN_DEVICE = Duration.ofDays(14);

    private final CsrfTokenRepository formTokens;
    private final SessionCookie cookie;
    private final Pass pass;
    private final Clock clock;

    SessionLife(CsrfTokenRepository formTokens, SessionCookie cookie, Pass pass, Clock clock) {
        this.formTokens = formTokens;
        this.cookie = cookie;
        this.pass = pass;
        this.clock = clock;
    }

    /** Begins the only session that a temporary account will ever have: it ends with it, however busy it is. */
    void beginTemporary(HttpServletRequest request, HttpServletResponse response, Account account) {
        begin(request, response, account.id());
        endWith(account, request.getSession());
    }

    /** The session ends with this temporary account, however busy it is. */
    static void endWith(Account account, HttpSession session) {
        session.setAttribute(
                AccountSession.UNTIL, account.temporaryUntil().orElseThrow().toEpochMilli());
        session.setMaxInactiveInterval((int) Account.TEMPORARY.toSeconds());
    }

    /** Begins this person's session under a fresh id and form token, so that what was known before is worth nothing. */
    void begin(HttpServletRequest request, HttpServletResponse response, AccountId person) {
        var session = beginAnew(request, response);
        session.setAttribute(AccountSession.ACCOUNT, person.value().toString());
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                person.value().toString());
        session.setAttribute(AccountSession.CONFIRMED, clock.millis());
        session.setAttribute(AccountSession.ENDS, clock.instant().plus(LONGEST).toEpochMilli());
        session.setAttribute(AccountSession.DEVICE, Device.of(request));
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
        session.setAttribute(
                AccountSession.ENDS, clock.instant().plus(LONGEST_ON_OWN_DEVICE).toEpochMilli());
        request.setAttribute(SessionCookie.STAYS, true);
    }

    /** Hands the browser its session at once: after a forward the response takes no more headers. */
    void announce(HttpServletRequest request, HttpServletResponse response) {
        cookie.writeCookieValue(
                new CookieValue(request, response, request.getSession().getId()));
    }
}
