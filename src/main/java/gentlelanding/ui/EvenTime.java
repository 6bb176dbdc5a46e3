package gentlelanding.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Lets a "no" take whole steps of time, so that what was met on the way to it does not show in how long it took. */
public final class EvenTime {

    /** Several times what looking for a code or a page takes, and too little for anybody to notice. */
    static final Duration STEP = Duration.ofMillis(10);

    private static final String BEGAN = EvenTime.class.getName();

    private EvenTime() {}

    /** Notes that this request begins now. */
    static void begins(HttpServletRequest request) {
        request.setAttribute(BEGAN, System.nanoTime());
    }

    /** Waits until the request has taken a whole number of steps of ten milliseconds. */
    public static void toItsEnd(HttpServletRequest request) {
        if (request.getAttribute(BEGAN) instanceof Long began) {
            var end = began + whole(System.nanoTime() - began);
            for (var left = end - System.nanoTime();
                    left > 0 && !Thread.currentThread().isInterrupted();
                    left = end - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }

    /** The fewest whole steps that as many nanoseconds fit into, in nanoseconds; at least one. */
    static long whole(long nanos) {
        return (nanos / STEP.toNanos() + 1) * STEP.toNanos();
    }
}
