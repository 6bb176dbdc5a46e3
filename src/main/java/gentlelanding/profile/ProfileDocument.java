package gentlelanding.profile;

import gentlelanding.care.Answer;
import gentlelanding.care.Catalogue;
import gentlelanding.care.OwnItem;
import gentlelanding.care.Preferences;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What lies sealed in a profile.
 *
 * @param answers by item key; an item of which nothing is said is not in it
 * @param changed the version in which a part last changed, by the part's name
 */
record ProfileDocument(
        String name,
        Map<String, Answer> answers,
        List<OwnItem> ownItems,
        AboutMe about,
        Map<String, Long> changed,
        Instant madeAt,
        Instant changedAt) {

    /** A part of a profile: the smallest thing that two pages can change at the same time. */
    record Part(String item, String field) {

        @Override
        public String toString() {
            return item + '.' + field;
        }
    }

    static ProfileDocument empty(String name, Instant now) {
        return new ProfileDocument(name, Map.of(), List.of(), AboutMe.NOTHING, Map.of(), now, now);
    }

    ProfileDocument copiedAs(String copy, Instant now) {
        return new ProfileDocument(copy, answers, ownItems, about, Map.of(), now, now);
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
        return new ProfileDocument(name, answered, said.ownItems(), about, changed, madeAt, changedAt);
    }

    ProfileDocument telling(AboutMe told) {
        return new ProfileDocument(name, answers, ownItems, told, changed, madeAt, changedAt);
    }

    /** The same, remembering in which version these parts changed. */
    ProfileDocument changedIn(long version, Collection<Part> parts, Instant now) {
        var versions = new HashMap<>(changed);
        parts.forEach(part -> versions.put(part.toString(), version));
        return new ProfileDocument(name, answers, ownItems, about, versions, madeAt, now);
    }
}
