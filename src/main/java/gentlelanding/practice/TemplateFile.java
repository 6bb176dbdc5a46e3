package gentlelanding.practice;

import com.fasterxml.jackson.annotation.JsonInclude;
import gentlelanding.care.Phase;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A template as a file holds it; {@code docs/template.schema.json} describes it to everybody else. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record TemplateFile(
        String format,
        @JsonInclude(JsonInclude.Include.ALWAYS) String title,
        @Nullable String introduction,
        @Nullable String author,
        String language,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Item> items,
        @Nullable List<CareTemplate.Prompt> prompts,
        @Nullable List<CareTemplate.Resource> resources) {

    static final String FORMAT = "gentle-landing/template/1";

    /** A built-in item by its key, or one with words of its own. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Item(
            @Nullable String item,
            @Nullable String name,
            @Nullable String meaning,
            @Nullable String category,
            @Nullable List<String> phases,
            @Nullable String stance,
            @Nullable String selfCare,
            @Nullable List<String> alternatives) {

        static Item of(CareTemplate.Item item) {
            var own = item.own();
            return own == null
                    ? new Item(item.key(), null, null, null, null, null, null, null)
                    : new Item(
                            null,
                            own.name(),
                            own.meaning(),
                            own.category().name(),
                            own.phases().stream().sorted().map(Phase::name).toList(),
                            own.stance() == null ? null : own.stance().name(),
                            own.selfCare(),
                            own.alternatives());
        }

        ItemForm form() {
            return ItemForm.of(Map.of(
                    "name", one(name),
                    "meaning", one(meaning),
                    "category", one(category),
                    "phases", several(phases),
                    "stance", one(stance),
                    "selfCare", one(selfCare),
                    "alternatives", several(alternatives)));
        }

        private static String[] one(@Nullable String value) {
            return new String[] {Objects.requireNonNullElse(value, "")};
        }

        private static String[] several(@Nullable List<String> values) {
            return values == null ? new String[0] : values.toArray(String[]::new);
        }
    }

    static TemplateFile of(CareTemplate template) {
        return new TemplateFile(
                FORMAT,
                template.title(),
                template.introduction(),
                template.author(),
                template.language(),
                template.items().stream().map(Item::of).toList(),
                template.prompts(),
                template.resources());
    }

    /** The same as a form would send it, so that a file is held to the same rules. */
    TemplateForm form() {
        var asked = prompts == null ? List.<CareTemplate.Prompt>of() : prompts;
        var parameters = asked.stream()
                .collect(Collectors.groupingBy(
                        prompt -> "prompts[" + prompt.phase() + "]",
                        Collectors.mapping(CareTemplate.Prompt::words, Collectors.joining("\n"))))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new String[] {entry.getValue()}));
        parameters.put("title", Item.one(title));
        parameters.put("introduction", Item.one(introduction));
        parameters.put("author", Item.one(author));
        parameters.put("language", Item.one(language));
        var read = resources == null ? List.<CareTemplate.Resource>of() : resources;
        parameters.put(
                "resourceTitle", read.stream().map(CareTemplate.Resource::title).toArray(String[]::new));
        parameters.put(
                "resourceAddress",
                read.stream().map(CareTemplate.Resource::address).toArray(String[]::new));
        return TemplateForm.of(parameters);
    }

    /** The items with keys minted here: an import shares none with where it came from. */
    List<CareTemplate.Item> minted() {
        return items.stream()
                .map(item -> item.item() == null
                        ? CareTemplate.Item.own(item.form().item(ItemForm.mintedKey()))
                        : CareTemplate.Item.builtIn(item.item()))
                .toList();
    }
}
