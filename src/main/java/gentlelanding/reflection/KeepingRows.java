package gentlelanding.reflection;

import gentlelanding.account.AccountId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** How each person wants to look back. */
interface KeepingRows extends Repository<Keeping, AccountId> {

    Keeping save(Keeping keeping);

    Optional<Keeping> findById(AccountId account);

    @Query("select k from Keeping k where k.keepDays is not null")
    List<Keeping> findAllThatEnd();

    @Modifying(flushAutomatically = true)
    @Query("delete from Keeping k where k.account = :person")
    void deleteAllOf(AccountId person);
}
