package gentlelanding.profile;

import gentlelanding.account.AccountId;
import gentlelanding.account.Once;
import gentlelanding.account.SignedIn;
import gentlelanding.care.CareCategory;
import gentlelanding.ui.NotHere;
import gentlelanding.ui.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Care items of one's own: adding one, changing its words, removing it. */
@Controller
class OwnItemController {

    private final Profiles profiles;
    private final ChangingProfile changing;
    private final ProfilePages pages;
    private final Replies replies;
    private final Once once;

    OwnItemController(Profiles profiles, ChangingProfile changing, ProfilePages pages, Replies replies, Once once) {
        this.profiles = profiles;
        this.changing = changing;
        this.pages = pages;
        this.replies = replies;
        this.once = once;
    }

    @PostMapping("/profiles/{id}/items")
    Object add(
            @SignedIn AccountId person,
            @PathVariable UUID id,
            @RequestParam(name = "once", required = false) @Nullable String requestId,
            HttpServletRequest request) {
        var profile = new ProfileId(id);
        var form = OwnItemForm.fresh(request.getParameterMap());
        try {
            var path = once.of(person, requestId, () -> added(profile, person, form));
            var kept = new Kept(profiles.open(profile, person).version(), Map.of(), List.of());
            return replies.to(request, profile, person, kept, Notice.ITEM_ADDED.on(path), ModelAndView::new);
        } catch (RefusedException e) {
            var kept = new Kept(0, e.errors(), List.of());
            return replies.to(request, profile, person, kept, "", () -> categoryAgain(profile, person, form));
        }
    }

    /** The page on which the words of one own item are changed, or the item is removed. */
    @GetMapping("/profiles/{id}/items/{key}")
    ModelAndView look(@SignedIn AccountId person, @PathVariable UUID id, @PathVariable String key) {
        var opened = profiles.open(new ProfileId(id), person);
        var item = opened.document().ownItem(key).orElseThrow(NotHere::new);
        return page(opened, OwnItemForm.showing(item));
    }

    @PostMapping("/profiles/{id}/items/{key}")
    Object change(
            @SignedIn AccountId person,
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestParam @Nullable Long seen,
            HttpServletRequest request) {
        var profile = new ProfileId(id);
        var category = profiles.open(profile, person).document().ownItem(key).map(item -> item.category());
        var form = OwnItemForm.changing(key, request.getParameterMap());
        var kept = changing.keep(profile, person, form, seen);
        var path = pages.pathOf(profile, person, key, category.orElse(CareCategory.PHYSICAL_COMFORT));
        var notice = form.remove() ? Notice.ITEM_REMOVED : Notice.SAVED;
        return replies.to(request, profile, person, kept, notice.on(path), () -> {
            var opened = profiles.open(profile, person);
            return page(opened, form.over(opened.document().ownItem(key).orElseThrow(NotHere::new)));
        });
    }

    /** Whether it came with the template: then its words are the same for everybody, and not this person's to change. */
    private static boolean isBrought(Opened opened, String key) {
        var template = opened.document().template();
        return template != null && template.brought(key);
    }

    private String added(ProfileId profile, AccountId person, OwnItemForm form) {
        var kept = changing.keep(profile, person, form, null);
        if (!kept.errors().isEmpty()) {
            throw new RefusedException(kept.errors());
        }
        return pages.pathOf(profile, person, form.key(), CareCategory.PHYSICAL_COMFORT);
    }

    private ModelAndView page(Opened opened, OwnItemForm form) {
        return new ModelAndView("profile/item", "item", form)
                .addObject("path", ProfileController.path(opened.id()))
                .addObject("seen", opened.version())
                .addObject("brought", isBrought(opened, form.key()))
                .addObject("choices", pages.choices());
    }

    private ModelAndView categoryAgain(ProfileId profile, AccountId person, OwnItemForm form) {
        var category = form.category().orElse(CareCategory.PHYSICAL_COMFORT);
        return new ModelAndView(
                        "profile/edit", "page", pages.category(profile, person, category, 1, ProfileForm.NOTHING))
                .addObject("item", form)
                .addObject("once", UUID.randomUUID());
    }
}
