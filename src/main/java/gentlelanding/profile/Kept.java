package gentlelanding.profile;

import java.util.List;
import java.util.Map;

/**
 * What came of saving: kept, or not kept for errors or for changes made elsewhere in the meantime.
 *
 * @param version the version that whoever goes on from here has seen
 */
record Kept(long version, Map<String, Objection> errors, List<Difference> differences) {

    /** A part that says one thing now and another in what was sent. */
    record Difference(ProfileDocument.Part part, List<String> saved, List<String> sent) {}

    boolean isKept() {
        return errors.isEmpty() && differences.isEmpty();
    }
}
