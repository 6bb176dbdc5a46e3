package gentlelanding.profile;

import gentlelanding.account.AccountId;
import gentlelanding.account.PersonalData;
import gentlelanding.care.OwnItem;
import gentlelanding.care.Phase;
import gentlelanding.practice.CareTemplate;
import gentlelanding.ui.NotHere;
import gentlelanding.vault.Vault;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to profiles. Whoever asks for one says whose it is; anybody else's is {@link NotHere}. */
@Service
public class Profiles {

    /** How many profiles a person may have. */
    static final int MOST = 50;

    private static final Comparator<Opened> OLDEST_FIRST = Comparator.comparing(
                    (Opened opened) -> opened.document().madeAt())
            .thenComparing(opened -> opened.id().value());

    private final ProfileRows rows;
    private final Vault vault;
    private final JdbcTemplate jdbc;
    private final MessageSource words;
    private final Clock clock;

    Profiles(ProfileRows rows, Vault vault, JdbcTemplate jdbc, MessageSource words, Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.jdbc = jdbc;
        this.words = words;
        this.clock = clock;
    }

    /** A profile as its owner chooses it from a list. */
    public record Listed(ProfileId id, String name) {}

    /** The person's oldest profile, made now where they have none: everybody has one for every day. */
    @Transactional
    public ProfileId firstOf(AccountId person) {
        return openedOf(person).get(0).id();
    }

    /** All profiles of this person, the oldest first; never empty. */
    @Transactional
    public List<Listed> of(AccountId person) {
        return openedOf(person).stream()
                .map(opened -> new Listed(opened.id(), opened.document().name()))
                .toList();
    }

    /** The profile that this person changed last, if they have one at all. */
    @Transactional(readOnly = true)
    public Optional<ProfileId> lastChangedOf(AccountId person) {
        return existingOf(person).stream()
                .max(Comparator.comparing((Opened opened) -> opened.document().changedAt()))
                .map(Opened::id);
    }

    /** The profile in which this person answered last; the last changed one where they have answered in none. */
    @Transactional(readOnly = true)
    public Optional<ProfileId> lastAnsweredOf(AccountId person) {
        return existingOf(person).stream()
                .max(Comparator.comparing((Opened opened) ->
                                !opened.document().preferences().answers().isEmpty())
                        .thenComparing(opened -> opened.document().changedAt()))
                .map(Opened::id);
    }

    /** All that a profile says, for its owner; only the class of {@code plan} that drafts plans may ask for it. */
    @Transactional(readOnly = true)
    public ProfileContents contentsOf(ProfileId id, AccountId owner) {
        var document = open(id, owner).document();
        return new ProfileContents(document.name(), document.preferences(), document.about(), document.changedAt());
    }

    /** Every care item of this person's own, in whichever of their profiles it stands, with the name they gave it. */
    @Transactional(readOnly = true)
    public Map<String, String> namesOfOwnItems(AccountId person) {
        return existingOf(person).stream()
                .flatMap(opened -> opened.document().preferences().ownItems().stream())
                .collect(Collectors.toMap(OwnItem::key, OwnItem::name, (one, other) -> one));
    }

    @Transactional(readOnly = true)
    Opened open(ProfileId id, AccountId owner) {
        return rows.findByIdAndAccount(id, owner).map(this::opened).orElseThrow(NotHere::new);
    }

    /** Oldest first, never empty. */
    @Transactional
    List<Opened> openedOf(AccountId person) {
        var existing = existingOf(person);
        if (!existing.isEmpty()) {
            return existing;
        }
        waitInLine(person);
        var meanwhile = existingOf(person);
        if (!meanwhile.isEmpty()) {
            return meanwhile;
        }
        var everyDay = words.getMessage("profile.every-day", null, LocaleContextHolder.getLocale());
        return List.of(add(person, ProfileDocument.empty(everyDay, clock.instant())));
    }

    /**
     * A new profile, from nothing or as a copy.
     *
     * @throws RefusedException where the person has as many as one may have
     */
    @Transactional
    ProfileId make(AccountId person, String name, @Nullable ProfileId from) {
        waitInLine(person);
        if (openedOf(person).size() >= MOST) {
            throw new RefusedException(Map.of("name", Objection.tooManyProfiles(MOST)));
        }
        var now = clock.instant();
        var document = from == null
                ? ProfileDocument.empty(name, now)
                : open(from, person).document().copiedAs(name, now);
        return add(person, document).id();
    }

    /** A new profile that starts from a template; nothing of the template says whose profile it is. */
    @Transactional
    ProfileId make(AccountId person, FromTemplate template, String name) {
        waitInLine(person);
        if (existingOf(person).size() >= MOST) {
            throw new RefusedException(Map.of("name", Objection.tooManyProfiles(MOST)));
        }
        return add(person, ProfileDocument.startedFrom(template, name, clock.instant()))
                .id();
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
        return Optional.ofNullable(open(id, owner).document().template())
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

    /** Brings in profiles that were once taken along, in the place of empty ones. */
    @Transactional
    void bringIn(AccountId person, List<ProfileDocument> documents, Predicate<CareTemplate> isSound) {
        waitInLine(person);
        if (!existingOf(person).stream().allMatch(opened -> opened.document().isBlank())) {
            throw new PersonalData.NotEmptyException();
        }
        if (documents.isEmpty()
                || documents.size() > MOST
                || !documents.stream().allMatch(ProfileDocument::isPlausible)) {
            throw new PersonalData.UnfitException();
        }
        rows.deleteAllOf(person);
        documents.forEach(document -> add(person, document.broughtIn(isSound)));
    }

    private Opened add(AccountId person, ProfileDocument document) {
        var id = ProfileId.random();
        rows.save(new Profile(id, person, vault.seal(Profile.place(id, person), document)));
        return new Opened(id, 0, document);
    }

    private List<Opened> existingOf(AccountId person) {
        return rows.findByAccount(person).stream()
                .map(this::opened)
                .sorted(OLDEST_FIRST)
                .toList();
    }

    /** A profile whose row is held or just read. */
    Opened opened(Profile profile) {
        return new Opened(
                profile.id(),
                profile.version(),
                vault.open(profile.place(), profile.document(), ProfileDocument.class));
    }

    /** Two requests of one person that both would make a profile go one after the other. */
    private void waitInLine(AccountId person) {
        jdbc.queryForList("select id from account where id = ? for update", person.value());
    }
}
