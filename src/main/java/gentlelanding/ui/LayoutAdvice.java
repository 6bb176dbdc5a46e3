package gentlelanding.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** What the layout of every page needs. */
@ControllerAdvice
class LayoutAdvice {

    private final String name;

    LayoutAdvice(@Value("${landing.name}") String name) {
        this.name = name;
    }

    @ModelAttribute("siteName")
    String siteName() {
        return name;
    }

    @ModelAttribute("nonce")
    String nonce(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(SecurityHeaders.NONCE));
    }

    /** Looking for the person reads the session from the database, so pages that need neither do not look. */
    @ModelAttribute("signedIn")
    boolean signedIn(HttpServletRequest request) {
        var handler = request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
        var still = handler instanceof HandlerMethod method
                && method.getBeanType().isAnnotationPresent(WithoutSession.class);
        return !still && request.getUserPrincipal() != null;
    }

    @ModelAttribute("notice")
    @Nullable
    String notice(HttpServletRequest request) {
        var slug = request.getParameter("notice");
        return Arrays.stream(Notice.values())
                .map(Notice::messageKey)
                .filter(key -> key.equals("ui.notice." + slug))
                .findFirst()
                .orElse(null);
    }
}
