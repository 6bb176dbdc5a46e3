package gentlelanding.reflection;

import gentlelanding.account.AccountId;
import gentlelanding.partnership.PartnershipId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every word for a partner. */
interface WordRows extends Repository<WordForPartner, WordId> {

    WordForPartner save(WordForPartner word);

    Optional<WordForPartner> findById(WordId id);

    void delete(WordForPartner word);

    @Query("select w from WordForPartner w where w.partnership in :partnerships order by w.id.value")
    List<WordForPartner> findAllIn(Collection<PartnershipId> partnerships);

    @Query("select w from WordForPartner w where w.sender = :person order by w.id.value")
    List<WordForPartner> findAllFrom(AccountId person);

    @Modifying(flushAutomatically = true)
    @Query("delete from WordForPartner w where w.partnership = :partnership")
    void deleteOf(PartnershipId partnership);

    @Modifying(flushAutomatically = true)
    @Query("delete from WordForPartner w where w.sender = :person")
    void deleteAllFrom(AccountId person);
}
