package gentlelanding.plan;

import gentlelanding.care.Phase;
import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.matching.SharedPlan.Receiving;
import gentlelanding.matching.SharedPlan.Suggestion;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change of a plan as a form sends it; nothing in it can be trusted yet.
 *
 * @param revision the one that was looked at
 * @param number of an earlier adjustment, to take it back
 * @param from the page to go back to: {@code settle}, or the plan
 */
record AdjustmentForm(
        @Nullable String revision,
        @Nullable String kind,
        @Nullable String item,
        @Nullable String receiver,
        @Nullable String phase,
        @Nullable String step,
        @Nullable String words,
        @Nullable String answer,
        @Nullable String suggestion,
        @Nullable String giver,
        @Nullable String number,
        @Nullable String from) {

    static final int LONGEST_NOTE = 500;
    static final int LONGEST_LINE = 200;

    int revisionSeen() {
        return number(revision).orElse(0);
    }

    Optional<Integer> numberOf() {
        return number(number);
    }

    boolean takesBack() {
        return "undo".equals(kind);
    }

    Optional<Adjustment.Kind> kindOf() {
        return one(Adjustment.Kind.class, kind);
    }

    Optional<Adjustment.Answer> answerOf() {
        return one(Adjustment.Answer.class, answer);
    }

    Optional<Suggestion.Kind> suggestionOf() {
        return one(Suggestion.Kind.class, suggestion);
    }

    Optional<Phase> phaseOf() {
        return one(Phase.class, phase);
    }

    /** None where none was sent: then the plan finds the step. */
    Optional<Integer> stepOf() {
        return number(step).filter(chosen -> chosen == 1 || chosen == 2);
    }

    boolean hasStep() {
        return step != null && !step.isBlank();
    }

    /** The lines it is about, as the one who sends it calls them: {@code me}, {@code partner} or {@code both}. */
    List<Receiving> linesFor(Member me) {
        return membersOf(receiver, me).stream()
                .map(member -> new Receiving(Objects.requireNonNullElse(item, ""), member))
                .toList();
    }

    List<Member> giversFor(Member me) {
        return membersOf(giver, me);
    }

    /** In one form of each letter, one kind of line break, no blanks around. */
    String tidyWords() {
        return Normalizer.normalize(Objects.requireNonNullElse(words, ""), Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .strip();
    }

    boolean isUnreadable() {
        return tidyWords()
                .codePoints()
                .anyMatch(letter -> letter == 0xFFFD
                        || Character.getType(letter) == Character.SURROGATE
                        || Character.isISOControl(letter) && letter != '\n' && letter != '\t');
    }

    int length() {
        return tidyWords().codePointCount(0, tidyWords().length());
    }

    /** What was sent, by the names of its fields. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        var names = List.of("kind", "item", "receiver", "phase", "step", "words", "answer", "suggestion", "giver");
        var values = Arrays.asList(kind, item, receiver, phase, step, words, answer, suggestion, giver);
        for (var index = 0; index < names.size(); index++) {
            put(fields, names.get(index), values.get(index));
        }
        put(fields, "number", number);
        put(fields, "from", from);
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    boolean comesFromSettling() {
        return "settle".equals(from);
    }

    private static List<Member> membersOf(@Nullable String who, Member me) {
        return switch (Objects.requireNonNullElse(who, "")) {
            case "me" -> List.of(me);
            case "partner" -> List.of(me.other());
            case "both" -> List.of(Member.values());
            default -> List.of();
        };
    }

    private static Optional<Integer> number(@Nullable String text) {
        try {
            return Optional.of(Integer.valueOf(Objects.requireNonNullElse(text, "")));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Named as the enumeration does, or as pages do: {@code LET_GO} and {@code let-go} are the same. */
    private static <E extends Enum<E>> Optional<E> one(Class<E> type, @Nullable String value) {
        var name =
                Objects.requireNonNullElse(value, "").toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }
}
