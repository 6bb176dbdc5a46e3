package gentlelanding.sitting;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every sitting. */
interface SittingRows extends Repository<Sitting, SittingId> {

    Sitting saveAndFlush(Sitting sitting);

    @Query("select s from Sitting s where s.id = :id and not s.over")
    Optional<Sitting> findOpen(SittingId id);

    /** Held until the transaction ends, so that two tries at once are counted one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Sitting s where s.id = :id")
    Optional<Sitting> findAndHold(SittingId id);

    /** Where nobody is left whom it concerns. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from Sitting s where s.id = :id"
            + " and not exists (select side from SittingSide side where side.id.sitting = :id)")
    void deleteIfEmpty(SittingId id);
}
