package gentlelanding.partnership;

import gentlelanding.account.AccountId;
import gentlelanding.account.Limit;
import gentlelanding.account.Limits;
import gentlelanding.account.Naming;
import gentlelanding.account.Proposals;
import gentlelanding.account.SignedIn;
import gentlelanding.ui.FieldErrors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a code leads. Any code that cannot be used gets the same answer, whatever the reason. */
@Controller
class JoinController {

    private static final String WRONG = "partnership.join.code.error";

    private final Invitations invitations;
    private final Limits limits;
    private final Proposals proposals;
    private final Naming naming;
    private final FieldErrors told;

    JoinController(Invitations invitations, Limits limits, Proposals proposals, Naming naming, FieldErrors told) {
        this.naming = naming;
        this.limits = limits;
        this.invitations = invitations;
        this.proposals = proposals;
        this.told = told;
    }

    /** The fields of the form for signing up, with the code carried along. */
    record Newcomer(
            String word,
            String password,
            @Nullable String displayName,
            @Nullable String adult,
            String code) {}

    @GetMapping("/join")
    String ask(HttpServletRequest request, Model model) {
        model.addAttribute("nameless", naming.isWanting(request));
        return "partnership/join";
    }

    @PostMapping("/join")
    ModelAndView join(
            @SignedIn @Nullable AccountId person,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String displayName,
            HttpServletRequest request) {
        if (person != null) {
            var objection = naming.name(request, person, displayName);
            if (objection.isPresent()) {
                return refused("displayName", objection.get())
                        .addObject("nameless", true)
                        .addObject("code", code)
                        .addObject("displayName", displayName);
            }
            return limits.guess(Limit.JOIN, request, () -> invitations.join(person, code))
                    .map(this::joined)
                    .orElseGet(() -> refused("code", WRONG));
        }
        return limits.guess(Limit.JOIN, request, () -> Optional.of(code).filter(invitations::isOpen))
                .map(this::whoAreYou)
                .orElseGet(() -> refused("code", WRONG));
    }

    private ModelAndView joined(InvitationId invitation) {
        return new ModelAndView("partnership/joined")
                .addObject("id", invitation.value())
                .addObject("version", invitations.versionOf(Invited.JOINED))
                .addObject("refresh", "/partners");
    }

    private ModelAndView whoAreYou(String code) {
        var newcomer = new Newcomer(proposals.word(), proposals.passphrase(), null, null, code);
        return new ModelAndView("partnership/who-are-you").addObject("form", newcomer);
    }

    private ModelAndView refused(String field, String key) {
        return new ModelAndView("partnership/join", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("errors", told.inWords(Map.of(field, key)));
    }
}
