package gentlelanding.account;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Answers 429 and says when it may be tried again. */
class TooOftenException extends ResponseStatusException {

    private final Duration wait;

    TooOftenException(Duration wait) {
        super(HttpStatus.TOO_MANY_REQUESTS);
        this.wait = wait;
    }

    /** At least a second. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** Rounded up, for words. */
    long minutes() {
        return (seconds() + 59) / 60;
    }

    @Override
    public HttpHeaders getHeaders() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds()));
        return headers;
    }
}
