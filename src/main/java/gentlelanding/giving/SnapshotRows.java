package gentlelanding.giving;

import gentlelanding.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SnapshotRows extends Repository<Snapshot, SnapshotId> {

    Snapshot saveAndFlush(Snapshot snapshot);

    Optional<Snapshot> findByCodeFingerprint(byte[] fingerprint);

    /** Those that this person gave; the longest to last first. */
    @Query("select s from Snapshot s where s.giver = :giver order by s.endsAt desc, s.placeInLine")
    List<Snapshot> findAllOf(AccountId giver);

    @Modifying(flushAutomatically = true)
    @Query("delete from Snapshot s where s.id = :id and s.giver = :giver")
    int deleteOne(SnapshotId id, AccountId giver);

    @Modifying(flushAutomatically = true)
    @Query("delete from Snapshot s where s.giver = :giver")
    void deleteAllOf(AccountId giver);

    @Modifying(flushAutomatically = true)
    @Query("delete from Snapshot s where s.endsAt <= :now")
    void deleteOver(Instant now);
}
