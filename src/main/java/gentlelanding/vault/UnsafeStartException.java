package gentlelanding.vault;

import org.jspecify.annotations.Nullable;

/** The server may not start like this; the message says what to do about it. */
class UnsafeStartException extends RuntimeException {

    UnsafeStartException(String message) {
        super(message);
    }

    UnsafeStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
