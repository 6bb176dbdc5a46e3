package gentlelanding.reflection;

import gentlelanding.landing.LookingBack;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is sent to be kept in the journal, and perhaps to a partner; {@code to} is a partnership. */
record ReflectionForm(
        @Nullable UUID about,
        String text,
        Map<String, Helped> helped,
        String appreciation,
        String change,
        @Nullable UUID to,
        @Nullable String zone) {

    static final int LONGEST_TEXT = 4000;
    static final int LONGEST_WORD = 1000;
    static final int LONGEST_SOUGHT = 200;
    static final ReflectionForm EMPTY = new ReflectionForm(null, "", Map.of(), "", "", null, null);

    private static final Pattern LINE = Pattern.compile("helped\\[([a-z0-9-]{1,60})]");

    static ReflectionForm of(Map<String, String[]> sent) {
        var helped = new LinkedHashMap<String, Helped>();
        sent.forEach((name, values) -> {
            var line = LINE.matcher(name);
            if (line.matches() && helped.size() < 200) {
                helpedIn(values[0]).ifPresent(said -> helped.put(line.group(1), said));
            }
        });
        return new ReflectionForm(
                idIn(sent, "about"),
                textIn(sent, "text"),
                helped,
                textIn(sent, "appreciation"),
                textIn(sent, "change"),
                idIn(sent, "to"),
                LookingBack.zone(textIn(sent, "zone")).map(ZoneId::getId).orElse(null));
    }

    /** The same page as it would be written anew, about nothing and to nobody. */
    static ReflectionForm of(Reflection.Document page) {
        var sent = new LinkedHashMap<String, String[]>();
        page.helped().forEach((line, said) -> sent.put("helped[" + line + "]", new String[] {said.name()}));
        sent.put("text", new String[] {page.text()});
        sent.put("appreciation", new String[] {page.appreciation()});
        sent.put("change", new String[] {page.change()});
        if (page.zone() != null) {
            sent.put("zone", new String[] {page.zone()});
        }
        return of(sent);
    }

    ReflectionForm about(@Nullable UUID landing, @Nullable UUID partnership) {
        return new ReflectionForm(landing, text, helped, appreciation, change, to == null ? partnership : to, zone);
    }

    /** Message keys of what is wrong, by field; empty where it can be kept. */
    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (text.isEmpty() && helped.isEmpty() && appreciation.isEmpty() && change.isEmpty()) {
            errors.put("text", "reflection.error.empty");
        }
        check(errors, "text", text, LONGEST_TEXT);
        check(errors, "appreciation", appreciation, LONGEST_WORD);
        check(errors, "change", change, LONGEST_WORD);
        return errors;
    }

    boolean isSent() {
        return to != null && !(appreciation.isEmpty() && change.isEmpty());
    }

    private static void check(Map<String, String> errors, String field, String text, int longest) {
        if (isLonger(text, longest)) {
            errors.put(field, "reflection.error.too-long");
        }
    }

    static boolean isLonger(String text, int longest) {
        return text.codePointCount(0, text.length()) > longest;
    }

    private static Optional<Helped> helpedIn(String value) {
        for (var known : Helped.values()) {
            if (known.name().equals(value)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    /** Without what cannot be seen: line breaks stay, other control characters go. */
    private static String textIn(Map<String, String[]> sent, String name) {
        var values = sent.get(name);
        return values == null ? "" : tidy(values[0]);
    }

    /** In one form of each letter, one kind of line break, without what cannot be seen and blanks around. */
    static String tidy(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replaceAll("[\\p{Cc}&&[^\n\t]]", "")
                .strip();
    }

    /** An id that nobody could have made counts as none. */
    private static @Nullable UUID idIn(Map<String, String[]> sent, String name) {
        var values = sent.get(name);
        try {
            return values == null || values[0].isBlank() ? null : UUID.fromString(values[0].strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
