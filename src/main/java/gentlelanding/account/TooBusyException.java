package gentlelanding.account;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Answers 429, to be tried again soon: hashing passwords is slow on purpose, and only so many may be under way at once. */
class TooBusyException extends ResponseStatusException {

    TooBusyException() {
        super(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Override
    public HttpHeaders getHeaders() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "5");
        return headers;
    }
}
