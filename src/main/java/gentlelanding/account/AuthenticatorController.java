package gentlelanding.account;

import gentlelanding.ui.FieldErrors;
import gentlelanding.ui.Notice;
import gentlelanding.ui.QrCode;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asking of oneself the digits of an app besides the passphrase, and no more. */
@Controller
class AuthenticatorController {

    private final AuthenticatorApp app;
    private final Accounts accounts;
    private final FactorChanges changes;
    private final Recovery recovery;
    private final StepUp stepUp;
    private final FieldErrors told;
    private final String siteName;

    AuthenticatorController(
            AuthenticatorApp app,
            Accounts accounts,
            FactorChanges changes,
            Recovery recovery,
            StepUp stepUp,
            FieldErrors told,
            @Value("${landing.name}") String siteName) {
        this.app = app;
        this.accounts = accounts;
        this.changes = changes;
        this.recovery = recovery;
        this.stepUp = stepUp;
        this.told = told;
        this.siteName = siteName;
    }

    @GetMapping("/settings/authenticator")
    Object show(@SignedIn AccountId person, HttpServletRequest request) {
        if (stepUp.isTemporary(request)) {
            return "redirect:/sign-up";
        }
        stepUp.demand(request);
        return app.isOn(person)
                ? new ModelAndView("account/authenticator").addObject("noSheet", recovery.left(person) == 0)
                : offering(person, app.offer(person), HttpStatus.OK);
    }

    @PostMapping("/settings/authenticator")
    Object turnOn(
            @SignedIn AccountId person,
            @RequestParam(defaultValue = "") String offer,
            @RequestParam(defaultValue = "") String digits,
            @RequestParam(defaultValue = "false") boolean others,
            HttpServletRequest request) {
        if (stepUp.isTemporary(request)) {
            return "redirect:/sign-up";
        }
        stepUp.demand(request);
        var offered = app.offered(person, offer);
        if (offered.isEmpty() || !app.turnOn(person, offered.get(), digits)) {
            return offering(person, offered.orElseGet(() -> app.offer(person)), HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject(
                            "errors",
                            told.inWords(Map.of(
                                    "digits",
                                    offered.isEmpty() ? "account.authenticator.late" : "account.second.wrong")));
        }
        changes.noteAdded(person, others, request);
        return Notice.AUTHENTICATOR_ON.on("/settings/authenticator");
    }

    @PostMapping("/settings/authenticator/remove")
    String turnOff(
            @SignedIn AccountId person,
            @RequestParam(defaultValue = "false") boolean others,
            HttpServletRequest request) {
        stepUp.demand(request);
        if (app.turnOff(person)) {
            changes.noteRemoved(person, others, request);
        }
        return Notice.AUTHENTICATOR_OFF.on("/settings/authenticator");
    }

    private ModelAndView offering(AccountId person, AuthenticatorApp.Offer offer, HttpStatus status) {
        var secret = Base32.of(offer.secret());
        return new ModelAndView("account/authenticator", status)
                .addObject("offer", offer.sealed())
                .addObject("secret", secret.replaceAll("(.{4})(?=.)", "$1 "))
                .addObject("qr", QrCode.of(address(accounts.signInNameOf(person), secret)));
    }

    /** As apps read it from a code: this server's discreet name, and the sign-in name. */
    private String address(String signInName, String secret) {
        var issuer = URLEncoder.encode(siteName, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + issuer + ":" + URLEncoder.encode(signInName, StandardCharsets.UTF_8) + "?secret="
                + secret + "&issuer=" + issuer;
    }
}
