package gentlelanding.ui;

/** Answers 409 with a page that says what to do: it was changed elsewhere in the meantime. */
public class Conflict extends RuntimeException {

    public Conflict() {
        super(null, null, false, false);
    }
}
