package gentlelanding.account;

import gentlelanding.ui.FieldErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks once more for the passphrase, and goes on. */
@Controller
class ConfirmController {

    private final OnceMore onceMore;
    private final AccountSession session;
    private final FieldErrors told;

    ConfirmController(OnceMore onceMore, AccountSession session, FieldErrors told) {
        this.onceMore = onceMore;
        this.session = session;
        this.told = told;
    }

    @GetMapping("/settings/confirm")
    ModelAndView ask(@SignedIn AccountId person, @RequestParam(defaultValue = "/settings") String to) {
        return page(person, to, HttpStatus.OK);
    }

    @PostMapping("/settings/confirm")
    Object confirm(
            @SignedIn AccountId person,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String digits,
            @RequestParam(defaultValue = "/settings") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var objections = onceMore.objectionsTo(person, password, digits, request);
            if (!objections.isEmpty()) {
                return page(person, to, HttpStatus.UNPROCESSABLE_CONTENT).addObject("errors", told.inWords(objections));
            }
        } catch (TooOftenException e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(e.seconds()));
            return page(person, to, HttpStatus.TOO_MANY_REQUESTS)
                    .addObject("errors", told.inWords(Map.of("password", "account.confirm.wait")));
        }
        session.confirm(request);
        return "redirect:" + safe(to);
    }

    private ModelAndView page(AccountId person, String to, HttpStatus status) {
        var ways = onceMore.waysOf(person);
        return new ModelAndView("account/confirm", status)
                .addObject("to", safe(to))
                .addObject("passkeys", ways.passkeys())
                .addObject("second", ways.second());
    }

    static String safe(String to) {
        return to.matches("/settings[a-z/]*") ? to : "/settings";
    }
}
