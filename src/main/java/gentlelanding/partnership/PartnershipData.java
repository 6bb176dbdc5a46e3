package gentlelanding.partnership;

import gentlelanding.account.AccountId;
import gentlelanding.account.PersonalData;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** With whom a person is joined, and the codes they gave or used. */
@Component
@Order(40)
class PartnershipData implements PersonalData {

    private final Partnerships partnerships;
    private final InvitationRows invitations;
    private final Blocks blocks;

    PartnershipData(Partnerships partnerships, InvitationRows invitations, Blocks blocks) {
        this.blocks = blocks;
        this.partnerships = partnerships;
        this.invitations = invitations;
    }

    /** A partnership as it is taken along: the two names. */
    record Joined(String myName, String partnerName) {}

    @Override
    public String chapter() {
        return "partnerships";
    }

    @Override
    public List<String> tables() {
        return List.of("partnership", "invitation", "block");
    }

    @Override
    @Transactional(readOnly = true)
    public Object exportOf(AccountId person) {
        return partnerships.listOf(person).stream()
                .map(side -> new Joined(side.myName(), side.partnerName()))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void endWhatIsShared(AccountId person) {
        partnerships.endAllOf(person);
        invitations.deleteAround(person);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(AccountId person) {
        blocks.eraseOf(person);
    }
}
