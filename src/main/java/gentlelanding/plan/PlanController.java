package gentlelanding.plan;

import gentlelanding.account.AccountId;
import gentlelanding.account.SharedDevice;
import gentlelanding.account.SignedIn;
import gentlelanding.partnership.PartnershipId;
import gentlelanding.ui.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The shared plan: reading it, agreeing to it, taking it away. */
@Controller
@RequestMapping("/partners/{id}")
class PlanController {

    private final Plans plans;
    private final PlanPages pages;
    private final AdjustmentPages changes;

    PlanController(Plans plans, PlanPages pages, AdjustmentPages changes) {
        this.plans = plans;
        this.pages = pages;
        this.changes = changes;
    }

    /** Where there is no plan yet, the page of the partnership says what is still to do. */
    @GetMapping("/plan")
    String show(@SignedIn AccountId me, @PathVariable UUID id, HttpServletRequest request, Model model, Locale locale) {
        var plan = plans.open(new PartnershipId(id), me);
        if (plan.isEmpty()) {
            return "redirect:/partners/" + id;
        }
        model.addAttribute("id", id);
        if (request.isUserInRole(SharedDevice.TURN)) {
            model.addAttribute("page", pages.together(plan.get(), locale));
            return "plan/together";
        }
        model.addAttribute("changing", plan.get().revision());
        model.addAttribute("plan", pages.page(plan.get(), locale));
        return "plan/show";
    }

    @PostMapping("/plan/agree")
    Object agree(@SignedIn AccountId me, @PathVariable UUID id, @RequestParam int revision, Locale locale) {
        try {
            plans.agree(new PartnershipId(id), me, revision);
        } catch (StalePlan stale) {
            return new ModelAndView("plan/stale", HttpStatus.CONFLICT)
                    .addObject("page", changes.staleAgreement(new PartnershipId(id), me, revision, locale))
                    .addObject("id", id);
        }
        return Notice.AGREED.on("/partners/" + id + "/plan");
    }

    @PostMapping("/withdraw")
    String withdraw(@SignedIn AccountId me, @PathVariable UUID id) {
        plans.withdraw(new PartnershipId(id), me);
        return Notice.WITHDRAWN.on("/partners/" + id);
    }
}
