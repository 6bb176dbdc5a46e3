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

/**
 * Signing up: a word, a passphrase, a name, and one's own word that one is an adult. For a temporary account the same form
 * keeps it.
 */
@Controller
class SignUpController {

    private final Accounts accounts;
    private final Opening opening;
    private final PasswordRules rules;
    private final Proposals proposals;
    private final AccountSession session;
    private final SessionLife life;
    private final List<Arrivals> arrivals;
    private final Registration registration;
    private final FormOwner owner;
    private final SigningIn signingIn;
    private final Limits limits;
    private final KnownDevice device;
    private final FieldErrors told;

    SignUpController(
            Accounts accounts,
            Opening opening,
            PasswordRules rules,
            Proposals proposals,
            AccountSession session,
            SessionLife life,
            List<Arrivals> arrivals,
            Registration registration,
            FormOwner owner,
            SigningIn signingIn,
            Limits limits,
            KnownDevice device,
            FieldErrors told) {
        this.limits = limits;
        this.device = device;
        this.accounts = accounts;
        this.opening = opening;
        this.rules = rules;
        this.proposals = proposals;
        this.session = session;
        this.life = life;
        this.arrivals = arrivals;
        this.registration = registration;
        this.owner = owner;
        this.signingIn = signingIn;
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
        if (person == null && wasKept(form, request, response)) {
            return "redirect:/welcome";
        }
        if (person == null && !registration.isOpenFor(request, form.code())) {
            return closed();
        }
        var errors = form.errors(rules);
        if (errors.isEmpty()) {
            try {
                return open(person, form, request, response);
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

    private String open(
            @Nullable AccountId temporary, SignUpForm form, HttpServletRequest request, HttpServletResponse response) {
        limits.spend(Limit.SIGN_UP, request);
        var word = Objects.requireNonNull(form.word());
        var password = Objects.requireNonNull(form.password());
        var name = Naming.tidy(SignUpForm.orEmpty(form.displayName()));
        var person = temporary == null ? opening.open(word, password, name) : temporary;
        if (temporary != null) {
            opening.keep(temporary, word, password, name);
        }
        life.begin(request, response, person);
        device.remember(request, response, SignInName.of(accounts.signInNameOf(person)));
        var code = SignUpForm.orEmpty(form.code());
        if (!code.isBlank()) {
            arrivals.forEach(arrival -> arrival.arrive(person, code));
        }
        return "redirect:/welcome";
    }

    /**
     * Whether this form was sent before and kept its account: pressed twice, it leads to the same page twice. No form of an
     * account that lasts already does, or whoever copied one could guess its passphrase here.
     */
    private boolean wasKept(SignUpForm form, HttpServletRequest request, HttpServletResponse response) {
        var kept = owner.whileTemporary(request)
                .filter(person -> signingIn.isRight(person, SignUpForm.orEmpty(form.password())));
        kept.ifPresent(person -> life.begin(request, response, person));
        return kept.isPresent();
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
