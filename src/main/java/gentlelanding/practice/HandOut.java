package gentlelanding.practice;

import gentlelanding.account.AccountId;
import gentlelanding.vault.Sealed;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A code that leads to a template, for as many people as it is given to; that it was used is kept nowhere. */
@Entity
@Table(name = "hand_out")
class HandOut {

    /** What lies sealed in it, under the practitioner's key. */
    record Document(String code, Instant madeAt) {}

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "template", nullable = false, updatable = false))
    private TemplateId template;

    @Column(name = "code_fingerprint", nullable = false)
    private byte[] codeFingerprint;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Embedded
    private Sealed document;

    @SuppressWarnings("NullAway.Init")
    protected HandOut() {}

    HandOut(UUID id, TemplateId template, byte[] codeFingerprint, @Nullable Instant expiresAt, Sealed document) {
        this.id = id;
        this.template = template;
        this.codeFingerprint = codeFingerprint;
        this.expiresAt = expiresAt;
        this.document = document;
    }

    static Sealed.Place place(UUID id, AccountId owner) {
        return new Sealed.Place("hand_out", id, owner.value());
    }

    UUID id() {
        return id;
    }

    TemplateId template() {
        return template;
    }

    Sealed document() {
        return document;
    }

    Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    boolean isOver(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
