package gentlelanding.partnership;

import gentlelanding.account.AccountId;
import gentlelanding.account.Naming;
import gentlelanding.account.Once;
import gentlelanding.account.SignedIn;
import gentlelanding.ui.Conflict;
import gentlelanding.ui.FieldErrors;
import gentlelanding.ui.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of partners, inviting and confirming, and ending a partnership. */
@Controller
class PartnersController {

    private static final String LIST = "/partners";

    private final PartnersPages pages;
    private final Invitations invitations;
    private final Partnerships partnerships;
    private final Once once;
    private final Naming naming;
    private final FieldErrors told;

    PartnersController(
            PartnersPages pages,
            Invitations invitations,
            Partnerships partnerships,
            Once once,
            Naming naming,
            FieldErrors told) {
        this.naming = naming;
        this.told = told;
        this.pages = pages;
        this.invitations = invitations;
        this.partnerships = partnerships;
        this.once = once;
    }

    @GetMapping("/partners")
    ModelAndView list(@SignedIn AccountId person, HttpServletRequest request) {
        var page = pages.of(person);
        return page(page, request, HttpStatus.OK).addObject("refresh", page.isWaiting() ? LIST : null);
    }

    @PostMapping("/partners/invitations")
    Object invite(
            @SignedIn AccountId person,
            @RequestParam(name = "once", required = false) @Nullable String requestId,
            @RequestParam(defaultValue = "") String displayName,
            HttpServletRequest request) {
        var objection = naming.name(request, person, displayName);
        if (objection.isPresent()) {
            return page(pages.of(person), request, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("displayName", displayName)
                    .addObject("errors", told.inWords(Map.of("displayName", objection.get())));
        }
        try {
            return inTurn(person, requestId, () -> invitations.invite(person), "redirect:" + LIST);
        } catch (Invitations.TooManyException e) {
            return page(pages.of(person), request, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("tooMany", true);
        }
    }

    @PostMapping("/partners/invitations/{id}/confirm")
    String confirm(@SignedIn AccountId person, @PathVariable UUID id) {
        return inTurn(
                person,
                null,
                () -> invitations.confirm(person, new InvitationId(id)),
                Notice.CONFIRMED.on(LIST + "/" + id));
    }

    @PostMapping("/partners/invitations/{id}/end")
    String endInvitation(
            @SignedIn AccountId person,
            @PathVariable UUID id,
            @RequestParam(name = "once", required = false) @Nullable String request) {
        return inTurn(
                person, request, () -> invitations.end(person, new InvitationId(id)), Notice.INVITATION_ENDED.on(LIST));
    }

    @PostMapping("/partners/{id}/end")
    String end(
            @SignedIn AccountId person,
            @PathVariable UUID id,
            @RequestParam(name = "once", required = false) @Nullable String request) {
        return inTurn(person, request, () -> partnerships.end(new PartnershipId(id), person), Notice.ENDED.on(LIST));
    }

    /** Ends it like any other, and keeps the two from finding each other by a code again. */
    @PostMapping("/partners/{id}/block")
    String block(
            @SignedIn AccountId person,
            @PathVariable UUID id,
            @RequestParam(name = "once", required = false) @Nullable String request) {
        return inTurn(person, request, () -> partnerships.block(new PartnershipId(id), person), Notice.ENDED.on(LIST));
    }

    private String inTurn(AccountId person, @Nullable String request, Runnable deed, String answer) {
        try {
            return once.of(person, request, () -> {
                deed.run();
                return answer;
            });
        } catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
            throw new Conflict();
        }
    }

    private ModelAndView page(PartnersPage page, HttpServletRequest request, HttpStatus status) {
        return new ModelAndView("partnership/list", status)
                .addObject("page", page)
                .addObject("nameless", naming.isWanting(request));
    }
}
