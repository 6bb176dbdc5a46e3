package gentlelanding.operating;

/** Something that whoever runs the server has to know and can do something about; its message says what. */
public class OperatingException extends RuntimeException {

    /** Nothing was changed; this is what there is to know. */
    public OperatingException(String message) {
        super(message);
    }

    OperatingException(String message, Throwable cause) {
        super(message, cause);
    }
}
