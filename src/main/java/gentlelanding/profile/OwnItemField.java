package gentlelanding.profile;

import gentlelanding.care.CareCategory;
import gentlelanding.care.OwnItem;
import gentlelanding.care.Phase;
import gentlelanding.care.Stance;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of an own item. */
enum OwnItemField {
    NAME("name", Takes.line(60)),
    MEANING("meaning", Takes.text(200)),
    CATEGORY("category", Takes.oneOf(CareCategory.class)),
    PHASES("phases", Takes.severalOf(Phase.class)),
    STANCE("stance", Takes.oneOf(Stance.class));

    private final String field;
    private final Takes takes;

    OwnItemField(String field, Takes takes) {
        this.field = field;
        this.takes = takes;
    }

    String field() {
        return field;
    }

    Takes takes() {
        return takes;
    }

    /** The values as they are kept; a category may be named as addresses name it. */
    List<String> tidy(String... values) {
        return takes.tidy(
                this == CATEGORY
                        ? Arrays.stream(values)
                                .map(value -> CareCategory.of(value)
                                        .map(CareCategory::name)
                                        .orElse(value))
                                .toArray(String[]::new)
                        : values);
    }

    /** What an item says, field by field, as a form would send it. */
    static Map<OwnItemField, List<String>> allOf(OwnItem item) {
        var said = new EnumMap<OwnItemField, List<String>>(OwnItemField.class);
        Arrays.stream(values()).forEach(field -> said.put(field, field.of(item)));
        return said;
    }

    /** What an item says in this field, as a form would send it. */
    List<String> of(OwnItem item) {
        return switch (this) {
            case NAME -> List.of(item.name());
            case MEANING -> item.meaning().isEmpty() ? List.of() : List.of(item.meaning());
            case CATEGORY -> List.of(item.category().name());
            case PHASES -> item.phases().stream().sorted().map(Phase::name).toList();
            case STANCE ->
                Optional.ofNullable(item.stance())
                        .map(Stance::name)
                        .map(List::of)
                        .orElse(List.of());
        };
    }

    /** The item of one's own that says this; every value must be one that its field takes. */
    static OwnItem item(String key, Map<OwnItemField, List<String>> said) {
        return new OwnItem(
                key,
                one(said, NAME).orElseThrow(),
                one(said, MEANING).orElse(""),
                one(said, CATEGORY).map(CareCategory::valueOf).orElseThrow(),
                said.getOrDefault(PHASES, List.of()).stream()
                        .map(Phase::valueOf)
                        .collect(Collectors.toSet()),
                one(said, STANCE).map(Stance::valueOf).orElse(null));
    }

    private static Optional<String> one(Map<OwnItemField, List<String>> said, OwnItemField field) {
        return said.getOrDefault(field, List.of()).stream().findFirst();
    }
}
