package gentlelanding.reflection;

import gentlelanding.account.AccountId;
import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every reflection. */
interface ReflectionRows extends Repository<Reflection, ReflectionId> {

    Reflection save(Reflection reflection);

    @Query("select r from Reflection r where r.account = :person order by r.writtenAt desc, r.id.value")
    List<Reflection> findAllOf(AccountId person);

    @Modifying(flushAutomatically = true)
    @Query("delete from Reflection r where r.id = :id and r.account = :person")
    int deleteOne(ReflectionId id, AccountId person);

    @Modifying(flushAutomatically = true)
    @Query("delete from Reflection r where r.account = :person and r.writtenAt < :before")
    void deleteOfBefore(AccountId person, Instant before);

    @Modifying(flushAutomatically = true)
    @Query("delete from Reflection r where r.account = :person")
    void deleteAllOf(AccountId person);
}
