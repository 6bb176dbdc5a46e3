package gentlelanding.practice;

import gentlelanding.care.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.context.MessageSource;

/** What is different in a newer version of a template, in sentences. */
class TemplateChanges {

    private final CareTemplate before;
    private final CareTemplate after;
    private final MessageSource words;
    private final Locale locale;
    private final List<String> sentences = new ArrayList<>();

    TemplateChanges(CareTemplate before, CareTemplate after, MessageSource words, Locale locale) {
        this.before = before;
        this.after = after;
        this.words = words;
        this.locale = locale;
    }

    /** @param name the name of an item in a template */
    List<String> sentences(BiFunction<String, CareTemplate, String> name) {
        part("title", CareTemplate::title, after.title());
        part("author", CareTemplate::author, after.author());
        part("introduction", CareTemplate::introduction);
        items(name);
        for (var phase : Phase.values()) {
            part("prompts", template -> template.promptsOf(phase), say("care.phase." + phase.slug()));
        }
        part("resources", CareTemplate::resources);
        return sentences;
    }

    private void items(BiFunction<String, CareTemplate, String> name) {
        var former = keys(before);
        var now = keys(after);
        now.stream().filter(key -> !former.contains(key)).forEach(key -> tell("item-added", name.apply(key, after)));
        former.stream().filter(key -> !now.contains(key)).forEach(key -> tell("item-gone", name.apply(key, before)));
        after.ownItems().stream()
                .filter(item -> before.ownItems().stream()
                        .anyMatch(known -> known.key().equals(item.key()) && !known.equals(item)))
                .forEach(item -> tell("item-changed", name.apply(item.key(), before), item.name()));
        var stayed = former.stream().filter(now::contains).toList();
        if (!stayed.equals(now.stream().filter(former::contains).toList())) {
            tell("order");
        }
    }

    private void part(String part, Function<CareTemplate, Object> says, Object... arguments) {
        if (!says.apply(before).equals(says.apply(after))) {
            tell(part, arguments);
        }
    }

    private void tell(String change, Object... arguments) {
        sentences.add(say("practice.change." + change, arguments));
    }

    private String say(String key, Object... arguments) {
        return Objects.requireNonNull(words.getMessage(key, arguments, locale));
    }

    private static List<String> keys(CareTemplate template) {
        return template.items().stream().map(CareTemplate.Item::key).toList();
    }
}
