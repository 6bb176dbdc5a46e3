package gentlelanding.account;

import gentlelanding.vault.Vault;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Codes on a sheet by which a person comes back in who has lost their passphrase; each works once. */
@Service
public class Recovery {

    private static final int CODES = 8;
    private static final String PURPOSE = "recovery-code";
    private static final String HELD = "select 1 from recovery_code where account = ? and code_fingerprint = ?";

    private final Accounts accounts;
    private final Passphrases passphrases;
    private final Events events;
    private final Vault vault;
    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final SecureRandom random = new SecureRandom();

    Recovery(
            Accounts accounts,
            Passphrases passphrases,
            Events events,
            Vault vault,
            JdbcTemplate jdbc,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.passphrases = passphrases;
        this.events = events;
        this.vault = vault;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Whether this is a lasting account whose person has no sheet yet. */
    @Transactional(readOnly = true)
    public boolean isWorthOffering(AccountId person) {
        return left(person) == 0 && accounts.temporaryUntil(person).isEmpty();
    }

    /** How many codes still work. */
    @Transactional(readOnly = true)
    int left(AccountId person) {
        return jdbc.queryForList("select 1 from recovery_code where account = ?", person.value())
                .size();
    }

    /** Makes fresh codes, the only time that they can be read; earlier ones are worth nothing from now on. */
    @Transactional
    List<String> renew(AccountId person) {
        jdbc.update("delete from recovery_code where account = ?", person.value());
        var codes =
                Stream.generate(() -> RecoveryCode.drawn(random)).limit(CODES).toList();
        codes.forEach(code -> jdbc.update(
                "insert into recovery_code (account, code_fingerprint) values (?, ?)",
                person.value(),
                fingerprint(person, code)));
        events.note(person, Events.Kind.RECOVERY_CODES_MADE);
        return codes.stream().map(RecoveryCode::inGroups).toList();
    }

    /** Uses up one of this person's codes; of many at once one does. */
    @Transactional
    boolean use(AccountId person, String typed) {
        return jdbc.update(
                        "delete from recovery_code where account = ? and code_fingerprint = ?",
                        person.value(),
                        fingerprint(person, RecoveryCode.typed(typed)))
                == 1;
    }

    /**
     * Gives whoever has this name and one of its codes a new password, and signs them out everywhere. An unknown name, a
     * wrong code and a used one take the same way through here; nothing is hashed before a code was right.
     */
    Optional<AccountId> recover(SignInName name, String code, String password) {
        var found = accounts.find(name);
        var person = found.orElseGet(() -> new AccountId(UUID.randomUUID()));
        var isHeld = !jdbc.queryForList(HELD, person.value(), fingerprint(person, RecoveryCode.typed(code)))
                .isEmpty();
        if (found.isEmpty() || !isHeld) {
            return Optional.empty();
        }
        var hash = passphrases.hash(password);
        var isDone = transaction.execute(status -> {
            accounts.hold(person);
            if (!use(person, code)) {
                return false;
            }
            passphrases.change(person, hash, null);
            events.note(person, Events.Kind.RECOVERED);
            return true;
        });
        return Boolean.TRUE.equals(isDone) ? found : Optional.empty();
    }

    private byte[] fingerprint(AccountId person, RecoveryCode code) {
        return vault.fingerprint(PURPOSE, person.value() + "/" + code.value());
    }
}
