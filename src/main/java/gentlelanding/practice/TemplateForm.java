package gentlelanding.practice;

import gentlelanding.care.Phase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words of a template as a form sends them: what is not sent stays.
 *
 * @param said title, introduction, author and language, by field
 * @param prompts one a line
 * @param errors message keys by field
 */
record TemplateForm(
        Map<String, String> said,
        Map<Phase, List<String>> prompts,
        @Nullable List<CareTemplate.Resource> resources,
        Map<String, String> errors) {

    private static final Map<String, Integer> LINES =
            Map.of("title", Room.TITLE, "author", Room.AUTHOR, "language", 35);
    private static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";

    static TemplateForm of(Map<String, String[]> parameters) {
        var form = new TemplateForm(
                new LinkedHashMap<>(), new EnumMap<>(Phase.class), resources(parameters), new LinkedHashMap<>());
        for (var field : List.of("title", "introduction", "author", "language")) {
            first(parameters, field).ifPresent(value -> form.take(field, Texts.tidy(value)));
        }
        for (var phase : Phase.values()) {
            first(parameters, "prompts[" + phase.name() + "]").ifPresent(value -> form.ask(phase, value));
        }
        form.checkResources();
        return form;
    }

    CareTemplate applyTo(CareTemplate template) {
        var asked = new ArrayList<CareTemplate.Prompt>();
        for (var phase : Phase.values()) {
            prompts.getOrDefault(phase, template.promptsOf(phase)).stream()
                    .map(words -> new CareTemplate.Prompt(phase, words))
                    .forEach(asked::add);
        }
        return new CareTemplate(
                said.getOrDefault("title", template.title()),
                said.getOrDefault("introduction", template.introduction()),
                said.getOrDefault("author", template.author()),
                said.getOrDefault("language", template.language()),
                template.items(),
                asked,
                resources == null ? template.resources() : resources);
    }

    private void take(String field, String value) {
        var objection = field.equals("introduction")
                ? Texts.objectionToText(value, Room.INTRODUCTION)
                : Texts.objectionToLine(value, LINES.getOrDefault(field, Room.TITLE));
        if (field.equals("language") && !value.matches(LANGUAGE)) {
            objection = Optional.of(Texts.CHOICE);
        }
        objection.ifPresent(key -> errors.put(field, key));
        said.put(field, value);
    }

    private void ask(Phase phase, String value) {
        var field = "prompts[" + phase.name() + "]";
        var asked =
                value.lines().map(Texts::tidy).filter(line -> !line.isEmpty()).toList();
        asked.stream()
                .flatMap(line -> Texts.objectionToLine(line, Room.PROMPT).stream())
                .forEach(key -> errors.put(field, key));
        if (asked.size() > Room.PROMPTS_A_PHASE) {
            errors.put(field, Texts.TOO_MANY);
        }
        prompts.put(phase, asked);
    }

    private void checkResources() {
        for (var at = 0; resources != null && at < resources.size(); at++) {
            var resource = resources.get(at);
            var name = "resources-" + at;
            Texts.objectionToLine(resource.title(), Room.TITLE).ifPresent(key -> errors.put(name + "-title", key));
            if (resource.title().isEmpty()) {
                errors.put(name + "-title", Texts.MISSING);
            }
            if (!Addresses.isAllowed(resource.address())) {
                errors.put(name + "-address", Texts.ADDRESS);
            }
        }
        if (resources != null && resources.size() > Room.RESOURCES) {
            errors.put("resources-0-title", Texts.TOO_MANY);
        }
    }

    private static @Nullable List<CareTemplate.Resource> resources(Map<String, String[]> parameters) {
        var titles = parameters.get("resourceTitle");
        var addresses = parameters.get("resourceAddress");
        if (titles == null || addresses == null || titles.length != addresses.length) {
            return null;
        }
        var resources = new ArrayList<CareTemplate.Resource>();
        for (var at = 0; at < titles.length; at++) {
            var resource = new CareTemplate.Resource(Texts.tidy(titles[at]), Texts.tidy(addresses[at]));
            if (!resource.title().isEmpty() || !resource.address().isEmpty()) {
                resources.add(resource);
            }
        }
        return resources;
    }

    private static Optional<String> first(Map<String, String[]> parameters, String name) {
        return Optional.ofNullable(parameters.get(name))
                .flatMap(values -> Arrays.stream(values).findFirst());
    }
}
