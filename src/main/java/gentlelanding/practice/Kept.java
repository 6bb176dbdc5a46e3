package gentlelanding.practice;

import java.util.List;
import java.util.Map;

/**
 * What came of saving: kept, or not kept for errors or for changes made elsewhere in the meantime.
 *
 * @param version the version that whoever goes on from here has seen
 * @param errors message keys by field
 */
record Kept(long version, Map<String, String> errors, List<Difference> differences) {

    /** A part that says one thing now and another in what was sent. */
    record Difference(String part, String saved, String sent) {}

    static Kept refused(Map<String, String> errors) {
        return new Kept(0, errors, List.of());
    }

    boolean isKept() {
        return errors.isEmpty() && differences.isEmpty();
    }
}
