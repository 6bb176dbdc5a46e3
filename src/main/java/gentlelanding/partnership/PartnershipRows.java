package gentlelanding.partnership;

import gentlelanding.account.AccountId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every partnership. */
interface PartnershipRows extends Repository<Partnership, PartnershipId> {

    Partnership saveAndFlush(Partnership partnership);

    Optional<Partnership> findById(PartnershipId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Partnership p where p.id = :id")
    Optional<Partnership> findAndHold(PartnershipId id);

    @Query("select p from Partnership p where p.pair.first = :person or p.pair.second = :person order by p.id.value")
    List<Partnership> findAllOf(AccountId person);

    boolean existsByPair(Pair pair);

    void delete(Partnership partnership);
}
