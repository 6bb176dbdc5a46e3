package gentlelanding.profile;

import gentlelanding.care.Answer;
import gentlelanding.care.CareItem;
import gentlelanding.care.Catalogue;
import gentlelanding.care.OwnItem;
import gentlelanding.care.Preferences;
import gentlelanding.practice.CareTemplate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What lies sealed in a profile.
 *
 * @param answers by item key; an item of which nothing is said is not in it
 * @param changed the version in which a part last changed, by the part's name
 * @param template what it was started from; none where it began empty
 */
record ProfileDocument(
        String name,
        Map<String, Answer> answers,
        List<OwnItem> ownItems,
        AboutMe about,
        Map<String, Long> changed,
        Instant madeAt,
        Instant changedAt,
        @Nullable FromTemplate template) {

    /** A template's title becomes a profile's name, and is longer than one that somebody types. */
    private static final Takes NAME = Takes.line(100);

    /** Only a template's item has some; at its desk no more are taken either. */
    private static final Takes SELF_CARE = Takes.line(120);

    private static final int MOST_ALTERNATIVES = 5;
    private static final Pattern OWN_KEY = Pattern.compile("own-[A-Za-z0-9-]{1,76}");

    /** A part of a profile: the smallest thing that two pages can change at the same time. */
    record Part(String item, String field) {

        @Override
        public String toString() {
            return item + '.' + field;
        }
    }

    static ProfileDocument empty(String name, Instant now) {
        return new ProfileDocument(name, Map.of(), List.of(), AboutMe.NOTHING, Map.of(), now, now, null);
    }

    static ProfileDocument startedFrom(FromTemplate template, String name, Instant now) {
        var items = template.contents().ownItems();
        return new ProfileDocument(name, Map.of(), items, AboutMe.NOTHING, Map.of(), now, now, template);
    }

    ProfileDocument copiedAs(String copy, Instant now) {
        return new ProfileDocument(copy, answers, ownItems, about, Map.of(), now, now, template);
    }

    /** The same without the numbers of versions, which mean something in one table alone. */
    ProfileDocument unnumbered() {
        return new ProfileDocument(name, answers, ownItems, about, Map.of(), madeAt, changedAt, template);
    }

    /**
     * As it is brought in. Who wrote its template goes on being said where that could have been written at a desk; which
     * template it was is not: an id from elsewhere leads nowhere here.
     */
    ProfileDocument broughtIn(Predicate<CareTemplate> isSound) {
        var from = template != null && isSound.test(template.contents())
                ? new FromTemplate(null, 0, 0, template.contents())
                : null;
        return new ProfileDocument(name, answers, ownItems, about, Map.of(), madeAt, changedAt, from);
    }

    /** Whether nothing is said in it yet. */
    boolean isBlank() {
        return answers.isEmpty() && ownItems.isEmpty() && about.equals(AboutMe.NOTHING);
    }

    /** Whether it could have been written here: known items, and every text as the form for it takes it. */
    boolean isPlausible() {
        return !name.isBlank()
                && takes(NAME, name)
                && ownItems.size() <= OwnItemForm.MOST
                && ownItems.stream().map(OwnItem::key).distinct().count() == ownItems.size()
                && ownItems.stream().allMatch(ProfileDocument::isPlausible)
                && itemKeys().containsAll(answers.keySet())
                && answers.values().stream()
                        .allMatch(answer -> takes(AnswerField.NOTE_FOR_PARTNER.takes(), answer.noteForPartner())
                                && takes(AnswerField.PRIVATE_NOTE.takes(), answer.privateNote()))
                && Arrays.stream(AboutField.values())
                        .allMatch(
                                field -> field.of(about).value().stream().allMatch(said -> takes(field.takes(), said)));
    }

    private static boolean isPlausible(OwnItem item) {
        return OWN_KEY.matcher(item.key()).matches()
                && !item.name().isBlank()
                && Arrays.stream(OwnItemField.values())
                        .allMatch(field ->
                                field.takes().objectionTo(field.of(item)).isEmpty())
                && takes(SELF_CARE, item.selfCare())
                && item.alternatives().size() <= MOST_ALTERNATIVES
                && Catalogue.builtIn().byKey().keySet().containsAll(item.alternatives());
    }

    private static boolean takes(Takes takes, @Nullable String said) {
        return said == null || takes.objectionTo(takes.tidy(said)).isEmpty();
    }

    Preferences preferences() {
        return new Preferences(answers, ownItems);
    }

    Answer answerTo(String item) {
        return answers.getOrDefault(item, Answer.NONE);
    }

    Optional<OwnItem> ownItem(String key) {
        return ownItems.stream().filter(item -> item.key().equals(key)).findFirst();
    }

    /** The keys of what the first pass asks about: the template's items where there is one. */
    List<String> firstPass() {
        return template == null
                ? Catalogue.builtIn().firstPass().stream().map(CareItem::key).toList()
                : template.contents().items().stream()
                        .map(CareTemplate.Item::key)
                        .filter(itemKeys()::contains)
                        .toList();
    }

    /** The same, going on with another version of its template, or passing one over. */
    ProfileDocument goingOnWith(FromTemplate now) {
        var items = now.into(ownItems, template, answers);
        return new ProfileDocument(name, answers, items, about, changed, madeAt, changedAt, now);
    }

    /** The keys of all items that can be answered here. */
    Set<String> itemKeys() {
        var keys = new LinkedHashSet<>(Catalogue.builtIn().byKey().keySet());
        ownItems.forEach(item -> keys.add(item.key()));
        return keys;
    }

    boolean changedSince(Part part, long seen) {
        return changed.getOrDefault(part.toString(), 0L) > seen;
    }

    ProfileDocument answering(Preferences said) {
        var answered = new HashMap<>(said.answers());
        answered.values().removeIf(Answer::isEmpty);
        return new ProfileDocument(name, answered, said.ownItems(), about, changed, madeAt, changedAt, template);
    }

    ProfileDocument telling(AboutMe told) {
        return new ProfileDocument(name, answers, ownItems, told, changed, madeAt, changedAt, template);
    }

    /** The same, remembering in which version these parts changed. */
    ProfileDocument changedIn(long version, Collection<Part> parts, Instant now) {
        var versions = new HashMap<>(changed);
        parts.forEach(part -> versions.put(part.toString(), version));
        return new ProfileDocument(name, answers, ownItems, about, versions, madeAt, now, template);
    }
}
