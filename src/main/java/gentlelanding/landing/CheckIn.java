package gentlelanding.landing;

import gentlelanding.account.AccountId;
import gentlelanding.care.Phase;
import gentlelanding.vault.Sealed;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How one person was in one phase of a landing: theirs alone, and a copy for both only where they send it. */
@Entity
@Table(name = "check_in")
class CheckIn {

    /**
     * What a person said, under their own key; and, without whether they were safe, the copy that both may read.
     *
     * @param startedAt when the landing began; it may be gone by the time somebody looks back
     * @param feelings keys of feelings
     * @param settled from 1, not at all, to 5
     * @param answers by prompt
     */
    record Document(
            Instant startedAt,
            List<String> feelings,
            @Nullable Integer settled,
            Map<String, String> answers,
            @Nullable String note,
            boolean unsafe) {

        static Document empty(Instant startedAt) {
            return new Document(startedAt, List.of(), null, Map.of(), null, false);
        }

        Document toSend() {
            return new Document(startedAt, feelings, settled, answers, note, false);
        }
    }

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CheckInId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "landing"))
    private @Nullable LandingId landing;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account"))
    private AccountId account;

    @Enumerated(EnumType.STRING)
    @Column(name = "phase")
    private Phase phase;

    @Enumerated(EnumType.STRING)
    @Column(name = "sending")
    private Sending sending = Sending.NO;

    @Embedded
    private Sealed document;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "sent"))
    private @Nullable Sealed sent;

    @SuppressWarnings("NullAway.Init")
    protected CheckIn() {}

    CheckIn(CheckInId id, @Nullable LandingId landing, AccountId account, Phase phase, Sealed document) {
        this.id = id;
        this.landing = landing;
        this.account = account;
        this.phase = phase;
        this.document = document;
    }

    static Sealed.Place place(CheckInId id, AccountId account) {
        return new Sealed.Place("check_in", id.value(), account.value());
    }

    /** Where the copy lies that both may read: under the key of the two, which ends with their partnership. */
    Sealed.Place placeOfSent(UUID partnership) {
        return new Sealed.Place("check_in/sent", id.value(), partnership);
    }

    Sealed.Place place() {
        return place(id, account);
    }

    Optional<LandingId> landing() {
        return Optional.ofNullable(landing);
    }

    AccountId account() {
        return account;
    }

    Phase phase() {
        return phase;
    }

    Sending sending() {
        return sending;
    }

    Sealed document() {
        return document;
    }

    Optional<Sealed> sent() {
        return Optional.ofNullable(sent);
    }

    /** Whether the partner may read it, given what the partner has done with the same phase. */
    boolean isShownBeside(Optional<CheckIn> partners) {
        return sending == Sending.NOW
                || sending == Sending.TOGETHER
                        && partners.filter(other -> other.sending == Sending.TOGETHER)
                                .isPresent();
    }

    void keep(Sealed now) {
        document = now;
    }

    void send(Sending how, @Nullable Sealed copy) {
        sending = how;
        sent = copy;
    }
}
