package gentlelanding.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Showing a passkey: to sign in, and to go on where one is asked once more. */
@Controller
class PasskeySignInController {

    private final Passkeys passkeys;
    private final SecondFactor second;
    private final ComingIn comingIn;
    private final AccountSession session;
    private final Limits limits;

    PasskeySignInController(
            Passkeys passkeys, SecondFactor second, ComingIn comingIn, AccountSession session, Limits limits) {
        this.second = second;
        this.passkeys = passkeys;
        this.comingIn = comingIn;
        this.session = session;
        this.limits = limits;
    }

    /** What the script asks the device; the same for everybody, since nobody has been named. */
    @GetMapping(path = "/sign-in/passkey", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Passkeys.Asked ask() {
        return passkeys.askToShow();
    }

    @PostMapping("/sign-in/passkey")
    @Nullable
    Object signIn(SignInForm form, Passkeys.Answer answer, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<AccountId> person;
        try {
            person = limits.guess(Limit.SIGN_IN, request, () -> passkeys.shown(answer, request));
        } catch (TooOftenException e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(e.seconds()));
            return again(form, HttpStatus.TOO_MANY_REQUESTS).addObject("wait", e.minutes());
        }
        return person.isEmpty()
                ? again(form, HttpStatus.UNPROCESSABLE_CONTENT).addObject("refused", true)
                : comingIn.letIn(person.get(), form, request, response);
    }

    /** Goes on where a passkey of this very person was shown. */
    @PostMapping("/settings/confirm/passkey")
    Object confirm(
            @SignedIn AccountId person,
            Passkeys.Answer answer,
            @RequestParam(defaultValue = "/settings") String to,
            HttpServletRequest request) {
        if (!passkeys.shown(answer, request).equals(Optional.of(person))) {
            return new ModelAndView("account/confirm", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("to", ConfirmController.safe(to))
                    .addObject("passkeys", passkeys.areThere(person))
                    .addObject("second", second.isAskedOf(person))
                    .addObject("refused", true);
        }
        session.confirm(request);
        return "redirect:" + ConfirmController.safe(to);
    }

    private static ModelAndView again(SignInForm form, HttpStatus status) {
        return new ModelAndView("account/sign-in", status).addObject("form", form);
    }
}
