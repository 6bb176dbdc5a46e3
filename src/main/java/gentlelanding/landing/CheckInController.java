package gentlelanding.landing;

import gentlelanding.account.AccountId;
import gentlelanding.account.SignedIn;
import gentlelanding.care.Phase;
import gentlelanding.ui.FieldErrors;
import gentlelanding.ui.NotHere;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How it is, phase by phase; and the way on where something was not okay. */
@Controller
@RequestMapping("/landings/{id}")
class CheckInController {

    private final CheckIns checkIns;
    private final CheckInPages pages;
    private final Landings landings;
    private final FieldErrors told;

    CheckInController(CheckIns checkIns, CheckInPages pages, Landings landings, FieldErrors told) {
        this.checkIns = checkIns;
        this.pages = pages;
        this.landings = landings;
        this.told = told;
    }

    @GetMapping("/check-ins")
    ModelAndView show(
            @SignedIn AccountId me,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Phase phase,
            @RequestParam(required = false) @Nullable Phase after,
            Locale locale) {
        var landing = new LandingId(id);
        if (phase == null) {
            return new ModelAndView("landing/check-ins", "page", pages.overview(landing, me, after, locale));
        }
        return new ModelAndView("landing/check-in", "page", pages.form(landing, me, phase, null, locale));
    }

    @PostMapping("/check-ins")
    Object keep(
            @SignedIn AccountId me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "RIGHT_AWAY") Phase phase,
            HttpServletRequest request,
            Locale locale) {
        var landing = new LandingId(id);
        var form = CheckInForm.of(phase, request.getParameterMap());
        var script = String.valueOf(request.getHeader("Accept")).contains(MediaType.APPLICATION_JSON_VALUE);
        if (!form.errors().isEmpty()) {
            return refused(pages.form(landing, me, phase, form, locale), form, script);
        }
        try {
            if (!isKept(landing, me, form)) {
                return new ModelAndView("landing/late", HttpStatus.CONFLICT)
                        .addObject("page", pages.form(landing, me, phase, form, locale));
            }
        } catch (NotHere gone) {
            // Whoever wrote while it ended has their words back; one that never was, or is somebody else's, looks the
            // same.
            return new ModelAndView("landing/gone", HttpStatus.NOT_FOUND).addObject("typed", form);
        }
        return script
                ? ResponseEntity.noContent().build()
                : "redirect:/landings/" + id + "/check-ins?after=" + phase.name();
    }

    /** Where somebody was faster nothing is kept so far, and the second time it is, or finds that it ended. */
    private boolean isKept(LandingId landing, AccountId me, CheckInForm form) {
        try {
            return checkIns.keep(landing, me, form);
        } catch (ConcurrencyFailureException | DataIntegrityViolationException overtaken) {
            return checkIns.keep(landing, me, form);
        }
    }

    private Object refused(CheckInPage page, CheckInForm form, boolean script) {
        var errors = told.inWords(form.errors());
        return script
                ? ResponseEntity.unprocessableContent().body(Map.of("errors", errors))
                : new ModelAndView("landing/check-in", HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("page", page)
                        .addObject("errors", errors);
    }

    /** Nothing is asked and nothing is kept here. */
    @GetMapping("/not-okay")
    ModelAndView notOkay(@SignedIn AccountId me, @PathVariable UUID id) {
        var landing = landings.open(new LandingId(id), me);
        return new ModelAndView("landing/not-okay", "id", id).addObject("side", landing.side());
    }
}
