package gentlelanding.plan;

import gentlelanding.account.AccountId;
import gentlelanding.account.SignedIn;
import gentlelanding.partnership.PartnershipId;
import gentlelanding.ui.Paper;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A plan on a sheet of paper, and a card for the wallet: what their pages say, in files whose names say nothing. */
@Controller
class PaperController {

    private static final String ENDING = ".pdf";
    private static final String PLAN = "plan" + ENDING;
    private static final String CARD = "card" + ENDING;

    private final Plans plans;
    private final PlanPages pages;
    private final SoloPlans solo;
    private final Paper paper;

    PaperController(Plans plans, PlanPages pages, SoloPlans solo, Paper paper) {
        this.plans = plans;
        this.pages = pages;
        this.solo = solo;
        this.paper = paper;
    }

    @GetMapping("/partners/{id}/plan.pdf")
    Object shared(
            @SignedIn AccountId me,
            @PathVariable UUID id,
            @RequestParam(name = "paper", required = false) @Nullable String size,
            Locale locale) {
        var plan = plans.open(new PartnershipId(id), me);
        if (plan.isEmpty()) {
            return "redirect:/partners/" + id;
        }
        var variables = Map.of(
                "plan", pages.page(plan.get(), locale), "me", plan.get().side().myName());
        return paper.answer(PLAN, "plan/paper", variables, Paper.Size.of(size, locale), locale);
    }

    @GetMapping("/partners/{id}/card.pdf")
    Object sharedCard(@SignedIn AccountId me, @PathVariable UUID id, Locale locale) {
        var plan = plans.open(new PartnershipId(id), me);
        if (plan.isEmpty()) {
            return "redirect:/partners/" + id;
        }
        var page = pages.page(plan.get(), locale);
        var variables = Map.of(
                "plan",
                page,
                "card",
                PocketCard.of(page),
                "me",
                plan.get().side().myName());
        return paper.answer(CARD, "plan/paper-pocket", variables, Paper.Size.CARD, locale);
    }

    @GetMapping("/plan.pdf")
    ResponseEntity<byte[]> alone(
            @SignedIn AccountId me,
            @RequestParam(name = "profile", required = false) @Nullable UUID profile,
            @RequestParam(name = "paper", required = false) @Nullable String size,
            Locale locale) {
        var page = solo.page(me, SoloPlanController.id(profile), locale);
        return paper.answer(PLAN, "plan/paper-alone", Map.of("plan", page), Paper.Size.of(size, locale), locale);
    }

    @GetMapping("/card.pdf")
    ResponseEntity<byte[]> card(
            @SignedIn AccountId me,
            @RequestParam(name = "profile", required = false) @Nullable UUID profile,
            Locale locale) {
        var card = solo.card(me, SoloPlanController.id(profile), locale);
        return paper.answer(CARD, "plan/paper-card", Map.of("card", card), Paper.Size.CARD, locale);
    }
}
