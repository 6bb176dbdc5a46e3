package gentlelanding.plan;

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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The plan of a partnership: there from the first day, empty until both were ready. */
@Entity
@Table(name = "plan")
class Plan {

    /** Enough for any honest change of mind, too few to find out answers by changing one's own again and again. */
    static final int MERGES_A_DAY = 10;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "partnership"))
    private PartnershipId id;

    @Version
    private @Nullable Long version;

    @Column(name = "revision")
    private @Nullable Integer revision;

    /** How many there ever were: a number is never given twice, so that no old form agrees to a new plan. */
    @Column(name = "revisions")
    private int revisions;

    @Column(name = "merged_on")
    private @Nullable LocalDate mergedOn;

    @Column(name = "merges")
    private int merges;

    /** What is different today, under the partnership's key. */
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "today"))
    private @Nullable Sealed today;

    @Column(name = "today_until")
    private @Nullable Instant todayUntil;

    @SuppressWarnings("NullAway.Init")
    protected Plan() {}

    Plan(PartnershipId id) {
        this.id = id;
    }

    PartnershipId id() {
        return id;
    }

    @Nullable
    Integer revision() {
        return revision;
    }

    boolean isAt(int number) {
        return revision != null && revision == number;
    }

    boolean mayMergeOn(LocalDate today) {
        return !today.equals(mergedOn) || merges < MERGES_A_DAY;
    }

    void countMergeOn(LocalDate today) {
        merges = today.equals(mergedOn) ? merges + 1 : 1;
        mergedOn = today;
    }

    /** The number that the next revision will have. */
    int upcoming() {
        return revisions + 1;
    }

    int nextRevision() {
        revision = ++revisions;
        return revision;
    }

    static Sealed.Place todaysPlace(PartnershipId id) {
        return new Sealed.Place("plan/today", id.value(), id.value());
    }

    @Nullable
    Sealed today() {
        return today;
    }

    /** @param until when the last of it ends */
    void beDifferent(Sealed changes, Instant until) {
        today = changes;
        todayUntil = until;
    }

    void beAsPlanned() {
        today = null;
        todayUntil = null;
    }

    void withdraw() {
        revision = null;
        beAsPlanned();
    }
}
