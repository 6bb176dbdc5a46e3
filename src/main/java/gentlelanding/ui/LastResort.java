package gentlelanding.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Answers where nothing further in could: the database is away, too many ask at once, or the request cannot even be read. Its page uses no
 * session, no layout look-up and no database.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class LastResort extends OncePerRequestFilter {

    /** Nearly every page fits: it goes out once it is whole, so that a failure half-way can still be answered. */
    private static final int WHOLE_PAGE = 64 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    private final ITemplateEngine templates;

    LastResort(ITemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setBufferSize(WHOLE_PAGE);
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            if (response.isCommitted()) {
                throw e;
            }
            if (Failure.isDatabaseAway(e)) {
                LOG.warn(
                        "The database is away: {}", Failure.rootOf(e).getClass().getSimpleName());
                later(request, response);
            } else if (e instanceof AllBusyException) {
                later(request, response);
            } else if (Failure.isUnreadableRequest(e)) {
                response.reset();
                answer(request, response, Failure.statusOfUnreadable(e));
            } else {
                throw e;
            }
        }
    }

    private void later(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.reset();
        response.setHeader("Retry-After", "5");
        answer(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        SecurityHeaders.write(request, response);
        response.setStatus(status);
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var context = new Context(request.getLocale());
        context.setVariable("status", status);
        response.getWriter().write(templates.process("ui/away", context));
    }
}
