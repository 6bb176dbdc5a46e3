package gentlelanding.profile;

import gentlelanding.care.Answer;
import gentlelanding.care.CareDuration;
import gentlelanding.care.Need;
import gentlelanding.care.Offer;
import gentlelanding.care.Phase;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of the answer to one item, each with its name in a form. */
enum AnswerField {
    NEED("need", Takes.oneOf(Need.class)),
    NEED_PHASES("needPhases", Takes.severalOf(Phase.class)),
    DURATION("duration", Takes.oneOf(CareDuration.class)),
    OFFER("offer", Takes.oneOf(Offer.class)),
    OFFER_PHASES("offerPhases", Takes.severalOf(Phase.class)),
    NOTE_FOR_PARTNER("noteForPartner", Takes.text(500)),
    PRIVATE_NOTE("privateNote", Takes.text(500)),
    BOUNDARY_SHOWN("boundaryShown", Takes.yesOrNo()),
    LIMIT_SHOWN("limitShown", Takes.yesOrNo());

    private final String field;
    private final Takes takes;

    AnswerField(String field, Takes takes) {
        this.field = field;
        this.takes = takes;
    }

    static Optional<AnswerField> named(String field) {
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

    /** The parameter that carries this field of that item. */
    String parameter(String item) {
        return "answers[" + item + "]." + field;
    }

    /** What an answer says, field by field, as a form would send it. */
    static Map<AnswerField, List<String>> of(Answer answer) {
        var said = new EnumMap<AnswerField, List<String>>(AnswerField.class);
        said.put(NEED, list(answer.need()));
        said.put(NEED_PHASES, list(answer.needPhases()));
        said.put(DURATION, list(answer.duration()));
        said.put(OFFER, list(answer.offer()));
        said.put(OFFER_PHASES, list(answer.offerPhases()));
        said.put(NOTE_FOR_PARTNER, list(answer.noteForPartner()));
        said.put(PRIVATE_NOTE, list(answer.privateNote()));
        said.put(BOUNDARY_SHOWN, list(answer.boundaryShown()));
        said.put(LIMIT_SHOWN, list(answer.limitShown()));
        return said;
    }

    /** The answer that says this; every value must be one that its field takes. */
    static Answer answer(Map<AnswerField, List<String>> said) {
        return new Answer(
                one(said, NEED).map(Need::valueOf).orElse(null),
                phases(said, NEED_PHASES),
                one(said, DURATION).map(CareDuration::valueOf).orElse(null),
                one(said, OFFER).map(Offer::valueOf).orElse(null),
                phases(said, OFFER_PHASES),
                one(said, NOTE_FOR_PARTNER).orElse(null),
                one(said, PRIVATE_NOTE).orElse(null),
                one(said, BOUNDARY_SHOWN).map(Boolean::valueOf).orElse(true),
                one(said, LIMIT_SHOWN).map(Boolean::valueOf).orElse(false));
    }

    private static Optional<String> one(Map<AnswerField, List<String>> said, AnswerField field) {
        return said.getOrDefault(field, List.of()).stream().findFirst();
    }

    private static Set<Phase> phases(Map<AnswerField, List<String>> said, AnswerField field) {
        return said.getOrDefault(field, List.of()).stream().map(Phase::valueOf).collect(Collectors.toSet());
    }

    private static List<String> list(@Nullable Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }

    private static List<String> list(Collection<Phase> phases) {
        return phases.stream().sorted().map(Phase::name).toList();
    }
}
