package gentlelanding.reflection;

import gentlelanding.account.AccountId;
import gentlelanding.profile.Profiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What lines are called of which a person said whether they helped, long after the plan in which they stood. */
@Component
class LineNames {

    private final Profiles profiles;
    private final MessageSource words;

    LineNames(Profiles profiles, MessageSource words) {
        this.profiles = profiles;
        this.words = words;
    }

    /** Names by key, for one person: a care item's, one's own word for it, or else the words that stood in the plan. */
    record Names(Map<String, String> own, MessageSource words, Locale locale) {

        String of(String item) {
            var built = words.getMessage("care." + item + ".name", null, null, locale);
            return built != null ? built : own.getOrDefault(item, said("reflection.line.gone"));
        }

        private String said(String key) {
            return Objects.requireNonNull(words.getMessage(key, null, locale));
        }
    }

    /** Those that this person needs for their journal, the newest page first. */
    Names of(AccountId me, List<Journal.Entry> journal, Locale locale) {
        var isAllBuiltIn = journal.stream()
                .flatMap(entry -> entry.document().helped().keySet().stream())
                .noneMatch(item -> isNamedNowhere(item, locale));
        if (isAllBuiltIn) {
            return new Names(Map.of(), words, locale);
        }
        var own = new LinkedHashMap<>(profiles.namesOfOwnItems(me));
        journal.forEach(entry -> entry.document().called().forEach(own::putIfAbsent));
        return new Names(own, words, locale);
    }

    /** What those are called now that no catalogue names, to be kept with the page on which they are spoken of. */
    Map<String, String> toKeep(AccountId me, ReflectionForm form, List<ReflectionPage.Asked> lines, Locale locale) {
        var now = new LinkedHashMap<>(profiles.namesOfOwnItems(me));
        lines.forEach(line -> now.putIfAbsent(line.item(), line.sentence()));
        now.keySet().removeIf(item -> !form.helped().containsKey(item) || !isNamedNowhere(item, locale));
        return now;
    }

    private boolean isNamedNowhere(String item, Locale locale) {
        @Nullable String built = words.getMessage("care." + item + ".name", null, null, locale);
        return built == null;
    }
}
