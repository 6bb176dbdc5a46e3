package gentlelanding.plan;

import gentlelanding.account.AccountId;
import gentlelanding.account.SignedIn;
import gentlelanding.profile.ProfileId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own plan, and the card to be shown to somebody who has no account. */
@Controller
class SoloPlanController {

    private final SoloPlans plans;

    SoloPlanController(SoloPlans plans) {
        this.plans = plans;
    }

    @GetMapping("/plan")
    String plan(
            @SignedIn AccountId me,
            @RequestParam(name = "profile", required = false) @Nullable UUID profile,
            Model model,
            Locale locale) {
        model.addAttribute("plan", plans.page(me, id(profile), locale));
        return "plan/solo";
    }

    @GetMapping("/card")
    String card(
            @SignedIn AccountId me,
            @RequestParam(name = "profile", required = false) @Nullable UUID profile,
            Model model,
            Locale locale) {
        model.addAttribute("card", plans.card(me, id(profile), locale));
        return "plan/card";
    }

    static @Nullable ProfileId id(@Nullable UUID profile) {
        return profile == null ? null : new ProfileId(profile);
    }
}
