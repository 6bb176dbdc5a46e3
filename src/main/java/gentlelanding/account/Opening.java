package gentlelanding.account;

import gentlelanding.ui.Conflict;
import gentlelanding.vault.Vault;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Opens accounts: one that lasts, one that ends by itself, and one that lasts out of one that would have ended. */
@Component
class Opening {

    private final AccountRows rows;
    private final Accounts accounts;
    private final Passphrases passphrases;
    private final Vault vault;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Opening(
            AccountRows rows,
            Accounts accounts,
            Passphrases passphrases,
            Vault vault,
            TransactionOperations transaction,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.passphrases = passphrases;
        this.vault = vault;
        this.transaction = transaction;
        this.clock = clock;
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
            var account = accounts.temporaryOf(person);
            var name = freeNameOf(word);
            var document = vault.seal(Account.place(person), new Account.Document(name.value(), displayName));
            account.keep(name.fingerprint(vault), hash, document);
        });
    }

    private SignInName freeNameOf(String word) {
        return Stream.generate(() -> SignInName.of(word, random.nextInt(1000)))
                .limit(200)
                .filter(candidate -> !rows.existsByNameFingerprint(candidate.fingerprint(vault)))
                .findFirst()
                .orElseThrow(TakenException::new);
    }

    /** All thousand names of this word are taken. */
    static class TakenException extends RuntimeException {}
}
