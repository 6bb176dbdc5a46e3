package gentlelanding.account;

import gentlelanding.ui.FieldErrors;
import gentlelanding.ui.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a person signs in with. */
@Controller
class FactorsController {

    private final Accounts accounts;
    private final Passphrases passphrases;
    private final PasswordRules rules;
    private final Proposals proposals;
    private final Events events;
    private final StepUp stepUp;
    private final AccountSession session;
    private final FieldErrors told;

    FactorsController(
            Accounts accounts,
            Passphrases passphrases,
            PasswordRules rules,
            Proposals proposals,
            Events events,
            StepUp stepUp,
            AccountSession session,
            FieldErrors told) {
        this.accounts = accounts;
        this.passphrases = passphrases;
        this.rules = rules;
        this.proposals = proposals;
        this.events = events;
        this.stepUp = stepUp;
        this.session = session;
        this.told = told;
    }

    @GetMapping("/settings/factors")
    String show(@SignedIn AccountId person, HttpServletRequest request, Model model) {
        if (session.temporaryUntil(request).isPresent()) {
            return "redirect:/sign-up";
        }
        stepUp.demand(request);
        model.addAttribute("signInName", accounts.signInNameOf(person));
        model.addAttribute("password", proposals.passphrase());
        return "account/factors";
    }

    /** A new passphrase; whoever else is signed in with the old one is not any more. */
    @PostMapping("/settings/factors/password")
    Object change(
            @SignedIn AccountId person,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (session.temporaryUntil(request).isPresent()) {
            return "redirect:/sign-up";
        }
        stepUp.demand(request);
        var name = SignInName.of(accounts.signInNameOf(person));
        var objection = rules.objectionTo(password, name.word(), accounts.displayNameOf(person));
        if (objection.isPresent()) {
            return new ModelAndView("account/factors", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("signInName", name.value())
                    .addObject("password", password)
                    .addObject("errors", told.inWords(Map.of("password", objection.get())));
        }
        passphrases.change(
                person, passphrases.hash(password), request.getSession().getId());
        events.note(person, Events.Kind.PASSWORD_CHANGED, Device.of(request));
        return Notice.PASSWORD_CHANGED.on("/settings");
    }
}
