package gentlelanding.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Leads whoever is not signed in to the sign-in page, or where their session is covered to the page that uncovers it, and
 * takes along where they were going or what they typed; between two turns of a sitting, back to the screen between, and
 * takes nothing along.
 */
@Component
class SignInFirst implements AuthenticationEntryPoint {

    /** The request attribute that holds the sealed form on the way to the sign-in page. */
    static final String TYPED = "typed";

    private static final int LONGEST_ADDRESS = 1_000;

    private final Typed typed;
    private final SharedSession shared;
    private final Covering covering;

    SignInFirst(Typed typed, SharedSession shared, Covering covering) {
        this.covering = covering;
        this.shared = shared;
        this.typed = typed;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        var accept = request.getHeader("Accept");
        var door = covering.personCoveredIn(request).isPresent() ? "/uncover" : "/sign-in";
        if (accept != null && accept.contains(MediaType.APPLICATION_JSON_VALUE)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (shared.sittingIn(request).isPresent()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getContextPath() + "/sitting");
        } else if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(
                    "Location",
                    request.getContextPath() + door + "?to="
                            + URLEncoder.encode(addressOf(request), StandardCharsets.UTF_8));
        } else {
            typed.seal(request).ifPresent(form -> request.setAttribute(TYPED, form));
            request.getRequestDispatcher(door + "/again").forward(request, response);
        }
    }

    /** No page of ours has a longer one; what is longer would not fit into the header either. */
    private static String addressOf(HttpServletRequest request) {
        var query = request.getQueryString();
        var address = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        return address.length() <= LONGEST_ADDRESS ? address : "/home";
    }
}
