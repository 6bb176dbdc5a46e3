package gentlelanding.account;

import gentlelanding.vault.Sealed;
import gentlelanding.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every passkey: a keyed fingerprint to find it by, and the rest sealed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PasskeyRows {

    /** How many one person may have; the table holds it too. */
    static final int MOST = 10;

    private static final String PURPOSE = "passkey";
    private static final String ALL = "select id, account, signatures, document from passkey where ";

    private final Accounts accounts;
    private final JdbcTemplate jdbc;
    private final Vault vault;

    PasskeyRows(Accounts accounts, JdbcTemplate jdbc, Vault vault) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The one with this id, where its account is open. */
    Optional<Passkey> find(Bytes credential) {
        return jdbc
                .query(
                        ALL + "credential_fingerprint = ? and account in (select id from account where not disabled)",
                        this::read,
                        (Object) fingerprint(credential))
                .stream()
                .findFirst();
    }

    /** In the order in which they were made. */
    List<Passkey> of(AccountId person) {
        return jdbc.query(ALL + "account = ? order by place", this::read, person.value());
    }

    boolean areThere(AccountId person) {
        return !jdbc.queryForList("select 1 from passkey where account = ?", person.value())
                .isEmpty();
    }

    /** Keeps it; false where there is no room for one more. */
    boolean add(AccountId person, Bytes credential, long signatures, Passkey.Document document) {
        accounts.hold(person);
        var taken = new HashSet<>(
                jdbc.queryForList("select place from passkey where account = ?", Integer.class, person.value()));
        var free = IntStream.rangeClosed(1, MOST)
                .filter(place -> !taken.contains(place))
                .findFirst();
        if (free.isEmpty()) {
            return false;
        }
        var id = UUID.randomUUID();
        jdbc.update(
                "insert into passkey (id, account, place, credential_fingerprint, signatures, document)"
                        + " values (?, ?, ?, ?, ?, ?)",
                id,
                person.value(),
                free.getAsInt(),
                fingerprint(credential),
                signatures,
                vault.seal(Passkey.place(id, person), document).bytes());
        return true;
    }

    /** Notes that it was used; false where it has just been used elsewhere, or is gone. */
    boolean use(Passkey passkey, long signatures, Passkey.Document document) {
        return jdbc.update(
                        "update passkey set signatures = ?, document = ? where id = ? and signatures = ?",
                        signatures,
                        vault.seal(Passkey.place(passkey.id(), passkey.account()), document)
                                .bytes(),
                        passkey.id(),
                        passkey.signatures())
                == 1;
    }

    boolean remove(AccountId person, UUID id) {
        return jdbc.update("delete from passkey where account = ? and id = ?", person.value(), id) == 1;
    }

    private Passkey read(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var account = new AccountId(row.getObject("account", UUID.class));
        var sealed = new Sealed(row.getBytes("document"));
        return new Passkey(
                id,
                account,
                row.getLong("signatures"),
                vault.open(Passkey.place(id, account), sealed, Passkey.Document.class));
    }

    private byte[] fingerprint(Bytes credential) {
        return vault.fingerprint(PURPOSE, credential.toBase64UrlString());
    }
}
