package gentlelanding.account;

import gentlelanding.ui.Conflict;
import gentlelanding.vault.Vault;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * By which passphrase an account opens; a hash of it is all that is kept. No connection is held while one is hashed: a few
 * sign-ins at once would keep everybody else waiting.
 */
@Service
class Passphrases {

    private final AccountRows rows;
    private final Vault vault;
    private final Hashing hashing;
    private final PasswordEncoder passwords;
    private final SessionRows sessions;

    Passphrases(AccountRows rows, Vault vault, Hashing hashing, PasswordEncoder passwords, SessionRows sessions) {
        this.rows = rows;
        this.vault = vault;
        this.hashing = hashing;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /** Whoever has this name and this password; as slow for a name that does not exist, so that nobody can ask. */
    Optional<AccountId> recognise(String signInName, String password) {
        var fingerprint = SignInName.of(signInName).fingerprint(vault);
        var account = rows.findByNameFingerprint(fingerprint).filter(found -> !found.isDisabled());
        var hash = account.map(Account::passwordHash).orElse(hashing.nobodysHash());
        var matches = hashing.limited(() -> passwords.matches(password, hash));
        if (!matches || account.isEmpty()) {
            return Optional.empty();
        }
        if (passwords.upgradeEncoding(hash)) {
            account.get().rehash(hash(password));
            rows.save(account.get());
        }
        return account.map(Account::id);
    }

    /** Whether this person's account lasts, is open, and has this very password. */
    boolean isRight(AccountId person, String password) {
        return rows.findById(person)
                .filter(account -> account.temporaryUntil().isEmpty() && !account.isDisabled())
                .map(Account::passwordHash)
                .filter(hash -> hashing.limited(() -> passwords.matches(password, hash)))
                .isPresent();
    }

    /** Stands for this person's password of now; another one has another mark, and so has an account that is gone. */
    String markOf(AccountId person) {
        return rows.findById(person)
                .filter(account -> !account.isDisabled())
                .map(account -> vault.mark("password", account.passwordHash()))
                .orElse("");
    }

    /** From now on this hash is checked against; every session but the one named is over. */
    @Transactional
    void change(AccountId person, String hash, @Nullable String staying) {
        var account = rows.findById(person).orElseThrow(Conflict::new);
        account.rehash(hash);
        rows.save(account);
        sessions.endAllBut(person, staying);
    }

    /**
     * A password's hash.
     *
     * @throws TooBusyException where too many passwords are being hashed just now
     */
    String hash(String password) {
        return String.valueOf(hashing.limited(() -> passwords.encode(password)));
    }
}
