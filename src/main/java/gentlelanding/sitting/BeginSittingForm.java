package gentlelanding.sitting;

import gentlelanding.account.Naming;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The two names by which a sitting begins. */
record BeginSittingForm(String first, String second) {

    static BeginSittingForm of(@Nullable List<String> names) {
        var given = names == null ? List.<String>of() : names;
        return new BeginSittingForm(nth(given, 0), nth(given, 1));
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
        return index < names.size() ? names.get(index).strip() : "";
    }
}
