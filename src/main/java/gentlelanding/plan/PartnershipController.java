package gentlelanding.plan;

import gentlelanding.account.AccountId;
import gentlelanding.account.SignedIn;
import gentlelanding.partnership.PartnershipId;
import gentlelanding.profile.ProfileId;
import gentlelanding.ui.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The way of two partners to their plan: which profile, what the other could learn, ready. */
@Controller
@RequestMapping("/partners/{id}")
class PartnershipController {

    private final PartnershipPages pages;
    private final Previewing previewing;
    private final PressingReady ready;

    PartnershipController(PartnershipPages pages, Previewing previewing, PressingReady ready) {
        this.pages = pages;
        this.previewing = previewing;
        this.ready = ready;
    }

    @GetMapping
    String show(@SignedIn AccountId me, @PathVariable UUID id, Model model, Locale locale) {
        var page = pages.of(new PartnershipId(id), me, locale);
        model.addAttribute("id", id);
        model.addAttribute("page", page);
        model.addAttribute("refresh", page.isWaiting() ? "/partners/" + id + "/plan" : "/partners/" + id);
        return "plan/partnership";
    }

    @PostMapping("/profile")
    String bring(@SignedIn AccountId me, @PathVariable UUID id, @RequestParam UUID profileId) {
        ready.bring(new PartnershipId(id), me, new ProfileId(profileId));
        return Notice.SAVED.on("/partners/" + id);
    }

    @GetMapping("/preview")
    String preview(@SignedIn AccountId me, @PathVariable UUID id, Model model, Locale locale) {
        model.addAttribute("id", id);
        model.addAttribute("page", previewing.of(new PartnershipId(id), me, locale));
        return "plan/preview";
    }

    @PostMapping("/ready")
    Object ready(
            @SignedIn AccountId me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean off,
            HttpServletResponse response) {
        var partnership = new PartnershipId(id);
        if (off) {
            ready.notReady(partnership, me);
            return Notice.NOT_READY.on("/partners/" + id);
        }
        return switch (ready.ready(partnership, me)) {
            case WAITING -> Notice.READY.on("/partners/" + id);
            case OPEN -> "redirect:/partners/" + id + "/plan";
            case ENOUGH_FOR_TODAY -> {
                var seconds = 1 + ready.untilTomorrow().toSeconds();
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
                var page = new ModelAndView("plan/enough", HttpStatus.TOO_MANY_REQUESTS);
                page.addObject("id", id);
                yield page;
            }
        };
    }
}
