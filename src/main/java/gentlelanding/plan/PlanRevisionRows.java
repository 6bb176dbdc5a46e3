package gentlelanding.plan;

import gentlelanding.partnership.PartnershipId;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every revision of every plan. */
interface PlanRevisionRows extends Repository<PlanRevision, PlanRevision.Id> {

    PlanRevision save(PlanRevision revision);

    Optional<PlanRevision> findById(PlanRevision.Id id);

    /** The revision that the plan is at; empty where there is no plan yet, or none any more. */
    @Query("select revision from PlanRevision revision join Plan plan on plan.id = revision.id.partnership"
            + " where plan.id = :partnership and revision.id.number = plan.revision")
    Optional<PlanRevision> findCurrent(PartnershipId partnership);

    /** The revisions that both agreed to, the newest first: the first of them is the plan that counts. */
    @Query("select revision from PlanRevision revision where revision.id.partnership = :partnership"
            + " and revision.firstAgreed and revision.secondAgreed order by revision.id.number desc")
    Optional<PlanRevision> findAgreed(PartnershipId partnership, Limit limit);

    @Modifying(flushAutomatically = true)
    @Query("delete from PlanRevision revision where revision.id.partnership = :partnership")
    void deleteOf(PartnershipId partnership);
}
