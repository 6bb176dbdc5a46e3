package gentlelanding.plan;

import gentlelanding.partnership.PartnershipId;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every partnership's plan. */
interface PlanRows extends Repository<Plan, PartnershipId> {

    Plan save(Plan plan);

    /** The plan, held until the transaction ends: whatever the two of them do at once happens in turn. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select plan from Plan plan where plan.id = :id")
    Optional<Plan> findAndHold(PartnershipId id);

    @Modifying(flushAutomatically = true)
    @Query("delete from Plan plan where plan.id = :id")
    void deleteOf(PartnershipId id);
}
