package gentlelanding.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in as many requests at once as can be answered soon. Whoever waits longer than a second for a place hears at once to
 * come again, before memory grows. Leaving, help and what pages are made of need no place.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class Crowd extends OncePerRequestFilter {

    private static final int PLACES = 16 * Runtime.getRuntime().availableProcessors();

    private static final Pattern ALWAYS_LET_IN =
            Pattern.compile("/(exit|help-now|css|js|img|webjars)(/.*)?|/favicon.ico");

    private final Semaphore places;

    @org.springframework.beans.factory.annotation.Autowired
    Crowd() {
        this(PLACES);
    }

    Crowd(int places) {
        this.places = new Semaphore(places, true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return ALWAYS_LET_IN.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hasPlace()) {
            throw new AllBusyException();
        }
        EvenTime.begins(request);
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private boolean hasPlace() {
        try {
            return places.tryAcquire(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
