package gentlelanding.landing;

import gentlelanding.account.AccountId;
import gentlelanding.care.Phase;
import gentlelanding.partnership.PartnershipId;
import gentlelanding.vault.Sealed;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One time afterwards, of two partners or of one alone; its version changes with whatever both see, and with nothing else. */
@Entity
@Table(name = "landing")
class Landing {

    /**
     * What lies sealed in a landing, under the key of whoever shares it.
     *
     * @param line which line of that phase is in view, counted from 0
     * @param first what the first partner, or the one alone, has pressed
     * @param zone where it began
     */
    record Document(
            Phase phase,
            int line,
            @Nullable Signal first,
            @Nullable Signal second,
            String zone) {

        static Document at(ZoneId zone) {
            return new Document(Phase.RIGHT_AWAY, 0, null, null, zone.getId());
        }

        @Nullable
        Signal pressedBy(boolean one) {
            return one ? first : second;
        }

        Document pressed(boolean one, @Nullable Signal signal) {
            return one
                    ? new Document(phase, line, signal, second, zone)
                    : new Document(phase, line, first, signal, zone);
        }

        /** In another phase a press of before says nothing any more. */
        Document movedTo(Phase there, int place) {
            return there == phase
                    ? new Document(there, place, first, second, zone)
                    : new Document(there, place, null, null, zone);
        }

        Evening evening(Instant start) {
            return Evening.of(start, ZoneId.of(zone));
        }
    }

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private LandingId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "partnership"))
    private @Nullable PartnershipId partnership;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account"))
    private @Nullable AccountId account;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Embedded
    private Sealed document;

    @SuppressWarnings("NullAway.Init")
    protected Landing() {}

    Landing(Whose whose, LandingId id, Instant startedAt, Instant endsAt, Sealed document) {
        this.id = id;
        this.partnership = whose.partnership();
        this.account = whose.alone();
        this.startedAt = startedAt;
        this.endsAt = endsAt;
        this.document = document;
    }

    /** The two of a partnership, or one alone: exactly one of them is there. */
    record Whose(
            @Nullable PartnershipId partnership, @Nullable AccountId alone) {

        UUID key() {
            return partnership != null
                    ? partnership.value()
                    : Objects.requireNonNull(alone).value();
        }
    }

    static Sealed.Place place(LandingId id, Whose whose) {
        return new Sealed.Place("landing", id.value(), whose.key());
    }

    LandingId id() {
        return id;
    }

    long version() {
        return Objects.requireNonNullElse(version, 0L);
    }

    Whose whose() {
        return new Whose(partnership, account);
    }

    Optional<PartnershipId> partnership() {
        return Optional.ofNullable(partnership);
    }

    Sealed.Place place() {
        return place(id, whose());
    }

    Instant startedAt() {
        return startedAt;
    }

    boolean isOverAt(Instant now) {
        return !now.isBefore(endsAt);
    }

    Sealed document() {
        return document;
    }

    void reseal(Sealed now) {
        document = now;
    }
}
