package gentlelanding.practice;

import gentlelanding.care.CareItem;
import gentlelanding.care.Catalogue;
import gentlelanding.care.OwnItem;
import gentlelanding.care.Phase;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts words to a template: the same words for the practitioner who looks at it and for whoever starts from it. */
@Component
public class TemplateViews {

    private final MessageSource words;

    TemplateViews(MessageSource words) {
        this.words = words;
    }

    /** The template in words; {@code path} is its address, or empty. */
    public TemplateView of(CareTemplate template, String path, Locale locale) {
        return new TemplateView(
                template.title(),
                paragraphs(template.introduction()),
                template.author(),
                template.language(),
                path,
                template.items().stream()
                        .flatMap(item -> item(item, template, locale))
                        .toList(),
                Arrays.stream(Phase.values())
                        .map(phase -> new TemplateView.PhaseView(phase.name(), phase.slug(), template.promptsOf(phase)))
                        .filter(phase -> !phase.prompts().isEmpty())
                        .toList(),
                template.resources(),
                1,
                1);
    }

    /** What is different in the newer of two versions, a sentence each. */
    public List<String> changes(CareTemplate before, CareTemplate after, Locale locale) {
        return new TemplateChanges(before, after, words, locale)
                .sentences((key, template) -> nameOf(key, template, locale));
    }

    /** The name of an item, wherever its words stand; empty where nobody knows it. */
    String nameOf(String key, CareTemplate template, Locale locale) {
        return template.ownItems().stream()
                .filter(own -> own.key().equals(key))
                .map(OwnItem::name)
                .findFirst()
                .orElseGet(() -> Catalogue.builtIn()
                        .item(key)
                        .map(item -> say("care." + item.key() + ".name", locale))
                        .orElse(""));
    }

    private Stream<TemplateView.ItemView> item(CareTemplate.Item item, CareTemplate template, Locale locale) {
        var own = item.own();
        return own == null
                ? Catalogue.builtIn().item(item.key()).stream().map(known -> builtIn(known, locale))
                : Stream.of(own(own, template, locale));
    }

    private TemplateView.ItemView builtIn(CareItem item, Locale locale) {
        var stem = "care." + item.key();
        return new TemplateView.ItemView(
                item.key(),
                item.category().slug(),
                false,
                say(stem + ".name", locale),
                say(stem + ".meaning", locale),
                "",
                "");
    }

    private TemplateView.ItemView own(OwnItem item, CareTemplate template, Locale locale) {
        var near = item.alternatives().stream()
                .map(key -> nameOf(key, template, locale))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
        return new TemplateView.ItemView(
                item.key(),
                item.category().slug(),
                true,
                item.name(),
                item.meaning(),
                Objects.requireNonNullElse(item.selfCare(), ""),
                near);
    }

    private String say(String key, Locale locale) {
        return Objects.requireNonNull(words.getMessage(key, null, locale));
    }

    private static List<String> paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
