package gentlelanding.sitting;

import gentlelanding.partnership.PartnershipId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Two people with one device between them, for as long as they sit together. */
@Entity
@Table(name = "sitting")
class Sitting {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SittingId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "partnership"))
    private @Nullable PartnershipId partnership;

    /** Over on the device; it is there still for whoever holds a code to take theirs along. */
    @Column(name = "over", nullable = false)
    private boolean over;

    @SuppressWarnings("NullAway.Init")
    protected Sitting() {}

    Sitting(SittingId id, PartnershipId partnership) {
        this.id = id;
        this.partnership = partnership;
    }

    SittingId id() {
        return id;
    }

    /** Empty once one of the two has ended it. */
    Optional<PartnershipId> partnership() {
        return Optional.ofNullable(partnership);
    }

    boolean isOver() {
        return over;
    }

    void end() {
        over = true;
    }
}
