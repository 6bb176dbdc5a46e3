package gentlelanding.sitting;

import gentlelanding.account.AccountId;
import gentlelanding.vault.Sealed;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** One of the two in a sitting: behind a PIN that they chose, and perhaps about to take theirs along by a code. */
@Entity
@Table(name = "sitting_side")
class SittingSide {

    /** As many wrong PINs as end a sitting. */
    static final int MOST_TRIES = 5;

    /** One of the two places in a sitting. */
    @Embeddable
    record Id(
            @Embedded @AttributeOverride(name = "value", column = @Column(name = "sitting"))
            SittingId sitting,

            int place)
            implements Serializable {}

    /** What lies sealed in a side, under its person's key: a keyed fingerprint of the PIN. */
    record Document(byte[] pin) {}

    @EmbeddedId
    private Id id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account"))
    private AccountId account;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "document"))
    private @Nullable Sealed document;

    /** Wrong PINs in all: a right one does not make up for them. */
    @Column(name = "tries", nullable = false)
    private int tries;

    @Column(name = "code_fingerprint")
    private byte @Nullable [] codeFingerprint;

    /** Whether it lives on another device now. */
    @Column(name = "taken", nullable = false)
    private boolean taken;

    @SuppressWarnings("NullAway.Init")
    protected SittingSide() {}

    SittingSide(Id id, AccountId account) {
        this.id = id;
        this.account = account;
    }

    static Sealed.Place place(AccountId account) {
        return new Sealed.Place("sitting_side", account.value(), account.value());
    }

    Id id() {
        return id;
    }

    AccountId account() {
        return account;
    }

    @Nullable
    Sealed document() {
        return document;
    }

    boolean hasPin() {
        return document != null;
    }

    int tries() {
        return tries;
    }

    boolean isTaken() {
        return taken;
    }

    /** Whether it is gone with the sitting: nobody took it along, and nobody holds a code for it. */
    boolean isLeft() {
        return !taken && codeFingerprint == null;
    }

    void choosePin(Sealed pin) {
        document = pin;
    }

    /** True where that was one too many. */
    boolean missed() {
        tries = Math.min(tries + 1, MOST_TRIES);
        return tries == MOST_TRIES;
    }

    void keepBy(byte[] fingerprint) {
        codeFingerprint = fingerprint;
    }

    void letGo() {
        codeFingerprint = null;
    }

    void take() {
        taken = true;
        document = null;
        codeFingerprint = null;
    }
}
