package gentlelanding.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets files be sent to the few addresses that take one, and no longer ones than they take; elsewhere nobody looks at them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Uploads extends OncePerRequestFilter {

    private final Set<String> addresses;
    private final long largest;

    Uploads(
            @Value("${landing.uploads}") Set<String> addresses,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize largest) {
        this.addresses = addresses;
        this.largest = largest.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        if (type == null || !type.regionMatches(true, 0, "multipart/", 0, "multipart/".length())) {
            chain.doFilter(request, response);
        } else if (!addresses.contains(request.getRequestURI())) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (request.getContentLengthLong() > largest) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
