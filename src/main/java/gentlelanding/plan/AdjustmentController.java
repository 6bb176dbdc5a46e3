package gentlelanding.plan;

import gentlelanding.account.AccountId;
import gentlelanding.account.Once;
import gentlelanding.account.SignedIn;
import gentlelanding.partnership.PartnershipId;
import gentlelanding.ui.Conflict;
import gentlelanding.ui.FieldErrors;
import gentlelanding.ui.NotHere;
import gentlelanding.ui.Notice;
import gentlelanding.vault.Vault;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Changing the plan together: moving, leaving out, writing beside, settling what is to talk about. */
@Controller
@RequestMapping("/partners/{id}/plan")
class AdjustmentController {

    private final AdjustingPlan adjusting;
    private final AdjustmentPages pages;
    private final Once once;
    private final Vault vault;
    private final FieldErrors told;

    AdjustmentController(AdjustingPlan adjusting, AdjustmentPages pages, Once once, Vault vault, FieldErrors told) {
        this.adjusting = adjusting;
        this.pages = pages;
        this.once = once;
        this.vault = vault;
        this.told = told;
    }

    @GetMapping("/settle")
    String settle(@SignedIn AccountId me, @PathVariable UUID id, Model model, Locale locale) {
        var page = pages.settle(new PartnershipId(id), me, locale);
        model.addAttribute("id", id);
        page.ifPresent(found -> model.addAttribute("page", found));
        return page.isEmpty() ? "redirect:/partners/" + id : "plan/settle";
    }

    /** Where one line is changed, or, without one, where a line of our own is added and every change can be seen. */
    @GetMapping("/adjustments")
    Object adjustments(@SignedIn AccountId me, @PathVariable UUID id, AdjustmentForm form, Locale locale) {
        var page = pages.page(new PartnershipId(id), me, form, locale);
        if (page.isPresent() && form.item() != null && page.get().line() == null) {
            throw new NotHere();
        }
        return page.<Object>map(found -> new ModelAndView("plan/adjustments", "page", found).addObject("id", id))
                .orElse("redirect:/partners/" + id);
    }

    /** The same change sent again at the same revision is done once, and leads to the same page. */
    @PostMapping("/adjustments")
    Object adjust(@SignedIn AccountId me, @PathVariable UUID id, AdjustmentForm form, Locale locale) {
        var partnership = new PartnershipId(id);
        try {
            return once.of(me, vault.mark("adjustment", id + form.revision() + form.fields()), () -> {
                adjusting.adjust(partnership, me, form);
                return Notice.PLAN_CHANGED.on(
                        "/partners/" + id + "/plan" + (form.comesFromSettling() ? "/settle" : ""));
            });
        } catch (RefusedAdjustment refused) {
            var page = pages.page(partnership, me, form, locale).orElseThrow(Conflict::new);
            return new ModelAndView("plan/adjustments", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("page", page)
                    .addObject("id", id)
                    .addObject("errors", told.inWords(refused.errors()));
        } catch (StalePlan stale) {
            return new ModelAndView("plan/stale", HttpStatus.CONFLICT)
                    .addObject("page", pages.stale(partnership, me, form, locale))
                    .addObject("id", id);
        }
    }
}
