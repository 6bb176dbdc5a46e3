package gentlelanding.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A browser that two people use in turn. Its session names their sitting and, during a turn, whose turn it is: ids, and
 * nothing else.
 */
@Component
public class SharedDevice {

    /** The role of whoever has their turn, so that a page can tell that two people share this browser. */
    public static final String TURN = "TURN";

    private final Accounts accounts;
    private final Opening opening;
    private final AccountSession session;
    private final SessionLife life;
    private final SharedSession shared;
    private final FindByIndexNameSessionRepository<?> sessions;
    private final Leaving leaving;

    SharedDevice(
            Accounts accounts,
            Opening opening,
            AccountSession session,
            SessionLife life,
            SharedSession shared,
            FindByIndexNameSessionRepository<?> sessions,
            Leaving leaving) {
        this.accounts = accounts;
        this.opening = opening;
        this.session = session;
        this.life = life;
        this.shared = shared;
        this.sessions = sessions;
        this.leaving = leaving;
    }

    /** Opens a temporary account for somebody who is called so and has no session of their own. */
    @Transactional
    public AccountId open(String displayName) {
        return opening.openTemporary(displayName).id();
    }

    /** Whose sitting this browser is in; empty where it is in none. */
    public Optional<UUID> sittingIn(HttpServletRequest request) {
        return shared.sittingIn(request);
    }

    /** Begins a sitting in this browser, as nobody's turn; whoever was signed in is signed out first. */
    public void begin(HttpServletRequest request, HttpServletResponse response, UUID sitting, AccountId either) {
        leaveBehind(request);
        shared.beginShared(request, response, sitting, accounts.temporaryOf(either));
    }

    /** From now on it is that person's turn. */
    public void giveTo(HttpServletRequest request, HttpServletResponse response, UUID sitting, AccountId person) {
        giveTo(sessions, turn -> shared.beginTurn(request, response, sitting, accounts.temporaryOf(person), turn));
    }

    private static <S extends Session> void giveTo(FindByIndexNameSessionRepository<S> sessions, Consumer<Session> to) {
        var turn = sessions.createSession();
        to.accept(turn);
        sessions.save(turn);
    }

    /** From now on it is nobody's turn; what the last one looked at opens no more. */
    public void takeBack(HttpServletRequest request) {
        shared.handOver(request);
    }

    /** Whose turn it is; empty where it is nobody's. */
    public Optional<AccountId> personIn(HttpServletRequest request) {
        return Optional.ofNullable(session.personIn(request));
    }

    /** Ends this browser's session. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        life.end(request, response);
    }

    /** Brings that temporary account into this browser, as the only one that has it from now on. */
    public void bringHere(HttpServletRequest request, HttpServletResponse response, AccountId person) {
        leaveBehind(request);
        sessions.findByPrincipalName(person.getName()).keySet().forEach(this::forgetTurn);
        life.beginTemporary(request, response, accounts.temporaryOf(person));
    }

    /** Lets no browser be in that sitting any more. */
    public void close(UUID sitting) {
        sessions.findByPrincipalName(sitting.toString()).keySet().forEach(sessions::deleteById);
    }

    /** Destroys this temporary account at once, with everything of theirs; an account that lasts stays. */
    public void destroy(AccountId person) {
        leaving.leave(person);
    }

    private void leaveBehind(HttpServletRequest request) {
        if (shared.sittingIn(request).isEmpty()
                && session.temporaryUntil(request).isPresent()) {
            personIn(request).ifPresent(leaving::leave);
        }
    }

    private void forgetTurn(String id) {
        forgetTurn(sessions, id);
    }

    private static <S extends Session> void forgetTurn(FindByIndexNameSessionRepository<S> sessions, String id) {
        var other = sessions.findById(id);
        if (other != null) {
            SharedSession.forgetTurn(other);
            sessions.save(other);
        }
    }
}
