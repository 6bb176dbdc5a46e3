package gentlelanding.landing;

import gentlelanding.account.AccountId;
import gentlelanding.partnership.PartnershipId;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every landing. */
interface LandingRows extends Repository<Landing, LandingId> {

    Landing save(Landing landing);

    Landing saveAndFlush(Landing landing);

    Optional<Landing> findById(LandingId id);

    /** The landing, held until the transaction ends: what the two press at once happens in turn. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select landing from Landing landing where landing.id = :id")
    Optional<Landing> findAndHold(LandingId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select landing from Landing landing where landing.partnership = :partnership order by landing.id.value")
    List<Landing> findAllAndHold(PartnershipId partnership);

    /** Those of these people that began after that moment and are not over, held until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select landing from Landing landing where (landing.partnership in :partnerships or landing.account = :alone)"
                    + " and landing.startedAt > :since and landing.endsAt > :now order by landing.id.value")
    List<Landing> findSinceAndHold(List<PartnershipId> partnerships, AccountId alone, Instant since, Instant now);

    /** Those that began after that moment and are not over, the newest first. */
    @Query(
            "select landing from Landing landing where (landing.partnership in :partnerships or landing.account = :alone)"
                    + " and landing.startedAt > :since and landing.endsAt > :now order by landing.startedAt desc")
    List<Landing> findSince(List<PartnershipId> partnerships, AccountId alone, Instant since, Instant now);

    /** The last that began, over or not. */
    @Query("select landing from Landing landing where landing.partnership in :partnerships or landing.account = :alone"
            + " order by landing.startedAt desc limit 1")
    Optional<Landing> findLast(List<PartnershipId> partnerships, AccountId alone);

    @Query("select landing from Landing landing where landing.account = :person order by landing.startedAt")
    List<Landing> findAllOf(AccountId person);

    @Modifying(flushAutomatically = true)
    @Query("delete from Landing landing where landing.partnership = :partnership")
    void deleteOf(PartnershipId partnership);

    @Modifying(flushAutomatically = true)
    @Query("delete from Landing landing where landing.account = :person and landing.startedAt < :before")
    void deleteOfBefore(AccountId person, Instant before);

    /** Those of two people that began before that moment. */
    @Query("select landing.id from Landing landing where landing.partnership is not null"
            + " and landing.startedAt < :before order by landing.id.value")
    List<LandingId> findOfTwoBefore(Instant before);

    void delete(Landing landing);

    @Modifying(flushAutomatically = true)
    @Query("delete from Landing landing where landing.account = :person")
    void deleteAllOf(AccountId person);
}
