package gentlelanding.landing;

import gentlelanding.account.AccountId;
import gentlelanding.partnership.PartnershipId;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every check-in. */
interface CheckInRows extends Repository<CheckIn, CheckInId> {

    CheckIn save(CheckIn checkIn);

    void delete(CheckIn checkIn);

    @Query("select c from CheckIn c where c.landing = :landing")
    List<CheckIn> findAllIn(LandingId landing);

    @Query("select c from CheckIn c where c.account = :person order by c.id.value")
    List<CheckIn> findAllOf(AccountId person);

    /** Whatever was sent within that partnership is taken back; what each kept for themselves stays theirs. */
    @Modifying(flushAutomatically = true)
    @Query("update CheckIn c set c.sending = Sending.NO, c.sent.bytes = null where c.landing in"
            + " (select landing.id from Landing landing where landing.partnership = :partnership)")
    void takeBackAllOf(PartnershipId partnership);

    /** The same for that landing alone. */
    @Modifying(flushAutomatically = true)
    @Query("update CheckIn c set c.sending = Sending.NO, c.sent.bytes = null where c.landing = :landing")
    void takeBackAllIn(LandingId landing);

    @Modifying(flushAutomatically = true)
    @Query("delete from CheckIn c where c.account = :person")
    void deleteAllOf(AccountId person);
}
