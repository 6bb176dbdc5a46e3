package gentlelanding.account;

import gentlelanding.vault.Vault;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The front door to accounts. */
@Service
public class Accounts {

    private static final String PURPOSE = "sign-in-name";

    private final AccountRows rows;
    private final Vault vault;
    private final Hashing hashing;
    private final PasswordEncoder passwords;
    private final TransactionOperations transaction;
    private final SecureRandom random = new SecureRandom();

    Accounts(
            AccountRows rows,
            Vault vault,
            Hashing hashing,
            PasswordEncoder passwords,
            TransactionOperations transaction) {
        this.transaction = transaction;
        this.rows = rows;
        this.vault = vault;
        this.hashing = hashing;
        this.passwords = passwords;
    }

    /** How this person wants to be called; a partner learns it once they have joined each other. */
    @Transactional(readOnly = true)
    public String displayNameOf(AccountId person) {
        return documentOf(person).displayName();
    }

    @Transactional(readOnly = true)
    String signInNameOf(AccountId person) {
        return documentOf(person).signInName();
    }

    /**
     * Opens an account; the digits are the server's, so that trying a name tells nothing of whose it is.
     *
     * @throws TooBusyException where too many passwords are being hashed just now
     */
    AccountId open(String word, String password, String displayName) {
        var hash = String.valueOf(hashing.limited(() -> passwords.encode(password)));
        return Objects.requireNonNull(transaction.execute(status -> write(word, hash, displayName)));
    }

    private AccountId write(String word, String hash, String displayName) {
        var id = AccountId.random();
        var name = Stream.generate(() -> SignInName.of(word, random.nextInt(1000)))
                .limit(200)
                .filter(candidate -> !rows.existsByNameFingerprint(fingerprint(candidate)))
                .findFirst()
                .orElseThrow(TakenException::new);
        vault.createKeyOf(id.value());
        var document = vault.seal(Account.place(id), new Account.Document(name.value(), displayName));
        rows.save(new Account(id, fingerprint(name), hash, document));
        return id;
    }

    /**
     * Whoever has this name and this password; as slow for a name that does not exist, so that nobody can ask. No
     * connection is held while a password is hashed: a few sign-ins at once would keep everybody else waiting.
     */
    Optional<AccountId> recognise(String signInName, String password) {
        var account = rows.findByNameFingerprint(fingerprint(SignInName.of(signInName)));
        var hash = account.map(Account::passwordHash).orElse(hashing.nobodysHash());
        var matches = hashing.limited(() -> passwords.matches(password, hash));
        if (!matches || account.isEmpty()) {
            return Optional.empty();
        }
        if (passwords.upgradeEncoding(hash)) {
            var stronger = String.valueOf(hashing.limited(() -> passwords.encode(password)));
            account.get().rehash(stronger);
            rows.save(account.get());
        }
        return account.map(Account::id);
    }

    private Account.Document documentOf(AccountId person) {
        var account = rows.findById(person).orElseThrow();
        return vault.open(Account.place(person), account.document(), Account.Document.class);
    }

    private byte[] fingerprint(SignInName name) {
        return vault.fingerprint(PURPOSE, name.value());
    }

    /** All thousand names of this word are taken. */
    static class TakenException extends RuntimeException {}
}
