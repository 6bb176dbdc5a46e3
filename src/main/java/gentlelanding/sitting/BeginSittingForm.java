package gentlelanding.sitting;

import gentlelanding.account.Naming;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The two names by which a sitting begins.
 *
 * @param template what both start from: a built-in template's key, a code, or the id of one's own; or empty
 */
record BeginSittingForm(String first, String second, String template) {

    static BeginSittingForm of(@Nullable List<String> names, @Nullable String template) {
        var given = names == null ? List.<String>of() : names;
        return new BeginSittingForm(nth(given, 0), nth(given, 1), template == null ? "" : template.strip());
    }

    /** The same names, with nothing to start from. */
    BeginSittingForm withoutTemplate() {
        return new BeginSittingForm(first, second, "");
    }

    /** Message keys of what is wrong, by field; empty where nothing is. */
    Map<String, String> errors(Naming naming) {
        var errors = new LinkedHashMap<String, String>();
        naming.objectionTo(first).ifPresent(objection -> errors.put("names-1", objection));
        naming.objectionTo(second).ifPresent(objection -> errors.put("names-2", objection));
        if (errors.isEmpty() && first.equalsIgnoreCase(second)) {
            errors.put("names-2", "sitting.begin.names.same");
        }
        return errors;
    }

    private static String nth(List<String> names, int index) {
        return index < names.size() ? Naming.tidy(names.get(index)) : "";
    }
}
