package gentlelanding.plan;

import gentlelanding.matching.SharedPlan;
import gentlelanding.partnership.PartnershipId;
import gentlelanding.vault.Sealed;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import org.springframework.data.domain.Persistable;

/** What the two profiles came to once; its lines never change, only who has agreed to them. */
@Entity
@Table(name = "plan_revision")
class PlanRevision implements Persistable<PlanRevision.Id> {

    /** A partnership's revisions are numbered from one. */
    @Embeddable
    record Id(
            @Embedded @AttributeOverride(name = "value", column = @Column(name = "partnership"))
            PartnershipId partnership,

            int number)
            implements Serializable {}

    /**
     * What lies sealed in a revision, under the partnership's key: nothing that both may not read.
     *
     * @param plan as the answers alone came to it
     * @param adjustments laid over it, the oldest first
     */
    record Document(SharedPlan plan, Shown first, Shown second, List<Adjustment> adjustments) {

        Laid laid() {
            return Laying.over(plan, adjustments);
        }

        Document adjusted(List<Adjustment> changed) {
            return new Document(plan, first, second, changed);
        }
    }

    @EmbeddedId
    private Id id;

    @Column(name = "first_agreed")
    private boolean firstAgreed;

    @Column(name = "second_agreed")
    private boolean secondAgreed;

    @Embedded
    private Sealed document;

    @SuppressWarnings("NullAway.Init")
    protected PlanRevision() {}

    PlanRevision(Id id, Sealed document) {
        this.id = id;
        this.document = document;
    }

    static Sealed.Place place(Id id) {
        var owner = id.partnership().value();
        return new Sealed.Place("plan_revision/" + id.number(), owner, owner);
    }

    @Override
    public Id getId() {
        return id;
    }

    /** Only ever inserted; asking first whether one is there would cost a statement. */
    @Override
    public boolean isNew() {
        return true;
    }

    Sealed document() {
        return document;
    }

    boolean isAgreedBy(boolean first) {
        return first ? firstAgreed : secondAgreed;
    }

    boolean isAgreed() {
        return firstAgreed && secondAgreed;
    }

    void agree(boolean first) {
        if (first) {
            firstAgreed = true;
        } else {
            secondAgreed = true;
        }
    }
}
