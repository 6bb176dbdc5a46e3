package gentlelanding.account;

import gentlelanding.ui.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Closing an account: what will be gone, and one press. */
@Controller
class CloseController {

    private final Closing closing;
    private final StepUp stepUp;
    private final SessionCookie cookie;

    CloseController(Closing closing, StepUp stepUp, SessionCookie cookie) {
        this.closing = closing;
        this.stepUp = stepUp;
        this.cookie = cookie;
    }

    @GetMapping("/settings/close")
    String ask(HttpServletRequest request) {
        stepUp.demand(request);
        return "account/close";
    }

    @PostMapping("/settings/close")
    String close(@SignedIn AccountId person, HttpServletRequest request, HttpServletResponse response) {
        stepUp.demand(request);
        closing.close(person);
        request.getSession().invalidate();
        cookie.writeCookieValue(new CookieValue(request, response, ""));
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return Notice.CLOSED.on("/");
    }
}
