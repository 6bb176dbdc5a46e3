package gentlelanding.account;

import gentlelanding.vault.Sealed;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's account: a fingerprint to find it by, a hash to check a password against, and the rest sealed. One that began
 * at once has neither, and an end instead.
 */
@Entity
@Table(name = "account")
class Account {

    /** How long an account lasts that nobody keeps. */
    static final Duration TEMPORARY = Duration.ofHours(24);

    /** What lies sealed in an account; a name is missing until its person gives one, a cover where they want none. */
    record Document(
            @Nullable String signInName,
            @Nullable String displayName,
            @Nullable Cover wanted) {

        Document(@Nullable String signInName, @Nullable String displayName) {
            this(signInName, displayName, null);
        }

        Document calling(String name) {
            return new Document(signInName, name, wanted);
        }

        Document covered(Cover cover) {
            return new Document(signInName, displayName, cover.isOn() ? cover : null);
        }

        Cover cover() {
            return Objects.requireNonNullElse(wanted, Cover.OFF);
        }
    }

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AccountId id;

    @Version
    private @Nullable Long version;

    @Column(name = "name_fingerprint")
    private byte @Nullable [] nameFingerprint;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "temporary_until")
    private @Nullable Instant temporaryUntil;

    @Column(name = "disabled", nullable = false)
    private boolean disabled;

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

    private Account(AccountId id, Instant temporaryUntil, Sealed document) {
        this.id = id;
        this.temporaryUntil = temporaryUntil;
        this.document = document;
    }

    static Account temporary(AccountId id, Instant now, Sealed document) {
        return new Account(id, now.plus(TEMPORARY), document);
    }

    static Sealed.Place place(AccountId id) {
        UUID row = id.value();
        return new Sealed.Place("account", row, row);
    }

    AccountId id() {
        return id;
    }

    /** Of an account that is kept: a temporary one has none, and no name to be found by. */
    String passwordHash() {
        return Objects.requireNonNull(passwordHash);
    }

    Optional<Instant> temporaryUntil() {
        return Optional.ofNullable(temporaryUntil);
    }

    /** Whether whoever runs this server lets nobody sign in with it. */
    boolean isDisabled() {
        return disabled;
    }

    void disable(boolean off) {
        disabled = off;
    }

    Sealed document() {
        return document;
    }

    void reseal(Sealed now) {
        document = now;
    }

    /** Makes a temporary account a lasting one. */
    void keep(byte[] fingerprint, String hash, Sealed named) {
        nameFingerprint = fingerprint;
        passwordHash = hash;
        document = named;
        temporaryUntil = null;
    }

    void rehash(String stronger) {
        passwordHash = stronger;
    }
}
