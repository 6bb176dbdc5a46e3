package gentlelanding.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout of every page needs. */
@ControllerAdvice
class LayoutAdvice {

    private final String name;

    LayoutAdvice(@Value("${landing.name}") String name) {
        this.name = name;
    }

    /** All of it in one method: each one by itself costs every page a look through its annotations. */
    @ModelAttribute
    void layOut(HttpServletRequest request, ModelMap page) {
        page.addAttribute("siteName", name);
        page.addAttribute("nonce", String.valueOf(request.getAttribute(SecurityHeaders.NONCE)));
        page.addAttribute("signedIn", request.getUserPrincipal() != null);
        // Whether two people share this browser, and it is the turn of one of them.
        page.addAttribute("turn", request.isUserInRole("TURN"));
        page.addAttribute("notice", notice(request));
    }

    private static @Nullable String notice(HttpServletRequest request) {
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
