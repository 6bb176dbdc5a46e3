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
    private final SecondFactor second;
    private final WrongTries tries;
    private final AccountSession session;
    private final FieldErrors told;

    ConfirmController(
            Accounts accounts,
            Passkeys passkeys,
            SecondFactor second,
            WrongTries tries,
            AccountSession session,
            FieldErrors told) {
        this.second = second;
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
        model.addAttribute("second", second.isAskedOf(person));
        return "account/confirm";
    }

    @PostMapping("/settings/confirm")
    Object confirm(
            @SignedIn AccountId person,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String digits,
            @RequestParam(defaultValue = "/settings") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var subject = "confirm/" + person.value();
        try {
            tries.take(subject);
            if (!accounts.isKeptWith(person, password)) {
                return again(person, to, HttpStatus.UNPROCESSABLE_CONTENT, "password", "account.confirm.wrong");
            }
            if (second.isAskedOf(person) && !second.isRight(person, digits, request)) {
                return again(person, to, HttpStatus.UNPROCESSABLE_CONTENT, "digits", "account.second.wrong");
            }
        } catch (TooOftenException e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(e.seconds()));
            return again(person, to, HttpStatus.TOO_MANY_REQUESTS, "password", "account.confirm.wait");
        }
        tries.forgive(subject);
        session.confirm(request);
        return "redirect:" + safe(to);
    }

    private ModelAndView again(AccountId person, String to, HttpStatus status, String field, String wrong) {
        return new ModelAndView("account/confirm", status)
                .addObject("to", safe(to))
                .addObject("passkeys", passkeys.areThere(person))
                .addObject("second", second.isAskedOf(person))
                .addObject("errors", told.inWords(Map.of(field, wrong)));
    }

    static String safe(String to) {
        return to.matches("/settings[a-z/]*") ? to : "/settings";
    }
}
