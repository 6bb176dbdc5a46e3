package gentlelanding.account;

import gentlelanding.ui.FieldErrors;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The second step of signing in, for those who ask it of themselves. */
@Controller
class SecondFactorController {

    private final SecondFactor second;
    private final ComingIn comingIn;
    private final FieldErrors told;

    SecondFactorController(SecondFactor second, ComingIn comingIn, FieldErrors told) {
        this.second = second;
        this.comingIn = comingIn;
        this.told = told;
    }

    @PostMapping("/sign-in/second")
    @Nullable
    Object signIn(
            SignInForm form,
            @RequestParam(defaultValue = "") String halfway,
            @RequestParam(defaultValue = "") String digits,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        var person = second.halfwayIn(halfway);
        if (person.isEmpty()) {
            return new ModelAndView("account/sign-in", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("form", form)
                    .addObject("late", true);
        }
        try {
            if (second.isRight(person.get(), digits, request)) {
                return comingIn.letIn(person.get(), form, request, response);
            }
            return again(form, halfway, HttpStatus.UNPROCESSABLE_CONTENT, "account.second.wrong");
        } catch (TooOftenException e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(e.seconds()));
            return again(form, halfway, HttpStatus.TOO_MANY_REQUESTS, "account.second.wait");
        }
    }

    /** The page that asks for it. */
    static ModelAndView asking(SignInForm form, String halfway) {
        return new ModelAndView("account/second").addObject("form", form).addObject("halfway", halfway);
    }

    private ModelAndView again(SignInForm form, String halfway, HttpStatus status, String key) {
        var page = asking(form, halfway).addObject("errors", told.inWords(Map.of("digits", key)));
        page.setStatus(status);
        return page;
    }
}
