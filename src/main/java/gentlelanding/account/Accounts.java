package gentlelanding.account;

import gentlelanding.ui.Conflict;
import gentlelanding.vault.Vault;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The front door to accounts. */
@Service
public class Accounts {

    private final AccountRows rows;
    private final Vault vault;
    private final Passphrases passphrases;
    private final TransactionOperations transaction;
    private final SessionRows sessions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Accounts(
            AccountRows rows,
            Vault vault,
            Passphrases passphrases,
            TransactionOperations transaction,
            SessionRows sessions,
            Clock clock) {
        this.sessions = sessions;
        this.transaction = transaction;
        this.rows = rows;
        this.vault = vault;
        this.passphrases = passphrases;
        this.clock = clock;
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

    /**
     * Opens an account; the digits are the server's, so that trying a name tells nothing of whose it is.
     *
     * @throws TooBusyException where too many passwords are being hashed just now
     */
    AccountId open(String word, String password, String displayName) {
        var hash = passphrases.hash(password);
        return Objects.requireNonNull(transaction.execute(status -> write(word, hash, displayName)));
    }

    private AccountId write(String word, String hash, String displayName) {
        var id = AccountId.random();
        var name = freeNameOf(word);
        vault.createKeyOf(id.value());
        var document = vault.seal(Account.place(id), new Account.Document(name.value(), displayName));
        rows.save(new Account(id, name.fingerprint(vault), hash, document));
        return id;
    }

    /** Opens an account that asks nothing and ends by itself. */
    @Transactional
    Account openTemporary(@Nullable String displayName) {
        var id = AccountId.random();
        vault.createKeyOf(id.value());
        var document = vault.seal(Account.place(id), new Account.Document(null, displayName));
        return rows.save(Account.temporary(id, clock.instant(), document));
    }

    /** Makes this temporary account a lasting one; all that is in it stays. A {@link Conflict} where it is none any more. */
    void keep(AccountId person, String word, String password, String displayName) {
        var hash = passphrases.hash(password);
        transaction.executeWithoutResult(status -> {
            var account = rows.findById(person)
                    .filter(found -> found.temporaryUntil().isPresent())
                    .orElseThrow(Conflict::new);
            var name = freeNameOf(word);
            var document = vault.seal(Account.place(person), new Account.Document(name.value(), displayName));
            account.keep(name.fingerprint(vault), hash, document);
        });
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

    private SignInName freeNameOf(String word) {
        return Stream.generate(() -> SignInName.of(word, random.nextInt(1000)))
                .limit(200)
                .filter(candidate -> !rows.existsByNameFingerprint(candidate.fingerprint(vault)))
                .findFirst()
                .orElseThrow(TakenException::new);
    }

    private Account.Document documentOf(AccountId person) {
        return documentOf(rows.findById(person).orElseThrow());
    }

    private Account.Document documentOf(Account account) {
        return vault.open(Account.place(account.id()), account.document(), Account.Document.class);
    }

    /** All thousand names of this word are taken. */
    static class TakenException extends RuntimeException {}
}
