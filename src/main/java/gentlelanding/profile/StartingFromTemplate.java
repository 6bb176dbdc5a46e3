package gentlelanding.profile;

import gentlelanding.account.AccountId;
import gentlelanding.account.Arrivals;
import gentlelanding.practice.CareTemplate;
import gentlelanding.practice.CareTemplates;
import gentlelanding.practice.HandedOut;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a profile of a template; whoever wrote the template is told nothing of it. */
@Service
public class StartingFromTemplate implements Arrivals {

    private final MakingProfile making;
    private final CareTemplates templates;

    StartingFromTemplate(MakingProfile making, CareTemplates templates) {
        this.making = making;
        this.templates = templates;
    }

    /** A new profile of this person's from a published version. */
    @Transactional
    public ProfileId from(AccountId person, HandedOut handedOut) {
        return making.make(
                person, FromTemplate.of(handedOut), handedOut.contents().title());
    }

    /** A new profile of this person's from a built-in template. */
    @Transactional
    public ProfileId from(AccountId person, CareTemplate builtIn) {
        return from(person, builtIn, builtIn.title());
    }

    @Transactional
    ProfileId from(AccountId person, CareTemplate builtIn, String name) {
        return making.make(person, FromTemplate.builtIn(builtIn), name);
    }

    @Override
    public boolean knows(String code) {
        return templates.behind(code).isPresent();
    }

    @Override
    public boolean namesWhoeverArrives(String code) {
        return !knows(code);
    }

    @Override
    @Transactional
    public Optional<String> arrive(AccountId person, String code) {
        return templates.behind(code).map(handedOut -> ProfileController.path(from(person, handedOut)) + "/first-pass");
    }
}
