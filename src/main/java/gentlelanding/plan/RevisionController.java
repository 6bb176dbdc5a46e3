package gentlelanding.plan;

import gentlelanding.account.AccountId;
import gentlelanding.account.SignedIn;
import gentlelanding.partnership.PartnershipId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plan as it was: every revision, and what is different between any two. */
@Controller
@RequestMapping("/partners/{id}/plan/revisions")
class RevisionController {

    private final RevisionPages pages;

    RevisionController(RevisionPages pages) {
        this.pages = pages;
    }

    @GetMapping
    String all(@SignedIn AccountId me, @PathVariable UUID id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("page", pages.history(new PartnershipId(id), me));
        return "plan/revisions";
    }

    /** @param since the one to compare with; the one before, where none is named */
    @GetMapping("/{number}")
    String one(
            @SignedIn AccountId me,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam @Nullable Integer since,
            Model model,
            Locale locale) {
        var page = pages.revision(new PartnershipId(id), me, number, since, locale);
        model.addAttribute("id", id);
        model.addAttribute("page", page);
        model.addAttribute("plan", page.plan());
        return "plan/revision";
    }
}
