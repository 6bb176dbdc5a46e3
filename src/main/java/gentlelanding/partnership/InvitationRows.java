package gentlelanding.partnership;

import gentlelanding.account.AccountId;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every invitation. */
interface InvitationRows extends Repository<Invitation, InvitationId> {

    Invitation saveAndFlush(Invitation invitation);

    Optional<Invitation> findByCodeFingerprint(byte[] fingerprint);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Invitation i where i.codeFingerprint = :fingerprint")
    Optional<Invitation> findAndHold(byte[] fingerprint);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Invitation i where i.id = :id")
    Optional<Invitation> findAndHold(InvitationId id);

    /** Those that this person gave, and those that they used; longest to live first. */
    @Query("select i from Invitation i where i.inviter = :person or i.joinedBy = :person"
            + " order by i.expiresAt desc, i.placeInLine desc")
    List<Invitation> findAllAround(AccountId person);

    @Query("select i from Invitation i where i.inviter = :inviter")
    List<Invitation> findAllBy(AccountId inviter);

    void delete(Invitation invitation);

    @Modifying(flushAutomatically = true)
    @Query("delete from Invitation i where i.inviter = :inviter and i.expiresAt <= :now")
    void deleteOverOf(AccountId inviter, Instant now);

    @Modifying(flushAutomatically = true)
    @Query("delete from Invitation i where i.inviter = :inviter and i.joinedBy is null")
    void deleteUnusedOf(AccountId inviter);

    @Modifying(flushAutomatically = true)
    @Query("delete from Invitation i where i.inviter = :person or i.joinedBy = :person")
    void deleteAround(AccountId person);

    @Modifying(flushAutomatically = true)
    @Query("delete from Invitation i where (i.inviter = :one and i.joinedBy = :other)"
            + " or (i.inviter = :other and i.joinedBy = :one)")
    void deleteBetween(AccountId one, AccountId other);

    @Modifying(flushAutomatically = true)
    @Query("delete from Invitation i where i.expiresAt <= :then")
    void deleteOverBefore(Instant then);
}
