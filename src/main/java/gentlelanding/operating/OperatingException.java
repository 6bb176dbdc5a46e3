package gentlelanding.operating;

/** Something that whoever runs the server has to know and can do something about; its message says what. */
class OperatingException extends RuntimeException {

    OperatingException(String message) {
        super(message);
    }

    OperatingException(String message, Throwable cause) {
        super(message, cause);
    }
}
