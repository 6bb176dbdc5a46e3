package gentlelanding.profile;

import gentlelanding.account.AccountId;
import gentlelanding.practice.CareTemplates;
import gentlelanding.practice.HandedOut;
import gentlelanding.ui.NotHere;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers a newer version of the template that a profile was started from; its owner alone decides. */
@Service
class KeepingUpWithTemplate {

    private final Profiles profiles;
    private final ChangingProfile changing;
    private final CareTemplates templates;

    KeepingUpWithTemplate(Profiles profiles, ChangingProfile changing, CareTemplates templates) {
        this.profiles = profiles;
        this.changing = changing;
        this.templates = templates;
    }

    @Transactional(readOnly = true)
    FromTemplate heldBy(ProfileId id, AccountId person) {
        return held(id, person).orElseThrow(NotHere::new);
    }

    /** The newest version that the owner has neither taken nor passed over. */
    @Transactional(readOnly = true)
    Optional<HandedOut> newerFor(ProfileId id, AccountId person) {
        return held(id, person)
                .flatMap(from -> Optional.ofNullable(from.template())
                        .flatMap(template -> templates.newerThan(template, from.passedOver())));
    }

    /** Nothing happens where the newest version is not the one that was read about. */
    @Transactional
    void decide(ProfileId id, AccountId person, int number, boolean take) {
        var held = heldBy(id, person);
        newerFor(id, person)
                .filter(newer -> newer.number() == number)
                .map(newer -> take ? FromTemplate.of(newer) : held.passingOver(number))
                .ifPresent(now -> changing.goOnWith(id, person, now));
    }

    @Transactional
    void report(ProfileId id, AccountId person) {
        held(id, person).flatMap(from -> Optional.ofNullable(from.template())).ifPresent(templates::report);
    }

    private Optional<FromTemplate> held(ProfileId id, AccountId person) {
        return Optional.ofNullable(profiles.open(id, person).document().template());
    }
}
