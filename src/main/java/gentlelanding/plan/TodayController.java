package gentlelanding.plan;

import gentlelanding.account.AccountId;
import gentlelanding.account.SignedIn;
import gentlelanding.partnership.PartnershipId;
import gentlelanding.ui.FieldErrors;
import gentlelanding.ui.Notice;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** "Today I'm different", in twenty seconds. */
@Controller
@RequestMapping("/partners/{id}/plan/today")
class TodayController {

    private final Plans plans;
    private final PlanPages pages;
    private final BeingDifferentToday different;
    private final FieldErrors told;

    TodayController(Plans plans, PlanPages pages, BeingDifferentToday different, FieldErrors told) {
        this.plans = plans;
        this.pages = pages;
        this.different = different;
        this.told = told;
    }

    @GetMapping
    ModelAndView today(@SignedIn AccountId me, @PathVariable UUID id, Locale locale) {
        return page(me, id, locale, HttpStatus.OK);
    }

    @PostMapping
    Object change(@SignedIn AccountId me, @PathVariable UUID id, BeingDifferentToday.Form form, Locale locale) {
        try {
            different.change(new PartnershipId(id), me, form);
            return Notice.TODAY_CHANGED.on("/partners/" + id + "/plan/today");
        } catch (RefusedAdjustment refused) {
            return page(me, id, locale, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("errors", told.inWords(refused.errors()));
        }
    }

    private ModelAndView page(AccountId me, UUID id, Locale locale, HttpStatus status) {
        var agreed = plans.openAgreed(new PartnershipId(id), me);
        return new ModelAndView("plan/today", status)
                .addObject("id", id)
                .addAllObjects(agreed.map(plan -> Map.of("plan", pages.page(plan, locale), "mine", plan.changedToday()))
                        .orElse(Map.of()));
    }
}
