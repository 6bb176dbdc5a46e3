package gentlelanding.plan;

import java.util.Map;

/** A change that cannot be made, with what is wrong: message keys by field. */
class RefusedAdjustment extends RuntimeException {

    private final transient Map<String, String> errors;

    RefusedAdjustment(Map<String, String> errors) {
        super(null, null, false, false);
        this.errors = errors;
    }

    Map<String, String> errors() {
        return errors;
    }
}
