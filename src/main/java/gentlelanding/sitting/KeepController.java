package gentlelanding.sitting;

import gentlelanding.account.AccountId;
import gentlelanding.account.Accounts;
import gentlelanding.account.Limit;
import gentlelanding.account.Limits;
import gentlelanding.account.Proposals;
import gentlelanding.account.SharedDevice;
import gentlelanding.account.SignedIn;
import gentlelanding.ui.FieldErrors;
import gentlelanding.ui.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Taking one's side along: a code on the shared device, typed on one's own. */
@Controller
class KeepController {

    private final Keeping keeping;
    private final SharedDevice device;
    private final Accounts accounts;
    private final Proposals proposals;
    private final FieldErrors told;
    private final Limits limits;
    private final String baseUrl;

    KeepController(
            Keeping keeping,
            SharedDevice device,
            Accounts accounts,
            Proposals proposals,
            FieldErrors told,
            Limits limits,
            @Value("${landing.base-url}") String baseUrl) {
        this.limits = limits;
        this.baseUrl = baseUrl;
        this.keeping = keeping;
        this.device = device;
        this.accounts = accounts;
        this.proposals = proposals;
        this.told = told;
    }

    /** The fields of the form that keeps an account. */
    record Keeper(
            String word,
            String password,
            @Nullable String displayName,
            @Nullable String adult,
            @Nullable String code) {}

    /** Shows the code on this very answer: it is written into no address and no table, so it can be read once. */
    @PostMapping("/sitting/keep")
    Object code(
            @SignedIn @Nullable AccountId me,
            @RequestParam(defaultValue = "false") boolean off,
            HttpServletRequest request) {
        var sitting = device.sittingIn(request).map(SittingId::new);
        if (sitting.isEmpty() || me == null) {
            return SittingController.BETWEEN;
        }
        if (off) {
            keeping.letGo(sitting.get(), me);
            return Notice.KEEP_TAKEN_BACK.on("/home");
        }
        return new ModelAndView("sitting/code")
                .addObject("code", keeping.codeFor(sitting.get(), me))
                .addObject("address", address());
    }

    private String address() {
        return baseUrl.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/keep")
                        .toUriString()
                : baseUrl.replaceAll("/+$", "") + "/keep";
    }

    @GetMapping("/keep")
    String ask() {
        return "sitting/keep";
    }

    @PostMapping("/keep")
    ModelAndView keep(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        var person = limits.guess(Limit.KEEP, request, () -> keeping.take(code));
        if (person.isEmpty()) {
            return new ModelAndView("sitting/keep", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("errors", told.inWords(Map.of("code", "sitting.keep.code.error")));
        }
        device.bringHere(request, response, person.get());
        var name = accounts.displayNameOf(person.get());
        return new ModelAndView("sitting/kept")
                .addObject("signedIn", true)
                .addObject("form", new Keeper(proposals.word(), proposals.passphrase(), name, "true", null));
    }
}
