package gentlelanding.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no page be sent before its request is done: a page flushed on its way makes the session be saved at once, and
 * then read from the database once more at the end.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 1)
class WholePages extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Unhurried(response));
    }

    private static class Unhurried extends HttpServletResponseWrapper {

        private @Nullable PrintWriter writer;

        Unhurried(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            if (writer == null) {
                writer = new PrintWriter(super.getWriter()) {
                    @Override
                    public void flush() {}
                };
            }
            return writer;
        }

        @Override
        public void flushBuffer() {}
    }
}
