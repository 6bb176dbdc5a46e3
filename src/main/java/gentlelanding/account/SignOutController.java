package gentlelanding.account;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Before a temporary account is left: what would be gone, and what could be done instead. */
@Controller
class SignOutController {

    private final AccountSession session;

    SignOutController(AccountSession session) {
        this.session = session;
    }

    @GetMapping("/sign-out")
    String ask(HttpServletRequest request) {
        return session.temporaryUntil(request).isPresent() ? "account/sign-out" : "redirect:/home";
    }
}
