package gentlelanding.landing;

import gentlelanding.care.Feeling;
import gentlelanding.care.Phase;
import gentlelanding.landing.CheckIn.Document;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A check-in as it was sent: whatever is not in it stays as it was, and an empty value clears.
 *
 * @param errors message keys by field; nothing is kept where there are any
 */
record CheckInForm(
        Phase phase,
        @Nullable List<String> feelings,
        @Nullable String settled,
        Map<String, String> answers,
        @Nullable String note,
        @Nullable String safe,
        Sending sending,
        Map<String, String> errors) {

    static final int LONGEST_NOTE = 2000;
    static final int LONGEST_ANSWER = 500;

    private static final Pattern ANSWER = Pattern.compile("answers\\[([a-z-]+\\.)?([1-9])]");

    static CheckInForm of(Phase phase, Map<String, String[]> fields) {
        var errors = new LinkedHashMap<String, String>();
        var feelings = several(fields.get("feelings"));
        if (feelings != null
                && feelings.stream().anyMatch(name -> Feeling.of(name).isEmpty())) {
            errors.put("feelings", "landing.error.choice");
        }
        var settled = one(fields.get("settled"));
        if (settled != null && !settled.matches("[1-5]?")) {
            errors.put("settled", "landing.error.choice");
        }
        var send = one(fields.get("send"));
        var sending = Sending.of(send == null || send.isEmpty() ? "no" : send);
        if (sending.isEmpty()) {
            errors.put("send", "landing.error.choice");
        }
        var note = text("note", one(fields.get("note")), LONGEST_NOTE, errors);
        return new CheckInForm(
                phase,
                feelings,
                settled,
                answers(phase, fields, errors),
                note,
                one(fields.get("safe")),
                sending.orElse(Sending.NO),
                errors);
    }

    private static Map<String, String> answers(Phase phase, Map<String, String[]> fields, Map<String, String> errors) {
        var answers = new LinkedHashMap<String, String>();
        fields.forEach((name, values) -> {
            if (!name.startsWith("answers[")) {
                return;
            }
            var matcher = ANSWER.matcher(name);
            var prompts = phase == Phase.DAYS_AFTER ? 5 : 4;
            if (!matcher.matches()
                    || Integer.parseInt(matcher.group(2)) > prompts
                    || matcher.group(1) != null && !matcher.group(1).equals(phase.slug() + ".")) {
                errors.put(name, "landing.error.choice");
                return;
            }
            var text = text(name, one(values), LONGEST_ANSWER, errors);
            answers.put(phase.slug() + "." + matcher.group(2), text == null ? "" : text);
        });
        return answers;
    }

    /** What there is now, with what was sent laid over it. */
    Document over(Document before) {
        var said = new LinkedHashMap<>(before.answers());
        said.putAll(answers);
        said.values().removeIf(String::isEmpty);
        return new Document(
                before.startedAt(),
                feelings == null
                        ? before.feelings()
                        : feelings.stream()
                                .flatMap(name -> Feeling.of(name).stream())
                                .map(Feeling::key)
                                .distinct()
                                .toList(),
                settled == null ? before.settled() : settled.isEmpty() ? null : Integer.valueOf(settled),
                said,
                note == null ? before.note() : note.isEmpty() ? null : note,
                safe == null ? before.unsafe() : safe.equals("no"));
    }

    /** The same for showing it again: what cannot be kept stays as it was typed, other than choices that there are not. */
    Document shownOver(Document before) {
        var readable = settled == null || settled.matches("[1-5]?") ? this : withoutSettled();
        return readable.over(before);
    }

    private CheckInForm withoutSettled() {
        return new CheckInForm(phase, feelings, null, answers, note, safe, sending, errors);
    }

    /** Whether it says nothing but that something sent is to be private again. */
    boolean onlyTakesBack() {
        return sending == Sending.NO
                && feelings == null
                && settled == null
                && note == null
                && safe == null
                && answers.isEmpty();
    }

    private static @Nullable List<String> several(String @Nullable [] values) {
        return values == null
                ? null
                : Arrays.stream(values).filter(value -> !value.isBlank()).toList();
    }

    private static @Nullable String one(String @Nullable [] values) {
        return values == null || values.length == 0 ? null : values[values.length - 1];
    }

    private static @Nullable String text(
            String field, @Nullable String typed, int longest, Map<String, String> errors) {
        if (typed == null) {
            return null;
        }
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .strip();
        if (text.codePointCount(0, text.length()) > longest) {
            errors.put(field, "landing.error.too-long");
        }
        if (text.codePoints()
                .anyMatch(letter -> Character.isISOControl(letter) && letter != '\n' && letter != '\t'
                        || Character.getType(letter) == Character.SURROGATE
                        || letter == 0xFFFD)) {
            errors.put(field, "landing.error.unreadable");
        }
        return text;
    }
}
