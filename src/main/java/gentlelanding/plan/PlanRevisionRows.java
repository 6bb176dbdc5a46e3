package gentlelanding.plan;

import gentlelanding.partnership.PartnershipId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every revision of every plan. */
interface PlanRevisionRows extends Repository<PlanRevision, PlanRevision.Id> {

    String AGREED = "select max(agreed.id.number) from PlanRevision agreed where agreed.id.partnership = :partnership"
            + " and agreed.firstAgreed and agreed.secondAgreed";

    PlanRevision save(PlanRevision revision);

    /** The revision that the plan is at; empty where there is no plan yet, or none any more. */
    @Query("select revision from PlanRevision revision join Plan plan on plan.id = revision.id.partnership"
            + " where plan.id = :partnership and revision.id.number = plan.revision")
    Optional<PlanRevision> findCurrent(PartnershipId partnership);

    /** That very revision, or, for none, the one that the plan is at. */
    @Query("select revision as revision, plan as plan, (" + AGREED + ") as agreed from PlanRevision revision"
            + " join Plan plan on plan.id = revision.id.partnership"
            + " where plan.id = :partnership and revision.id.number = coalesce(:number, plan.revision)")
    Optional<StandingRevision> findStanding(PartnershipId partnership, @Nullable Integer number);

    /** The plan that counts: the newest revision that both agreed to. */
    @Query("select revision as revision, plan as plan, revision.id.number as agreed from PlanRevision revision"
            + " join Plan plan on plan.id = revision.id.partnership"
            + " where plan.id = :partnership and revision.id.number = (" + AGREED + ")")
    Optional<StandingRevision> findAgreed(PartnershipId partnership);

    /** All of them, the newest first. */
    @Query("select revision from PlanRevision revision where revision.id.partnership = :partnership"
            + " order by revision.id.number desc")
    List<PlanRevision> findAllOf(PartnershipId partnership);

    @Modifying(flushAutomatically = true)
    @Query("delete from PlanRevision revision where revision.id.partnership = :partnership")
    void deleteOf(PartnershipId partnership);
}
