package gentlelanding.reflection;

import gentlelanding.account.AccountId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** How each person wants to look back. */
interface KeepingRows extends Repository<Keeping, AccountId> {

    Keeping save(Keeping keeping);

    Optional<Keeping> findById(AccountId account);

    /** Everybody who set an end. */
    @Query("select k.account from Keeping k where k.keepDays is not null")
    List<AccountId> findAllThatEnd();

    /** How that person wants it, held until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select k from Keeping k where k.account = :person")
    Optional<Keeping> findAndHold(AccountId person);

    @Modifying(flushAutomatically = true)
    @Query("delete from Keeping k where k.account = :person")
    void deleteAllOf(AccountId person);
}
