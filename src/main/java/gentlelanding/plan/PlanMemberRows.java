package gentlelanding.plan;

import gentlelanding.account.AccountId;
import gentlelanding.partnership.PartnershipId;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Both sides of every plan. */
interface PlanMemberRows extends Repository<PlanMember, PlanMember.Id> {

    PlanMember save(PlanMember member);

    @Query("select member from PlanMember member where member.id.partnership = :partnership")
    List<PlanMember> findBoth(PartnershipId partnership);

    @Query("select member from PlanMember member where member.id.account = :account")
    List<PlanMember> findAllOf(AccountId account);

    @Modifying(flushAutomatically = true)
    @Query("delete from PlanMember member where member.id.account = :account")
    void deleteAllOf(AccountId account);

    @Modifying(flushAutomatically = true)
    @Query("delete from PlanMember member where member.id.partnership = :partnership")
    void deleteOf(PartnershipId partnership);
}
