package gentlelanding.account;

import gentlelanding.ui.Conflict;
import gentlelanding.ui.NotHere;
import gentlelanding.vault.Vault;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The front door to accounts. */
@Service
public class Accounts {

    private final AccountRows rows;
    private final Vault vault;
    private final SessionRows sessions;

    Accounts(AccountRows rows, Vault vault, SessionRows sessions) {
        this.rows = rows;
        this.vault = vault;
        this.sessions = sessions;
    }

    /**
     * Holds this person's place in line until the transaction ends: whatever they do twice or at once happens in turn;
     * {@link NotHere} where their account is gone by then.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(AccountId person) {
        rows.findAndHold(person).orElseThrow(NotHere::new);
    }

    /** How this person wants to be called, empty where they have not said; a partner learns it once they have joined. */
    @Transactional(readOnly = true)
    public String displayNameOf(AccountId person) {
        return Objects.requireNonNullElse(documentOf(person).displayName(), "");
    }

    /** From now on this person is called so; whoever joined with them before keeps calling them as they did. */
    @Transactional
    public void callThemselves(AccountId person, String displayName) {
        var account = rows.findById(person).orElseThrow();
        account.reseal(vault.seal(Account.place(person), documentOf(account).calling(displayName)));
    }

    /** When this person's account ends unless they keep it; empty for one that lasts. */
    @Transactional(readOnly = true)
    public Optional<Instant> temporaryUntil(AccountId person) {
        return rows.findById(person).flatMap(Account::temporaryUntil);
    }

    /** Whether whoever runs the server has switched this account off: nothing is sent to its person meanwhile. */
    @Transactional(readOnly = true)
    public boolean isSwitchedOff(AccountId person) {
        return rows.findById(person).filter(Account::isDisabled).isPresent();
    }

    /** This account, which has to be a temporary one. */
    Account temporaryOf(AccountId person) {
        return rows.findById(person)
                .filter(account -> account.temporaryUntil().isPresent())
                .orElseThrow(Conflict::new);
    }

    @Transactional(readOnly = true)
    String signInNameOf(AccountId person) {
        return Objects.requireNonNullElse(documentOf(person).signInName(), "");
    }

    /** By which name somebody signs in whose account lasts and is open. */
    @Transactional(readOnly = true)
    Optional<SignInName> lastingNameOf(AccountId person) {
        return rows.findById(person)
                .filter(account -> account.temporaryUntil().isEmpty() && !account.isDisabled())
                .map(account ->
                        SignInName.of(Objects.requireNonNull(documentOf(account).signInName())));
    }

    /** The lasting account of this name, where it is open. */
    Optional<AccountId> find(SignInName name) {
        return rows.findByNameFingerprint(name.fingerprint(vault))
                .filter(account -> !account.isDisabled())
                .map(Account::id);
    }

    /** Lets nobody sign in with this name, and ends every session; or lets them again. Empty where there is no such name. */
    @Transactional
    Optional<AccountId> disable(SignInName name, boolean off) {
        var found = rows.findByNameFingerprint(name.fingerprint(vault));
        found.ifPresent(account -> {
            account.disable(off);
            rows.save(account);
            sessions.endAllBut(account.id(), null);
        });
        return found.map(Account::id);
    }

    private Account.Document documentOf(AccountId person) {
        return documentOf(rows.findById(person).orElseThrow());
    }

    private Account.Document documentOf(Account account) {
        return vault.open(Account.place(account.id()), account.document(), Account.Document.class);
    }
}
