package gentlelanding.sitting;

import gentlelanding.account.AccountId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Both sides of every sitting. */
interface SittingSideRows extends Repository<SittingSide, SittingSide.Id> {

    SittingSide save(SittingSide side);

    @Query("select s from SittingSide s where s.id.sitting = :sitting order by s.id.place")
    List<SittingSide> findBoth(SittingId sitting);

    @Query("select s from SittingSide s where s.account = :account")
    Optional<SittingSide> findOf(AccountId account);

    @Query("select s.id.sitting from SittingSide s where s.codeFingerprint = :fingerprint")
    Optional<SittingId> findSittingByCode(byte[] fingerprint);

    Optional<SittingSide> findByCodeFingerprint(byte[] fingerprint);

    @Modifying(flushAutomatically = true)
    @Query("delete from SittingSide s where s.account = :account")
    void deleteOf(AccountId account);

    /** Once nobody is here any more who could take theirs along, whoever did so before is free of the sitting too. */
    @Modifying(flushAutomatically = true)
    @Query("delete from SittingSide s where s.id.sitting = :sitting and s.taken"
            + " and not exists (select o from SittingSide o where o.id.sitting = :sitting and not o.taken)")
    void deleteTakenIfAlone(SittingId sitting);
}
