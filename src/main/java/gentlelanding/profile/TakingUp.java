package gentlelanding.profile;

import gentlelanding.account.AccountId;
import gentlelanding.care.Need;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Takes a suggestion up into a person's own profile, as if they had chosen it there. */
@Service
public class TakingUp {

    private final ChangingProfile changing;

    TakingUp(ChangingProfile changing) {
        this.changing = changing;
    }

    /** From now on this profile says that of this care item; whatever else it says stays. */
    public void need(ProfileId profile, AccountId owner, String item, Need need) {
        var said = ProfileForm.of(Map.of("answers[" + item + "].need", new String[] {need.name()}));
        changing.keep(profile, owner, said, null);
    }

    /** From now on this profile no longer says that receiving is hard; whether that was shown stays as it was. */
    public void receivingIsNotHard(ProfileId profile, AccountId owner) {
        var said = AboutForm.of(Map.of(AboutField.RECEIVING_IS_HARD.parameter(), new String[] {"false"}));
        changing.keep(profile, owner, said, null);
    }
}
