package gentlelanding.giving;

import gentlelanding.account.AccountId;
import gentlelanding.vault.Sealed;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words that one person gave to whoever has the code; they never change, and nothing tells whether they were read. */
@Entity
@Table(name = "snapshot")
class Snapshot {

    static final int MOST_AT_ONCE = 10;

    /** What lies sealed in it, under the giver's key. */
    record Document(String code, String giver, Instant givenAt, Contents contents) {}

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SnapshotId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account"))
    private AccountId giver;

    /** Which of the few places a person has for snapshots it takes: the database allows no more. */
    @Column(name = "place_in_line", nullable = false)
    private int placeInLine;

    @Column(name = "code_fingerprint", nullable = false)
    private byte[] codeFingerprint;

    @Column(name = "passphrase_hash")
    private @Nullable String passphraseHash;

    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    @Embedded
    private Sealed document;

    @SuppressWarnings("NullAway.Init")
    protected Snapshot() {}

    Snapshot(
            SnapshotId id,
            AccountId giver,
            int placeInLine,
            byte[] codeFingerprint,
            @Nullable String passphraseHash,
            Instant endsAt,
            Sealed document) {
        this.id = id;
        this.giver = giver;
        this.placeInLine = placeInLine;
        this.codeFingerprint = codeFingerprint;
        this.passphraseHash = passphraseHash;
        this.endsAt = endsAt;
        this.document = document;
    }

    static Sealed.Place place(SnapshotId id, AccountId giver) {
        return new Sealed.Place("snapshot", id.value(), giver.value());
    }

    Sealed.Place place() {
        return place(id, giver);
    }

    SnapshotId id() {
        return id;
    }

    int placeInLine() {
        return placeInLine;
    }

    Sealed document() {
        return document;
    }

    Instant endsAt() {
        return endsAt;
    }

    Optional<String> passphraseHash() {
        return Optional.ofNullable(passphraseHash);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(endsAt);
    }
}
