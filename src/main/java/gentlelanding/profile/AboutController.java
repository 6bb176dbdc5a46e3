package gentlelanding.profile;

import gentlelanding.account.AccountId;
import gentlelanding.account.SignedIn;
import gentlelanding.ui.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a person says about themselves, each part for them alone until they show it. */
@Controller
class AboutController {

    private final Profiles profiles;
    private final ChangingProfile changing;
    private final Replies replies;

    AboutController(Profiles profiles, ChangingProfile changing, Replies replies) {
        this.profiles = profiles;
        this.changing = changing;
        this.replies = replies;
    }

    /** One part of the page. */
    record Part(String name, String field, boolean inWords, String value, boolean shown) {

        /** Whether a yes or no stands at yes. */
        public boolean isOn() {
            return value.equals("true");
        }
    }

    @GetMapping("/profiles/{id}/about")
    ModelAndView look(@SignedIn AccountId person, @PathVariable UUID id) {
        return page(new ProfileId(id), person, AboutForm.NOTHING);
    }

    @PostMapping("/profiles/{id}/about")
    Object save(
            @SignedIn AccountId person,
            @PathVariable UUID id,
            @RequestParam @Nullable Long seen,
            HttpServletRequest request) {
        var profile = new ProfileId(id);
        var form = AboutForm.of(request.getParameterMap());
        var kept = changing.keep(profile, person, form, seen);
        return replies.to(
                request,
                profile,
                person,
                kept,
                Notice.SAVED.on(ProfileController.path(profile) + "/about"),
                () -> page(profile, person, form));
    }

    private ModelAndView page(ProfileId id, AccountId person, AboutForm form) {
        var opened = profiles.open(id, person);
        var parts = Arrays.stream(AboutField.values())
                .map(field -> part(field, form, opened.document()))
                .toList();
        return new ModelAndView("profile/about", "parts", parts)
                .addObject("path", ProfileController.path(id))
                .addObject("seen", opened.version());
    }

    private static Part part(AboutField field, AboutForm form, ProfileDocument document) {
        List<String> value = form.textIn(document, field);
        return new Part(
                field.parameter(),
                field.field(),
                field.isText(),
                value.isEmpty() ? "" : value.get(0),
                form.isShownIn(document, field));
    }
}
