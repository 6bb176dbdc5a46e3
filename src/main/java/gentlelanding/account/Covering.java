package gentlelanding.account;

import gentlelanding.vault.Vault;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Covers a session: it stays its person's, and opens nothing until they show who they are. A page's script hides what is on
 * the screen; that nothing more can be fetched, by loading anew or in another tab, is held here.
 */
@Service
class Covering {

    /** What the person of this session wants, by name; kept here too, so that a page need not look for it. */
    private static final String WANTED = "cover";

    private final AccountRows rows;
    private final Vault vault;
    private final AccountSession session;

    Covering(AccountRows rows, Vault vault, AccountSession session) {
        this.rows = rows;
        this.vault = vault;
        this.session = session;
    }

    /** Keeps when this person wants to be covered, for every session that they begin from now on. */
    @Transactional
    void choose(AccountId person, Cover cover) {
        var account = rows.findById(person).orElseThrow();
        account.reseal(vault.seal(Account.place(person), documentOf(account).covered(cover)));
    }

    @Transactional(readOnly = true)
    Cover chosenBy(AccountId person) {
        return rows.findById(person).map(account -> documentOf(account).cover()).orElse(Cover.OFF);
    }

    /** From now on this session is covered so. */
    void want(HttpServletRequest request, Cover cover) {
        request.getSession().setAttribute(WANTED, cover.isOn() ? cover.name() : null);
    }

    /** When this session wants to be covered; empty where it never does, where nobody is signed in, and within a landing. */
    Optional<Cover> wantedIn(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/landings/") || session.personIn(request) == null) {
            return Optional.empty();
        }
        return request.getSession().getAttribute(WANTED) instanceof String wanted
                ? Optional.of(Cover.valueOf(wanted))
                : Optional.empty();
    }

    /** From now on it opens nothing. */
    void cover(HttpServletRequest request) {
        session.close(request);
    }

    /** Whose session opens nothing just now; empty where none is covered. */
    Optional<AccountId> personCoveredIn(HttpServletRequest request) {
        return session.personIn(request) == null ? session.personBehind(request) : Optional.empty();
    }

    private Account.Document documentOf(Account account) {
        return vault.open(Account.place(account.id()), account.document(), Account.Document.class);
    }
}
