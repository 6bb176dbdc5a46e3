package gentlelanding.practice;

import gentlelanding.care.Phase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A template taken apart into the smallest things that two pages can change at the same time. */
class TemplateParts {

    private TemplateParts() {}

    /** What each part says, by the part's name. */
    static Map<String, String> of(CareTemplate template) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("title", template.title());
        parts.put("introduction", template.introduction());
        parts.put("author", template.author());
        parts.put("language", template.language());
        for (var phase : Phase.values()) {
            parts.put("prompts." + phase.name(), String.join("\n", template.promptsOf(phase)));
        }
        parts.put(
                "resources",
                template.resources().stream()
                        .map(resource -> resource.title() + " " + resource.address())
                        .collect(Collectors.joining("\n")));
        parts.put("items", template.items().stream().map(CareTemplate.Item::key).collect(Collectors.joining(" ")));
        template.ownItems().forEach(item -> parts.put("item." + item.key(), item.toString()));
        return parts;
    }
}
