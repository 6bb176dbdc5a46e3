package gentlelanding.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in; what was under way when a session ended goes on from here. */
@Controller
class SignInController {

    private final SigningIn signingIn;
    private final SecondFactor second;
    private final ComingIn comingIn;

    SignInController(SigningIn signingIn, SecondFactor second, ComingIn comingIn) {
        this.second = second;
        this.signingIn = signingIn;
        this.comingIn = comingIn;
    }

    @GetMapping("/sign-in")
    String ask(@SignedIn @Nullable AccountId person, @RequestParam(required = false) @Nullable String to, Model model) {
        if (person != null) {
            return "redirect:/home";
        }
        model.addAttribute("form", SignInForm.empty(to, null));
        return "account/sign-in";
    }

    /** Where a form leads whose session has ended; reached from within alone. */
    @PostMapping("/sign-in/again")
    String again(HttpServletRequest request, Model model) {
        var sealed = (String) request.getAttribute(SignInFirst.TYPED);
        model.addAttribute("form", SignInForm.empty(null, sealed));
        return "account/sign-in";
    }

    @PostMapping("/sign-in")
    @Nullable
    Object signIn(SignInForm form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<AccountId> recognised;
        try {
            recognised = signingIn.recognise(
                    SignUpForm.orEmpty(form.username()), SignUpForm.orEmpty(form.password()), request);
        } catch (TooOftenException e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(e.seconds()));
            return again(form, HttpStatus.TOO_MANY_REQUESTS).addObject("wait", e.minutes());
        }
        if (recognised.isEmpty()) {
            return again(form, HttpStatus.UNPROCESSABLE_CONTENT).addObject("wrong", true);
        }
        var person = recognised.get();
        return second.isAskedOf(person)
                ? SecondFactorController.asking(form, second.halfway(person))
                : comingIn.letIn(person, form, request, response);
    }

    private static ModelAndView again(SignInForm form, HttpStatus status) {
        return new ModelAndView("account/sign-in", status).addObject("form", form);
    }
}
