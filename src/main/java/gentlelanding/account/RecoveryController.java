package gentlelanding.account;

import gentlelanding.ui.FieldErrors;
import gentlelanding.ui.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A sheet of codes to keep, and the way back in with one of them. */
@Controller
class RecoveryController {

    private final Recovery recovery;
    private final Accounts accounts;
    private final PasswordRules rules;
    private final WrongTries tries;
    private final Limits limits;
    private final StepUp stepUp;
    private final AccountSession session;
    private final Once once;
    private final FieldErrors told;
    private final KnownDevice device;

    RecoveryController(
            Recovery recovery,
            Accounts accounts,
            PasswordRules rules,
            WrongTries tries,
            Limits limits,
            StepUp stepUp,
            AccountSession session,
            Once once,
            FieldErrors told,
            KnownDevice device) {
        this.device = device;
        this.recovery = recovery;
        this.accounts = accounts;
        this.rules = rules;
        this.tries = tries;
        this.limits = limits;
        this.stepUp = stepUp;
        this.session = session;
        this.once = once;
        this.told = told;
    }

    /** What is typed to come back in. */
    record RecoverForm(
            @Nullable String username,
            @Nullable String code,
            @Nullable String password) {}

    @GetMapping("/settings/recovery")
    String show(@SignedIn AccountId person, HttpServletRequest request, Model model) {
        if (session.temporaryUntil(request).isPresent()) {
            return "redirect:/sign-up";
        }
        model.addAttribute("left", recovery.left(person));
        model.addAttribute("once", UUID.randomUUID());
        return "account/recovery";
    }

    @PostMapping("/settings/recovery")
    Object renew(
            @SignedIn AccountId person,
            @RequestParam(name = "once", required = false) @Nullable String requestId,
            HttpServletRequest request) {
        if (session.temporaryUntil(request).isPresent()) {
            return "redirect:/sign-up";
        }
        stepUp.demand(request);
        List<String> codes = new ArrayList<>();
        once.of(person, requestId, () -> {
            codes.addAll(recovery.renew(person));
            return "/settings/recovery";
        });
        return codes.isEmpty()
                ? "redirect:/settings/recovery"
                : new ModelAndView("account/recovery-codes")
                        .addObject("codes", codes)
                        .addObject("signInName", accounts.signInNameOf(person));
    }

    @GetMapping("/recover")
    String ask(Model model) {
        model.addAttribute("form", new RecoverForm(null, null, null));
        return "account/recover";
    }

    /** Says the same, in the same time, of an unknown name, a wrong code and a used one. */
    @PostMapping("/recover")
    Object recover(RecoverForm form, HttpServletRequest request) {
        var name = SignInName.of(SignUpForm.orEmpty(form.username()));
        var password = SignUpForm.orEmpty(form.password());
        var objection = rules.objectionTo(password, name.word());
        if (objection.isPresent()) {
            return again(form, "password", objection.get());
        }
        // Whoever guesses elsewhere does not keep its owner out on their own device
        var subject = "recover/" + device.subjectOf(request, name).orElse(name.value());
        tries.take(subject);
        var person = limits.guess(
                Limit.RECOVER, request, () -> recovery.recover(name, SignUpForm.orEmpty(form.code()), password));
        if (person.isEmpty()) {
            return again(form, "code", "account.recover.wrong");
        }
        tries.forgive(subject);
        tries.forgive("recover/" + name.value());
        tries.forgive(SigningIn.subjectOf(name));
        return Notice.RECOVERED.on("/sign-in");
    }

    private ModelAndView again(RecoverForm form, String field, String key) {
        return new ModelAndView("account/recover", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("form", form)
                .addObject("errors", told.inWords(Map.of(field, key)));
    }
}
