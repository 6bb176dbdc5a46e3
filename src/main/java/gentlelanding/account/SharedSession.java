package gentlelanding.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.stereotype.Component;

/** The session of a browser that two people use in turn: their sitting, and whose turn it is. */
@Component
class SharedSession {

    /** Which sitting this browser is in, while two people share it. */
    private static final String SITTING = "sitting";

    private final AccountSession session;
    private final SessionLife life;
    private final CsrfTokenRepository formTokens;
    private final SessionCookie cookie;

    SharedSession(AccountSession session, SessionLife life, CsrfTokenRepository formTokens, SessionCookie cookie) {
        this.session = session;
        this.life = life;
        this.formTokens = formTokens;
        this.cookie = cookie;
    }

    /** Begins a session of two people's sitting, in which it is nobody's turn; it ends with their temporary accounts. */
    void beginShared(HttpServletRequest request, HttpServletResponse response, UUID sitting, Account either) {
        var begun = life.beginAnew(request, response);
        SessionLife.endWith(either, begun);
        begun.setAttribute(SITTING, sitting.toString());
        forgetTurn(begun::getAttribute, begun::setAttribute);
    }

    /**
     * Begins this person's turn in their sitting, in a session of its own. The one before stays, as nobody's: whoever
     * presses twice sends the second time with the cookie of the first, and must not fall out of the sitting.
     */
    void beginTurn(
            HttpServletRequest request, HttpServletResponse response, UUID sitting, Account person, Session turn) {
        handOver(request);
        turn.setAttribute(SITTING, sitting.toString());
        turn.setAttribute(AccountSession.ACCOUNT, person.id().getName());
        turn.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                person.id().getName());
        turn.setAttribute(
                AccountSession.UNTIL, person.temporaryUntil().orElseThrow().toEpochMilli());
        turn.setMaxInactiveInterval(Account.TEMPORARY);
        formTokens.saveToken(formTokens.generateToken(request), request, response);
        cookie.writeCookieValue(new CookieValue(request, response, turn.getId()));
    }

    /** Makes it nobody's turn: the session opens no more than a PIN may open again. */
    void handOver(HttpServletRequest request) {
        var there = request.getSession(false);
        if (there != null) {
            forgetTurn(there::getAttribute, there::setAttribute);
        }
    }

    /** In which sitting this browser is; empty where it is in none, or that one's time is over. */
    Optional<UUID> sittingIn(HttpServletRequest request) {
        var there = request.getSession(false);
        return there != null
                        && there.getAttribute(SITTING) instanceof String sitting
                        && !session.isOver(there.getAttribute(AccountSession.UNTIL))
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
        change.accept(AccountSession.ACCOUNT, null);
        change.accept(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, attributes.apply(SITTING));
    }
}
