package gentlelanding.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a form to its end before it takes a place in the {@link Crowd}: forms that come one letter at a time hold up other
 * forms at most, and no page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class WholeForms extends OncePerRequestFilter {

    /** Fewer than the server has threads, so that some are left for pages. */
    private static final int AT_ONCE = 64;

    /** Whoever waits for a place holds a thread as well; no more do than leave some for pages. */
    private static final int MOST_WAITING = AT_ONCE / 2;

    private final Semaphore places;

    @org.springframework.beans.factory.annotation.Autowired
    WholeForms() {
        this(AT_ONCE);
    }

    WholeForms(int atOnce) {
        this.places = new Semaphore(atOnce, true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        readWhole(request);
        chain.doFilter(request, response);
    }

    private void readWhole(HttpServletRequest request) {
        if (!hasPlace()) {
            HangingUp.on(request);
            throw new AllBusyException();
        }
        try {
            request.getParameterMap();
        } finally {
            places.release();
        }
    }

    private boolean hasPlace() {
        try {
            return places.getQueueLength() < MOST_WAITING && places.tryAcquire(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
