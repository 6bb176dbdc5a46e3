package gentlelanding.account;

import gentlelanding.ui.FieldErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Signing up: a word, a passphrase, a name, and one's own word that one is an adult. For a temporary account the same form
 * keeps it.
 */
@Controller
class SignUpController {

    private final Accounts accounts;
    private final SigningUp signingUp;
    private final PasswordRules rules;
    private final Proposals proposals;
    private final AccountSession session;
    private final Registration registration;
    private final FieldErrors told;

    SignUpController(
            Accounts accounts,
            SigningUp signingUp,
            PasswordRules rules,
            Proposals proposals,
            AccountSession session,
            Registration registration,
            FieldErrors told) {
        this.accounts = accounts;
        this.signingUp = signingUp;
        this.rules = rules;
        this.proposals = proposals;
        this.session = session;
        this.registration = registration;
        this.told = told;
    }

    @GetMapping("/sign-up")
    Object ask(@SignedIn @Nullable AccountId person, HttpServletRequest request, Model model) {
        if (isLasting(person, request)) {
            return "redirect:/home";
        }
        if (person == null && !registration.isOpen()) {
            return closed();
        }
        var name = person == null ? null : accounts.displayNameOf(person);
        var adult = person == null ? null : "true";
        fill(model, new SignUpForm(proposals.word(), proposals.passphrase(), name, adult, null), Map.of());
        return "account/sign-up";
    }

    @PostMapping("/sign-up")
    Object signUp(
            @SignedIn @Nullable AccountId person,
            SignUpForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (isLasting(person, request)) {
            return "redirect:/home";
        }
        if (person == null && signingUp.wasKept(form, request, response)) {
            return "redirect:/welcome";
        }
        if (person == null && !registration.isOpenFor(request, form.code())) {
            return closed();
        }
        var errors = form.errors(rules);
        if (errors.isEmpty()) {
            try {
                signingUp.signUp(person, form, request, response);
                return "redirect:/welcome";
            } catch (Opening.TakenException e) {
                errors.put("word", "account.sign-up.word.taken");
            }
        }
        fill(model, form.orProposed(proposals), errors);
        return new ModelAndView("account/sign-up", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The page after signing up, where the sign-in name is read and written down. */
    @GetMapping("/welcome")
    String welcome(@SignedIn AccountId person, HttpServletRequest request, Model model) {
        if (!isLasting(person, request)) {
            return "redirect:/sign-up";
        }
        model.addAttribute("signInName", accounts.signInNameOf(person));
        return "account/welcome";
    }

    private boolean isLasting(@Nullable AccountId person, HttpServletRequest request) {
        return person != null && session.temporaryUntil(request).isEmpty();
    }

    private static ModelAndView closed() {
        return new ModelAndView("account/closed", HttpStatus.FORBIDDEN);
    }

    private void fill(Model model, SignUpForm form, Map<String, String> errors) {
        model.addAttribute("form", form);
        model.addAttribute("errors", told.inWords(errors));
    }
}
