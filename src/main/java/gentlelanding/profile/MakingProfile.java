package gentlelanding.profile;

import gentlelanding.account.AccountId;
import gentlelanding.account.Accounts;
import gentlelanding.account.PersonalData;
import gentlelanding.practice.CareTemplate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a person comes by their profiles: one for every day they have at least, and more where they want them. */
@Service
class MakingProfile {

    /** How many profiles a person may have. */
    static final int MOST = 50;

    private final SealedProfiles profiles;
    private final Accounts accounts;
    private final MessageSource words;
    private final Clock clock;

    MakingProfile(SealedProfiles profiles, Accounts accounts, MessageSource words, Clock clock) {
        this.profiles = profiles;
        this.accounts = accounts;
        this.words = words;
        this.clock = clock;
    }

    /** All of this person's, the oldest first; where they have none, one for every day is made now. */
    @Transactional
    List<Opened> atLeastOneOf(AccountId person) {
        var existing = profiles.of(person);
        if (!existing.isEmpty()) {
            return existing;
        }
        accounts.hold(person);
        var meanwhile = profiles.of(person);
        if (!meanwhile.isEmpty()) {
            return meanwhile;
        }
        var everyDay = words.getMessage("profile.every-day", null, LocaleContextHolder.getLocale());
        return List.of(profiles.add(person, ProfileDocument.empty(everyDay, clock.instant())));
    }

    /**
     * A new profile, from nothing or as a copy.
     *
     * @throws RefusedException where the person has as many as one may have
     */
    @Transactional
    ProfileId make(AccountId person, String name, @Nullable ProfileId from) {
        accounts.hold(person);
        if (atLeastOneOf(person).size() >= MOST) {
            throw new RefusedException(Map.of("name", Objection.tooManyProfiles(MOST)));
        }
        var now = clock.instant();
        var document = from == null
                ? ProfileDocument.empty(name, now)
                : profiles.open(from, person).document().copiedAs(name, now);
        return profiles.add(person, document).id();
    }

    /** A new profile that starts from a template; nothing of the template says whose profile it is. */
    @Transactional
    ProfileId make(AccountId person, FromTemplate template, String name) {
        accounts.hold(person);
        if (profiles.of(person).size() >= MOST) {
            throw new RefusedException(Map.of("name", Objection.tooManyProfiles(MOST)));
        }
        return profiles.add(person, ProfileDocument.startedFrom(template, name, clock.instant()))
                .id();
    }

    /** Brings in profiles that were once taken along, in the place of empty ones. */
    @Transactional
    void bringIn(AccountId person, List<ProfileDocument> documents, Predicate<CareTemplate> isSound) {
        accounts.hold(person);
        if (!profiles.of(person).stream().allMatch(opened -> opened.document().isBlank())) {
            throw new PersonalData.NotEmptyException();
        }
        if (documents.isEmpty()
                || documents.size() > MOST
                || !documents.stream().allMatch(ProfileDocument::isPlausible)) {
            throw new PersonalData.UnfitException();
        }
        profiles.removeAllOf(person);
        documents.forEach(document -> profiles.add(person, document.broughtIn(isSound)));
    }
}
