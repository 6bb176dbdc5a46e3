package gentlelanding.partnership;

import gentlelanding.account.AccountId;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A code that one person gave to another: good for one use, and then for one yes. */
@Entity
@Table(name = "invitation")
class Invitation {

    /** How long a code can be used; and, once it is used, how long the inviter can say yes. */
    static final Duration LIFE = Duration.ofHours(72);

    static final int MOST_AT_ONCE = 5;

    /** What lies sealed in an invitation, under the inviter's key. */
    record Document(String code, @Nullable String joinerName) {}

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private InvitationId id;

    @Version
    private @Nullable Long version;

    @Column(name = "code_fingerprint", nullable = false)
    private byte[] codeFingerprint;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "inviter"))
    private AccountId inviter;

    /** Which of the few places a person has for invitations it takes: the database allows no more. */
    @Column(name = "place_in_line", nullable = false)
    private int placeInLine;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "joined_by"))
    private @Nullable AccountId joinedBy;

    @Embedded
    private Sealed document;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    Invitation(
            InvitationId id, byte[] codeFingerprint, AccountId inviter, int placeInLine, Instant now, Sealed document) {
        this.id = id;
        this.codeFingerprint = codeFingerprint;
        this.inviter = inviter;
        this.placeInLine = placeInLine;
        this.expiresAt = now.plus(LIFE);
        this.document = document;
    }

    static Sealed.Place place(InvitationId id, AccountId inviter) {
        return new Sealed.Place("invitation", id.value(), inviter.value());
    }

    Sealed.Place place() {
        return place(id, inviter);
    }

    InvitationId id() {
        return id;
    }

    AccountId inviter() {
        return inviter;
    }

    int placeInLine() {
        return placeInLine;
    }

    Optional<AccountId> joiner() {
        return Optional.ofNullable(joinedBy);
    }

    Sealed document() {
        return document;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    boolean isUnused(Instant now) {
        return joinedBy == null && !isOver(now);
    }

    boolean isJoinedBy(AccountId person, Instant now) {
        return person.equals(joinedBy) && !isOver(now);
    }

    /** How it stands for that person, who gave it or used it. */
    Optional<Invited> standsFor(AccountId person, Instant now) {
        return Invited.of(isBy(person), joinedBy != null, isOver(now));
    }

    boolean isBy(AccountId person) {
        return inviter.equals(person);
    }

    Duration left(Instant now) {
        return Duration.between(now, expiresAt);
    }

    /** Uses the code; from now on it waits for the inviter's yes. */
    void join(AccountId person, Sealed withTheirName, Instant now) {
        joinedBy = person;
        document = withTheirName;
        expiresAt = now.plus(LIFE);
    }
}
