package gentlelanding.partnership;

import gentlelanding.account.AccountId;
import gentlelanding.account.Arrivals;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Uses an invitation's code that somebody carried along while signing up or in. */
@Component
class ArrivingByInvitation implements Arrivals {

    private final Invitations invitations;

    ArrivingByInvitation(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public boolean knows(String code) {
        return invitations.isOpen(code);
    }

    @Override
    public Optional<String> arrive(AccountId person, String code) {
        return invitations.join(person, code).map(joined -> "/partners");
    }
}
