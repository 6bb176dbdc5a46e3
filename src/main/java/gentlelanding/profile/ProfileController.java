package gentlelanding.profile;

import gentlelanding.account.AccountId;
import gentlelanding.account.SignedIn;
import gentlelanding.care.CareCategory;
import gentlelanding.ui.NotHere;
import gentlelanding.ui.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Filling in a profile: the short first pass, one category after the other, and saving as one goes. */
@Controller
class ProfileController {

    private final ChangingProfile changing;
    private final ProfilePages pages;
    private final Replies replies;
    private final Wording wording;

    ProfileController(ChangingProfile changing, ProfilePages pages, Replies replies, Wording wording) {
        this.wording = wording;
        this.changing = changing;
        this.pages = pages;
        this.replies = replies;
    }

    @GetMapping("/profiles/{id}")
    ModelAndView edit(
            @SignedIn AccountId person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "physical-comfort") String category,
            @RequestParam(defaultValue = "1") int page) {
        var known = CareCategory.of(category).orElseThrow(NotHere::new);
        return category(new ProfileId(id), person, known, page, ProfileForm.NOTHING);
    }

    @GetMapping("/profiles/{id}/first-pass")
    ModelAndView firstPass(
            @SignedIn AccountId person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request) {
        return firstPass(
                new ProfileId(id),
                person,
                request.getParameterMap().containsKey("offers") ? ProfilePages.OFFERS : ProfilePages.NEEDS,
                page,
                ProfileForm.NOTHING,
                isAlone(request));
    }

    /** Keeps any number of answers; {@code place} is the page they come from, {@code next} the one to go to. */
    @PostMapping("/profiles/{id}/answers")
    Object save(
            @SignedIn AccountId person,
            @PathVariable UUID id,
            @RequestParam @Nullable Long seen,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request) {
        var profile = new ProfileId(id);
        var form = ProfileForm.of(request.getParameterMap());
        var kept = changing.keep(profile, person, form, seen);
        return replies.to(
                request,
                profile,
                person,
                kept,
                form.gladly()
                        ? Notice.SAVED.on(path(profile) + "/first-pass?offers" + (page > 1 ? "&page=" + page : ""))
                        : after(profile, place, next, page),
                () -> again(profile, person, place.isEmpty() ? before(next) : place, page, form, isAlone(request)));
    }

    private ModelAndView again(
            ProfileId id, AccountId person, String place, int page, ProfileForm form, boolean alone) {
        if (place.equals(ProfilePages.NEEDS) || place.equals(ProfilePages.OFFERS)) {
            return firstPass(id, person, place, page, form, alone);
        }
        return category(id, person, CareCategory.of(place).orElse(CareCategory.PHYSICAL_COMFORT), page, form);
    }

    private ModelAndView category(ProfileId id, AccountId person, CareCategory category, int number, ProfileForm form) {
        return new ModelAndView("profile/edit", "page", pages.category(id, person, category, number, form))
                .addObject("item", OwnItemForm.blank(category))
                .addObject("once", UUID.randomUUID());
    }

    private ModelAndView firstPass(
            ProfileId id, AccountId person, String screen, int number, ProfileForm form, boolean alone) {
        return new ModelAndView("profile/first-pass", "page", pages.firstPass(id, person, screen, number, form))
                .addObject("alone", alone)
                .addObject(
                        "title",
                        wording.of("profile.first-pass." + (screen.equals(ProfilePages.OFFERS) ? "offers" : "needs")
                                + ".title"));
    }

    private static String after(ProfileId id, String place, String next, int page) {
        return switch (next) {
            case "done" -> "redirect:/home";
            case "plan" -> "redirect:/plan";
            case "more" ->
                "redirect:" + path(id) + "/first-pass?" + (place.equals(ProfilePages.OFFERS) ? "offers&" : "") + "page="
                        + (page + 1);
            case ProfilePages.OFFERS -> "redirect:" + path(id) + "/first-pass?offers";
            case ProfilePages.NEEDS -> Notice.SAVED.on(path(id) + "/first-pass");
            default -> category(id, place, next, page);
        };
    }

    private static String category(ProfileId id, String place, String next, int page) {
        var category = path(id)
                + CareCategory.of(next)
                        .map(known -> "?category=" + known.slug())
                        .orElse("");
        if (!next.equals(place)) {
            return "redirect:" + category;
        }
        return Notice.SAVED.on(page > 1 ? category + "&page=" + page : category);
    }

    /** The page that leads to that one. */
    private static String before(String next) {
        return switch (next) {
            case "done" -> ProfilePages.OFFERS;
            case "plan", ProfilePages.OFFERS -> ProfilePages.NEEDS;
            default -> next;
        };
    }

    /** Whether they begin alone: then the plan comes right after the needs. */
    private static boolean isAlone(HttpServletRequest request) {
        return request.getParameterMap().containsKey("alone");
    }

    static String path(ProfileId id) {
        return "/profiles/" + id.value();
    }
}
