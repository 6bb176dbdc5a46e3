package gentlelanding.journey;

import gentlelanding.Wire;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** Somebody who writes one number after the other into a private note, and remembers which ones were acknowledged. */
final class Writer {

    private static final Pattern PROFILE = Pattern.compile("/profiles/([0-9a-f-]{36})");
    private static final String NOTE = "answers[held-close].privateNote";

    private final Wire wire;
    private final String profile;
    private final String token;
    private int attempted;
    private int acknowledged;
    private int unanswered;

    Writer(int port, int number) {
        this(new Wire(port), number);
    }

    Writer(Wire wire, int number) {
        this.wire = wire;
        wire.signUp("Writer " + number, "seven quiet lanterns " + number);
        var matcher = PROFILE.matcher(wire.get("/profiles").body());
        if (!matcher.find()) {
            throw new AssertionError("No profile");
        }
        profile = "/profiles/" + matcher.group(1);
        token = wire.hidden(profile, "_csrf");
    }

    /** Writes until it is told to stop; an answer other than a yes, or none, is no acknowledgement. */
    void writeUntil(AtomicBoolean stopped, Semaphore acknowledgements) {
        while (!stopped.get()) {
            attempted++;
            try {
                var fields = Wire.encoded(NOTE, String.valueOf(attempted), "_csrf", token);
                var answer = wire.postBody(profile + "/answers", fields, "Accept", "application/json");
                if (answer.statusCode() == 204) {
                    acknowledged = attempted;
                    acknowledgements.release();
                } else {
                    unanswered++;
                }
            } catch (UncheckedIOException e) {
                unanswered++;
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    /** How often an attempt was not acknowledged. */
    int unanswered() {
        return unanswered;
    }

    /** How many acknowledged numbers are gone: the note holds the last one that was acknowledged, or a later attempt. */
    int lost() {
        var page = wire.get(profile + "?category=physical-comfort");
        if (page.statusCode() != 200) {
            throw new AssertionError("Signed out, or the page is broken: " + page.statusCode());
        }
        var found = Wire.html(page).select("[name='" + NOTE + "']").val();
        var kept = found.isEmpty() ? 0 : Integer.parseInt(found);
        if (kept > attempted) {
            throw new AssertionError("A number that was never written: " + kept);
        }
        return Math.max(0, acknowledged - kept);
    }
}
