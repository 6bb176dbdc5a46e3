package gentlelanding.account;

import gentlelanding.ui.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** When somebody wants to be covered. */
@Controller
class CoverSettingController {

    private final Covering covering;
    private final StepUp stepUp;
    private final MessageSource words;

    CoverSettingController(Covering covering, StepUp stepUp, MessageSource words) {
        this.covering = covering;
        this.stepUp = stepUp;
        this.words = words;
    }

    @GetMapping("/settings/cover")
    Object show(@SignedIn AccountId person, HttpServletRequest request, Locale locale) {
        return stepUp.isTemporary(request)
                ? "redirect:/sign-up"
                : new ModelAndView("account/cover-setting")
                        .addObject("covers", covers(locale))
                        .addObject("chosen", covering.chosenBy(person));
    }

    private Map<String, @Nullable String> covers(Locale locale) {
        var all = new LinkedHashMap<String, @Nullable String>();
        for (var cover : Cover.values()) {
            var slug = cover.name().toLowerCase(Locale.ROOT).replace('_', '-');
            all.put(cover.name(), words.getMessage("account.cover.when." + slug, null, locale));
        }
        return all;
    }

    /** Being covered sooner asks nothing; less of it could be somebody else's wish, and asks who is there. */
    @PostMapping("/settings/cover")
    String choose(@SignedIn AccountId person, @RequestParam String cover, HttpServletRequest request) {
        if (stepUp.isTemporary(request)) {
            return "redirect:/sign-up";
        }
        if (covering.chosenBy(person).isOn()) {
            stepUp.demand(request);
        }
        var chosen = read(cover);
        covering.choose(person, chosen);
        covering.want(request, chosen);
        return Notice.SAVED.on("/settings/cover");
    }

    private static Cover read(String name) {
        try {
            return Cover.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "No such cover", e);
        }
    }

    /** Tells the layout of every page when to cover it. */
    @ControllerAdvice
    static class OnEveryPage {

        private final Covering covering;

        OnEveryPage(Covering covering) {
            this.covering = covering;
        }

        /** After how many seconds without a touch; 0 where only looking away counts, nothing where it never is covered. */
        @ModelAttribute("coverAfter")
        @Nullable
        Integer coverAfter(HttpServletRequest request) {
            return covering.wantedIn(request).map(Cover::seconds).orElse(null);
        }
    }
}
