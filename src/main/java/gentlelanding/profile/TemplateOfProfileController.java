package gentlelanding.profile;

import gentlelanding.account.AccountId;
import gentlelanding.account.SignedIn;
import gentlelanding.practice.HandedOut;
import gentlelanding.practice.TemplateViews;
import gentlelanding.ui.Notice;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The template that a profile was started from: to read again, to exchange for a newer version, to report. */
@Controller
class TemplateOfProfileController {

    private final KeepingUpWithTemplate keepingUp;
    private final TemplateViews views;

    TemplateOfProfileController(KeepingUpWithTemplate keepingUp, TemplateViews views) {
        this.keepingUp = keepingUp;
        this.views = views;
    }

    @GetMapping("/profiles/{id}/template")
    ModelAndView look(
            @SignedIn AccountId person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int page,
            Locale locale) {
        var profile = new ProfileId(id);
        var held = keepingUp.heldBy(profile, person);
        var newer = keepingUp.newerFor(profile, person);
        var template = views.of(held.contents(), "", locale).at(page);
        return new ModelAndView("profile/template", "template", template)
                .addObject("path", ProfileController.path(profile))
                .addObject("writtenHere", held.template() == null)
                .addObject("newer", newer.map(HandedOut::number).orElse(0))
                .addObject(
                        "changes",
                        newer.map(version -> views.changes(held.contents(), version.contents(), locale))
                                .orElse(List.of()));
    }

    /** Takes the version that was read about, or keeps what one has and is not asked again about that one. */
    @PostMapping("/profiles/{id}/template")
    String decide(
            @SignedIn AccountId person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int number,
            @RequestParam(defaultValue = "false") boolean take) {
        var profile = new ProfileId(id);
        keepingUp.decide(profile, person, number, take);
        return Notice.SAVED.on(ProfileController.path(profile) + "/template");
    }

    @PostMapping("/profiles/{id}/template/report")
    String report(@SignedIn AccountId person, @PathVariable UUID id) {
        var profile = new ProfileId(id);
        keepingUp.report(profile, person);
        return Notice.REPORTED.on(ProfileController.path(profile) + "/template");
    }
}
