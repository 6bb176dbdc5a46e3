package gentlelanding.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.stereotype.Component;

/** Keeps in a session who is signed in, as a bare id: a serialised security context would not outlive an upgrade. */
@Component
class AccountSession implements SecurityContextRepository {

    private static final String ACCOUNT = "account";

    /** When a temporary account ends, in milliseconds; a lasting one has no such mark. */
    private static final String UNTIL = "until";

    /** Stands in the session of somebody whom nobody has to call anything so far. */
    private static final String NAMELESS = "nameless";

    /** Which sitting this browser is in, while two people share it. */
    private static final String SITTING = "sitting";

    /** When the person last showed who they are, in milliseconds. */
    private static final String CONFIRMED = "confirmed";

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

    /** Begins a session of two people's sitting, in which it is nobody's turn; it ends with their temporary accounts. */
    void beginShared(HttpServletRequest request, HttpServletResponse response, UUID sitting, Account either) {
        var session = beginAnew(request, response);
        endWith(either, session);
        session.setAttribute(SITTING, sitting.toString());
        forgetTurn(session::getAttribute, session::setAttribute);
    }

    /**
     * Begins this person's turn in their sitting, in a session of its own. The one before stays, as nobody's: whoever
     * presses twice sends the second time with the cookie of the first, and must not fall out of the sitting.
     */
    void beginTurn(
            HttpServletRequest request, HttpServletResponse response, UUID sitting, Account person, Session turn) {
        handOver(request);
        turn.setAttribute(SITTING, sitting.toString());
        turn.setAttribute(ACCOUNT, person.id().getName());
        turn.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                person.id().getName());
        turn.setAttribute(UNTIL, person.temporaryUntil().orElseThrow().toEpochMilli());
        turn.setMaxInactiveInterval(Account.TEMPORARY);
        formTokens.saveToken(formTokens.generateToken(request), request, response);
        cookie.writeCookieValue(new CookieValue(request, response, turn.getId()));
    }

    /** Makes it nobody's turn: the session opens no more than a PIN may open again. */
    void handOver(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            forgetTurn(session::getAttribute, session::setAttribute);
        }
    }

    /** In which sitting this browser is; empty where it is in none, or that one's time is over. */
    Optional<UUID> sittingIn(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(SITTING) instanceof String sitting
                        && !isOver(session.getAttribute(UNTIL))
                ? Optional.of(UUID.fromString(sitting))
                : Optional.empty();
    }

    /** The same of a session that nobody asks with, over or not. */
    static Optional<UUID> sittingOf(Session session) {
        return Optional.<String>ofNullable(session.getAttribute(SITTING)).map(UUID::fromString);
    }

    /** Leaves a shared browser's session as nobody's turn. */
    static void forgetTurn(Session session) {
        forgetTurn(session::getAttribute, session::setAttribute);
    }

    /** It is found by its sitting from now on, and no more by a person. */
    private static void forgetTurn(
            Function<String, @Nullable Object> attributes, BiConsumer<String, @Nullable Object> change) {
        change.accept(ACCOUNT, null);
        change.accept(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, attributes.apply(SITTING));
    }

    private static void endWith(Account account, HttpSession session) {
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

    boolean isNameless(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(NAMELESS) != null;
    }

    void markNameless(HttpServletRequest request) {
        request.getSession().setAttribute(NAMELESS, true);
    }

    void markNamed(HttpServletRequest request) {
        request.getSession().removeAttribute(NAMELESS);
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
        SecurityContextHolder.getContext().setAuthentication(authenticationOf(person, false));
    }

    private HttpSession beginAnew(HttpServletRequest request, HttpServletResponse response) {
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

    /** The person has just shown once more who they are; the session goes on under a fresh id. */
    void confirm(HttpServletRequest request) {
        request.changeSessionId();
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

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Looking(request);
    }

    @Override
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return new Looking(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (context.getAuthentication() == null && session != null) {
            session.removeAttribute(ACCOUNT);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return personIn(request) != null;
    }

    /** Who is signed in; a temporary account past its time is nobody's any more, even before it is destroyed. */
    @Nullable
    AccountId personIn(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null
                ? null
                : person(session.getAttribute(ACCOUNT), session.getAttribute(UNTIL), session.getAttribute(ENDS));
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

    private boolean isOver(@Nullable Object until) {
        return until instanceof Long end && clock.millis() >= end;
    }

    private static UsernamePasswordAuthenticationToken authenticationOf(AccountId person, boolean inTurn) {
        var roles =
                inTurn ? AuthorityUtils.createAuthorityList("ROLE_" + SharedDevice.TURN) : List.<GrantedAuthority>of();
        return UsernamePasswordAuthenticationToken.authenticated(person, null, roles);
    }

    /** Reads the session only once somebody asks who is there: open pages cost no statement. */
    private class Looking implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @Nullable SecurityContext context;
        private boolean generated;

        Looking(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                var person = whoever();
                generated = person == null;
                context = person == null
                        ? new SecurityContextImpl()
                        : new SecurityContextImpl(
                                authenticationOf(person, sittingIn(request).isPresent()));
            }
            return context;
        }

        private @Nullable AccountId whoever() {
            try {
                return personIn(request);
            } catch (RuntimeException e) {
                request.setAttribute(SessionCookie.IN_VAIN, e);
                throw e;
            }
        }

        @Override
        public boolean isGenerated() {
            get();
            return generated;
        }
    }
}
