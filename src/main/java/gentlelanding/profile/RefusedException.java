package gentlelanding.profile;

import java.util.Map;

/** What was sent cannot be kept, for these reasons, by field. */
class RefusedException extends RuntimeException {

    private final transient Map<String, Objection> errors;

    RefusedException(Map<String, Objection> errors) {
        super(null, null, false, false);
        this.errors = errors;
    }

    Map<String, Objection> errors() {
        return errors;
    }
}
