package gentlelanding.practice;

import gentlelanding.account.AccountId;
import gentlelanding.care.CareCategory;
import gentlelanding.care.Catalogue;
import gentlelanding.care.Phase;
import gentlelanding.care.Stance;
import gentlelanding.ui.NotHere;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages of the desk: what stands in a template, or what was typed where it could not be kept. */
@Component
class DeskPages {

    private static final int EMPTY_RESOURCES = 2;
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "da", "sv", "nb", "fi", "pl", "cs", "hu", "ro", "el", "tr", "uk",
            "ru", "ar", "he", "fa", "hi", "ja", "ko", "zh");

    private final Desk desk;
    private final CareTemplates templates;
    private final TemplateViews views;
    private final MessageSource words;

    DeskPages(Desk desk, CareTemplates templates, TemplateViews views, MessageSource words) {
        this.desk = desk;
        this.templates = templates;
        this.views = views;
        this.words = words;
    }

    /** Some of the items, in their order; {@code first} is the place of the first of them, counted from 0. */
    record ItemsPage(List<TemplateView.ItemView> items, int first, int all, int number, int last) {}

    ModelAndView list(AccountId person, String title, Locale locale) {
        var starts = new LinkedHashMap<String, String>();
        starts.put("", say("practice.desk.new.blank", locale));
        templates.builtIns(locale).forEach((key, template) -> starts.put(key, template.title()));
        return new ModelAndView("practice/desk", "templates", desk.of(person))
                .addObject("starts", starts)
                .addObject("typed", title)
                .addObject("from", "")
                .addObject("once", UUID.randomUUID());
    }

    ModelAndView words(OnDesk opened, @Nullable TemplateForm typed, Locale locale) {
        var shown = typed == null ? opened.draft() : typed.applyTo(opened.draft());
        var prompts = new LinkedHashMap<Phase, String>();
        Arrays.stream(Phase.values()).forEach(phase -> prompts.put(phase, String.join("\n", shown.promptsOf(phase))));
        var resources = new ArrayList<>(shown.resources());
        for (var extra = 0; extra < EMPTY_RESOURCES && resources.size() < Room.RESOURCES; extra++) {
            resources.add(new CareTemplate.Resource("", ""));
        }
        return page("practice/words", opened)
                .addObject("shown", shown)
                .addObject("prompts", prompts)
                .addObject("resources", resources)
                .addObject("languages", languages(shown.language()));
    }

    ModelAndView items(OnDesk opened, int number, ItemForm own, Locale locale) {
        var all = views.of(opened.draft(), "", locale).items();
        var last = Math.max(1, (all.size() + TemplateView.ITEMS_A_PAGE - 1) / TemplateView.ITEMS_A_PAGE);
        if (number < 1 || number > last) {
            throw new NotHere();
        }
        var first = (number - 1) * TemplateView.ITEMS_A_PAGE;
        var some = all.subList(first, Math.min(all.size(), first + TemplateView.ITEMS_A_PAGE));
        return page("practice/items", opened)
                .addObject("page", new ItemsPage(some, first, all.size(), number, last))
                .addObject("catalogue", remaining(opened.draft(), locale))
                .addObject("own", own)
                .addObject("once", UUID.randomUUID())
                .addAllObjects(choices(locale));
    }

    ModelAndView item(OnDesk opened, String key, ItemForm own, Locale locale) {
        return page("practice/item", opened)
                .addObject("key", key)
                .addObject("own", own)
                .addAllObjects(choices(locale));
    }

    ModelAndView preview(OnDesk opened, int number, Locale locale) {
        return page("practice/preview", opened)
                .addObject("shown", views.of(opened.draft(), "", locale).at(number));
    }

    static ModelAndView page(String view, OnDesk opened) {
        return new ModelAndView(view, "template", opened);
    }

    /** The items of the catalogue that the template does not ask about so far, by category. */
    private Map<String, Map<String, String>> remaining(CareTemplate draft, Locale locale) {
        var picked = draft.items().stream().map(CareTemplate.Item::key).toList();
        var remaining = new LinkedHashMap<String, Map<String, String>>();
        for (var category : CareCategory.values()) {
            var items = new LinkedHashMap<String, String>();
            Catalogue.builtIn().of(category).stream()
                    .filter(item -> !picked.contains(item.key()))
                    .forEach(item -> items.put(item.key(), say("care." + item.key() + ".name", locale)));
            if (!items.isEmpty()) {
                remaining.put(category.slug(), items);
            }
        }
        return remaining;
    }

    private Map<String, Object> choices(Locale locale) {
        var alternatives = new LinkedHashMap<String, String>();
        Catalogue.builtIn()
                .items()
                .forEach(item -> alternatives.put(item.key(), say("care." + item.key() + ".name", locale)));
        return Map.of(
                "categories", choices(CareCategory.class, "care.category.", locale),
                "phases", choices(Phase.class, "care.phase.", locale),
                "stances", choices(Stance.class, "practice.stance.", locale),
                "alternatives", alternatives);
    }

    private Map<String, String> choices(Class<? extends Enum<?>> type, String stem, Locale locale) {
        var choices = new LinkedHashMap<String, String>();
        for (var value : type.getEnumConstants()) {
            var slug = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
            choices.put(value.name(), say(stem + slug, locale));
        }
        return choices;
    }

    private static Map<String, String> languages(String chosen) {
        var languages = new LinkedHashMap<String, String>();
        LANGUAGES.forEach(tag -> languages.put(tag, inItself(tag)));
        languages.putIfAbsent(chosen, inItself(chosen));
        return languages;
    }

    private static String inItself(String tag) {
        var locale = Locale.forLanguageTag(tag);
        return locale.getDisplayName(locale);
    }

    private String say(String key, Locale locale) {
        return Objects.requireNonNull(words.getMessage(key, null, locale));
    }
}
