package gentlelanding.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

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

    @ModelAttribute("signedIn")
    boolean signedIn(HttpServletRequest request) {
        return request.getUserPrincipal() != null;
    }

    /** Whether two people share this browser, and it is the turn of one of them. */
    @ModelAttribute("turn")
    boolean turn(HttpServletRequest request) {
        return request.isUserInRole("TURN");
    }

    @ModelAttribute("notice")
    @Nullable
    String notice(HttpServletRequest request) {
        var slug = request.getParameter("notice");
        if (slug == null) {
            return null;
        }
        return Arrays.stream(Notice.values())
                .map(Notice::messageKey)
                .filter(key -> key.equals("ui.notice." + slug))
                .findFirst()
                .orElse(null);
    }
}
