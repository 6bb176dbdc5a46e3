package gentlelanding.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of what a person says about themselves, each with its name in a form. */
enum AboutField {
    LOOK("look", Takes.text(500)),
    SIGNS("signs", Takes.text(500)),
    AVOID("avoid", Takes.text(500)),
    ACCESS("access", Takes.text(500)),
    SUPPORTER("supporter", Takes.text(500)),
    RECEIVING_IS_HARD("receivingIsHard", Takes.yesOrNo()),
    GIVING_IS_LIMITED("givingIsLimited", Takes.yesOrNo());

    /** What one part says, and to whom. */
    record Said(List<String> value, boolean shown) {}

    private final String field;
    private final Takes takes;

    AboutField(String field, Takes takes) {
        this.field = field;
        this.takes = takes;
    }

    static Optional<AboutField> named(String field) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.field.equals(field))
                .findFirst();
    }

    String field() {
        return field;
    }

    Takes takes() {
        return takes;
    }

    /** The parameter that carries this part; the one that shows it ends in {@code .shown}. */
    String parameter() {
        return "about." + field;
    }

    /** Whether it is a text, and not a yes or no. */
    boolean isText() {
        return takes.choices().isEmpty();
    }

    Said of(AboutMe about) {
        return switch (this) {
            case LOOK -> said(about.look());
            case SIGNS -> said(about.signs());
            case AVOID -> said(about.avoid());
            case ACCESS -> said(about.access());
            case SUPPORTER -> said(about.supporter());
            case RECEIVING_IS_HARD -> said(about.receivingIsHard());
            case GIVING_IS_LIMITED -> said(about.givingIsLimited());
        };
    }

    /** What a person says who says this; every part must be there. */
    static AboutMe about(Map<AboutField, Said> said) {
        return new AboutMe(
                words(said, LOOK),
                words(said, SIGNS),
                words(said, AVOID),
                words(said, ACCESS),
                words(said, SUPPORTER),
                trait(said, RECEIVING_IS_HARD),
                trait(said, GIVING_IS_LIMITED));
    }

    private static Said said(AboutMe.Words words) {
        return new Said(Optional.ofNullable(words.text()).map(List::of).orElse(List.of()), words.shown());
    }

    private static Said said(AboutMe.Trait trait) {
        return new Said(List.of(String.valueOf(trait.holds())), trait.shown());
    }

    private static AboutMe.Words words(Map<AboutField, Said> said, AboutField field) {
        var part = said.getOrDefault(field, new Said(List.of(), false));
        return new AboutMe.Words(part.value().stream().findFirst().orElse(null), part.shown());
    }

    private static AboutMe.Trait trait(Map<AboutField, Said> said, AboutField field) {
        var part = said.getOrDefault(field, new Said(List.of(), false));
        return new AboutMe.Trait(part.value().contains("true"), part.shown());
    }
}
