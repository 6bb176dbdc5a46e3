package gentlelanding.profile;

import gentlelanding.care.CareCategory;
import gentlelanding.care.OwnItem;
import gentlelanding.care.Phase;
import gentlelanding.care.Stance;
import java.util.List;
import java.util.Optional;

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
}
