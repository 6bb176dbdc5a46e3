package gentlelanding.account;

import gentlelanding.ui.FieldErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Signing up: a word, a passphrase, a name, and one's own word that one is an adult. */
@Controller
class SignUpController {

    private final Accounts accounts;
    private final PasswordRules rules;
    private final Proposals proposals;
    private final AccountSession session;
    private final List<Arrivals> arrivals;
    private final FieldErrors told;

    SignUpController(
            Accounts accounts,
            PasswordRules rules,
            Proposals proposals,
            AccountSession session,
            List<Arrivals> arrivals,
            FieldErrors told) {
        this.accounts = accounts;
        this.rules = rules;
        this.proposals = proposals;
        this.session = session;
        this.arrivals = arrivals;
        this.told = told;
    }

    @GetMapping("/sign-up")
    String ask(@SignedIn @Nullable AccountId person, Model model) {
        if (person != null) {
            return "redirect:/home";
        }
        fill(model, new SignUpForm(proposals.word(), proposals.passphrase(), null, null, null), Map.of());
        return "account/sign-up";
    }

    @PostMapping("/sign-up")
    Object signUp(SignUpForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        var errors = form.errors(rules);
        if (errors.isEmpty()) {
            try {
                return open(form, request, response);
            } catch (Accounts.TakenException e) {
                errors.put("word", "account.sign-up.word.taken");
            }
        }
        fill(model, form.orProposed(proposals), errors);
        return new ModelAndView("account/sign-up", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The page after signing up, where the sign-in name is read and written down. */
    @GetMapping("/welcome")
    String welcome(@SignedIn AccountId person, Model model) {
        model.addAttribute("signInName", accounts.signInNameOf(person));
        return "account/welcome";
    }

    private String open(SignUpForm form, HttpServletRequest request, HttpServletResponse response) {
        var person = accounts.open(
                Objects.requireNonNull(form.word()),
                Objects.requireNonNull(form.password()),
                SignUpForm.orEmpty(form.displayName()).strip());
        session.begin(request, response, person);
        var code = SignUpForm.orEmpty(form.code());
        if (!code.isBlank()) {
            arrivals.forEach(arrival -> arrival.arrive(person, code));
        }
        return "redirect:/welcome";
    }

    private void fill(Model model, SignUpForm form, Map<String, String> errors) {
        model.addAttribute("form", form);
        model.addAttribute("errors", told.inWords(errors));
    }
}
