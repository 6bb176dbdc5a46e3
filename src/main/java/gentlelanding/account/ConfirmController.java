package gentlelanding.account;

import gentlelanding.ui.FieldErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks once more for the passphrase, and goes on. */
@Controller
class ConfirmController {

    private final Accounts accounts;
    private final Passkeys passkeys;
    private final WrongTries tries;
    private final AccountSession session;
    private final FieldErrors told;

    ConfirmController(
            Accounts accounts, Passkeys passkeys, WrongTries tries, AccountSession session, FieldErrors told) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.tries = tries;
        this.session = session;
        this.told = told;
    }

    @GetMapping("/settings/confirm")
    String ask(@SignedIn AccountId person, @RequestParam(defaultValue = "/settings") String to, Model model) {
        model.addAttribute("to", safe(to));
        model.addAttribute("passkeys", passkeys.areThere(person));
        return "account/confirm";
    }

    @PostMapping("/settings/confirm")
    Object confirm(
            @SignedIn AccountId person,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/settings") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var subject = "confirm/" + person.value();
        try {
            tries.take(subject);
        } catch (TooOftenException e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(e.seconds()));
            return again(person, to, HttpStatus.TOO_MANY_REQUESTS, "account.confirm.wait");
        }
        if (!accounts.isKeptWith(person, password)) {
            return again(person, to, HttpStatus.UNPROCESSABLE_CONTENT, "account.confirm.wrong");
        }
        tries.forgive(subject);
        session.confirm(request);
        return "redirect:" + safe(to);
    }

    private ModelAndView again(AccountId person, String to, HttpStatus status, String wrong) {
        return new ModelAndView("account/confirm", status)
                .addObject("to", safe(to))
                .addObject("passkeys", passkeys.areThere(person))
                .addObject("errors", told.inWords(Map.of("password", wrong)));
    }

    static String safe(String to) {
        return to.matches("/settings[a-z/]*") ? to : "/settings";
    }
}
