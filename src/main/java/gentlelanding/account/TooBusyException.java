package gentlelanding.account;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Answers 429: hashing passwords is slow on purpose, and only so many may be under way at once. */
class TooBusyException extends ResponseStatusException {

    TooBusyException() {
        super(HttpStatus.TOO_MANY_REQUESTS);
    }
}
