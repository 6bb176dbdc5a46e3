package gentlelanding.practice;

import gentlelanding.care.CareCategory;
import gentlelanding.care.Catalogue;
import gentlelanding.care.OwnItem;
import gentlelanding.care.Phase;
import gentlelanding.care.Stance;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A template's own item as a form or a file says it.
 *
 * @param errors message keys by field
 */
record ItemForm(
        String name,
        String meaning,
        String category,
        List<String> phases,
        String stance,
        String selfCare,
        List<String> alternatives,
        Map<String, String> errors) {

    static ItemForm blank() {
        return new ItemForm("", "", "", List.of(), "", "", List.of(), Map.of());
    }

    static ItemForm showing(OwnItem item) {
        return new ItemForm(
                item.name(),
                item.meaning(),
                item.category().name(),
                item.phases().stream().sorted().map(Phase::name).toList(),
                item.stance() == null ? "" : item.stance().name(),
                item.selfCare() == null ? "" : item.selfCare(),
                item.alternatives(),
                Map.of());
    }

    static ItemForm of(Map<String, String[]> parameters) {
        return new ItemForm(
                        text(parameters, "name"),
                        text(parameters, "meaning"),
                        text(parameters, "category"),
                        all(parameters, "phases"),
                        text(parameters, "stance"),
                        text(parameters, "selfCare"),
                        all(parameters, "alternatives"),
                        new LinkedHashMap<>())
                .checked();
    }

    /** What every key of a template's own item looks like: minted once, the same for all who start from it. */
    static String mintedKey() {
        return OwnItem.PREFIX + UUID.randomUUID().toString().replace("-", "");
    }

    /** The item of that key; only where there are no errors. */
    OwnItem item(String key) {
        return new OwnItem(
                key,
                name,
                meaning,
                CareCategory.valueOf(category),
                phases.stream().map(Phase::valueOf).collect(Collectors.toSet()),
                stance.isEmpty() ? null : Stance.valueOf(stance),
                alternatives,
                selfCare.isEmpty() ? null : selfCare);
    }

    private ItemForm checked() {
        Texts.objectionToLine(name, Room.NAME).ifPresent(key -> errors.put("name", key));
        if (name.isEmpty()) {
            errors.put("name", Texts.MISSING);
        }
        Texts.objectionToText(meaning, Room.MEANING).ifPresent(key -> errors.put("meaning", key));
        Texts.objectionToLine(selfCare, Room.SELF_CARE).ifPresent(key -> errors.put("selfCare", key));
        choice("category", List.of(category), names(CareCategory.class)::contains);
        choice("phases", phases, names(Phase.class)::contains);
        choice("stance", stance.isEmpty() ? List.of() : List.of(stance), names(Stance.class)::contains);
        choice(
                "alternatives",
                alternatives,
                key -> Catalogue.builtIn().item(key).isPresent());
        if (alternatives.size() > Room.ALTERNATIVES) {
            errors.put("alternatives", Texts.TOO_MANY);
        }
        return this;
    }

    private void choice(String field, List<String> values, Predicate<String> isKnown) {
        if (!values.stream().allMatch(isKnown)) {
            errors.put(field, Texts.CHOICE);
        }
    }

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    private static String text(Map<String, String[]> parameters, String field) {
        return Texts.tidy(all(parameters, field).stream().findFirst().orElse(""));
    }

    private static List<String> all(Map<String, String[]> parameters, String field) {
        return Optional.ofNullable(parameters.get(field)).stream()
                .flatMap(Arrays::stream)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }
}
