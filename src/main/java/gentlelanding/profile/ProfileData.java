package gentlelanding.profile;

import gentlelanding.account.AccountId;
import gentlelanding.account.PersonalData;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A person's profiles, as they wrote them. */
@Component
@Order(30)
class ProfileData implements PersonalData {

    private final Profiles profiles;
    private final ProfileRows rows;

    ProfileData(Profiles profiles, ProfileRows rows) {
        this.profiles = profiles;
        this.rows = rows;
    }

    @Override
    public String chapter() {
        return "profiles";
    }

    @Override
    public List<String> tables() {
        return List.of("profile");
    }

    @Override
    @Transactional
    public Object exportOf(AccountId person) {
        return profiles.openedOf(person).stream().map(Opened::document).toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(AccountId person) {
        rows.deleteAllOf(person);
    }
}
