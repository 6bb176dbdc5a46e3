package gentlelanding.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Asks once more who is there before something that an unlocked device must not be enough for. Leaving, ending, blocking and
 * taking back never ask.
 */
@Component
public class StepUp {

    static final Duration LASTS = Duration.ofMinutes(5);

    /** By how much the clocks of replicas may differ. */
    private static final Duration APART = Duration.ofMinutes(1);

    /** Stands in a request that was typed before whoever it is for signed in, by whoever sat there then. */
    static final String CARRIED = StepUp.class.getName() + ".carried";

    private final AccountSession session;
    private final Clock clock;

    StepUp(AccountSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /**
     * Goes on where the person showed within five minutes who they are, and not for a form that had waited for them to: it
     * may have been laid ready by somebody else. A temporary account has nothing to show.
     */
    public void demand(HttpServletRequest request) {
        var isFresh = session.confirmedAt(request).filter(this::isFresh).isPresent();
        if ((!isFresh || request.getAttribute(CARRIED) != null) && !isTemporary(request)) {
            throw new NeededException(request.getRequestURI().replaceFirst("^(/settings/[a-z]+)/.*", "$1"));
        }
    }

    /** What lies ahead was said before the clock was set back, nobody knows how long ago. */
    private boolean isFresh(Instant confirmed) {
        var now = clock.instant();
        return confirmed.plus(LASTS).isAfter(now) && confirmed.isBefore(now.plus(APART));
    }

    /** Whether whoever asks has no lasting account, and so nothing to sign in with. */
    boolean isTemporary(HttpServletRequest request) {
        return session.temporaryUntil(request).isPresent();
    }

    /** Leads to the page that asks, and from there to the page whose form was sent, which is then sent anew. */
    static class NeededException extends RuntimeException {

        private final String to;

        NeededException(String to) {
            super("Asked once more who is there");
            this.to = to;
        }
    }

    @ControllerAdvice
    static class Asking {

        @ExceptionHandler
        String ask(NeededException needed) {
            return "redirect:/settings/confirm?to=" + needed.to;
        }
    }
}
