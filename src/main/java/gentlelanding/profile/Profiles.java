package gentlelanding.profile;

import gentlelanding.account.AccountId;
import gentlelanding.care.OwnItem;
import gentlelanding.care.Phase;
import gentlelanding.practice.CareTemplate;
import gentlelanding.ui.NotHere;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to profiles. Whoever asks for one says whose it is; anybody else's is {@link NotHere}. */
@Service
public class Profiles {

    private final SealedProfiles sealed;
    private final MakingProfile making;

    Profiles(SealedProfiles sealed, MakingProfile making) {
        this.sealed = sealed;
        this.making = making;
    }

    /** A profile as its owner chooses it from a list. */
    public record Listed(ProfileId id, String name) {}

    /** The person's oldest profile, made now where they have none: everybody has one for every day. */
    @Transactional
    public ProfileId firstOf(AccountId person) {
        return making.atLeastOneOf(person).get(0).id();
    }

    /** All profiles of this person, the oldest first; never empty. */
    @Transactional
    public List<Listed> of(AccountId person) {
        return making.atLeastOneOf(person).stream()
                .map(opened -> new Listed(opened.id(), opened.document().name()))
                .toList();
    }

    /** The profile that this person changed last, if they have one at all. */
    @Transactional(readOnly = true)
    public Optional<ProfileId> lastChangedOf(AccountId person) {
        return sealed.of(person).stream()
                .max(Comparator.comparing((Opened opened) -> opened.document().changedAt()))
                .map(Opened::id);
    }

    /** The profile in which this person answered last; the last changed one where they have answered in none. */
    @Transactional(readOnly = true)
    public Optional<ProfileId> lastAnsweredOf(AccountId person) {
        return sealed.of(person).stream()
                .max(Comparator.comparing((Opened opened) ->
                                !opened.document().preferences().answers().isEmpty())
                        .thenComparing(opened -> opened.document().changedAt()))
                .map(Opened::id);
    }

    /** All that a profile says, for its owner; only the class of {@code plan} that drafts plans may ask for it. */
    @Transactional(readOnly = true)
    public ProfileContents contentsOf(ProfileId id, AccountId owner) {
        var document = sealed.open(id, owner).document();
        return new ProfileContents(document.name(), document.preferences(), document.about(), document.changedAt());
    }

    /** Every care item of this person's own, in whichever of their profiles it stands, with the name they gave it. */
    @Transactional(readOnly = true)
    public Map<String, String> namesOfOwnItems(AccountId person) {
        return sealed.of(person).stream()
                .flatMap(opened -> opened.document().preferences().ownItems().stream())
                .collect(Collectors.toMap(OwnItem::key, OwnItem::name, (one, other) -> one));
    }

    @Transactional(readOnly = true)
    Opened open(ProfileId id, AccountId owner) {
        return sealed.open(id, owner);
    }

    /**
     * What the template of a profile asks its owner besides care items.
     *
     * @param author who wrote it; empty where it is built in
     */
    public record Questions(String author, String title, String language, Map<Phase, List<String>> byPhase) {}

    /** For its owner's eyes alone; empty where no template asks anything. */
    @Transactional(readOnly = true)
    public Optional<Questions> questionsOf(ProfileId id, AccountId owner) {
        return Optional.ofNullable(sealed.open(id, owner).document().template())
                .map(FromTemplate::contents)
                .filter(template -> !template.prompts().isEmpty())
                .map(template -> new Questions(
                        template.author(),
                        template.title(),
                        template.language(),
                        template.prompts().stream()
                                .collect(Collectors.groupingBy(
                                        CareTemplate.Prompt::phase,
                                        Collectors.mapping(CareTemplate.Prompt::words, Collectors.toList())))));
    }
}
