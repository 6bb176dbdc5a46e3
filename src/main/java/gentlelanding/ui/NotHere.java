package gentlelanding.ui;

/** Answers 404: unknown, gone and somebody else's are all the same to whoever asks. */
public class NotHere extends RuntimeException {

    public NotHere() {
        super(null, null, false, false);
    }
}
