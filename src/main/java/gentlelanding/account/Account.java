package gentlelanding.account;

import gentlelanding.vault.Sealed;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's account: a fingerprint to find it by, a hash to check a password against, and the rest sealed. */
@Entity
@Table(name = "account")
class Account {

    /** What lies sealed in an account. */
    record Document(String signInName, String displayName) {}

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AccountId id;

    @Version
    private @Nullable Long version;

    @Column(name = "name_fingerprint", nullable = false)
    private byte[] nameFingerprint;

    @Column(name = "password_hash", nullable = false)
    private String passwordHash;

    @Embedded
    private Sealed document;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(AccountId id, byte[] nameFingerprint, String passwordHash, Sealed document) {
        this.id = id;
        this.nameFingerprint = nameFingerprint;
        this.passwordHash = passwordHash;
        this.document = document;
    }

    static Sealed.Place place(AccountId id) {
        UUID row = id.value();
        return new Sealed.Place("account", row, row);
    }

    AccountId id() {
        return id;
    }

    String passwordHash() {
        return passwordHash;
    }

    Sealed document() {
        return document;
    }

    void rehash(String stronger) {
        passwordHash = stronger;
    }
}
