package gentlelanding.plan;

import gentlelanding.account.AccountId;
import gentlelanding.account.SignedIn;
import gentlelanding.partnership.PartnershipId;
import gentlelanding.ui.FieldErrors;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The times of an evening for a calendar: a form that asks when it begins, and the file. */
@Controller
class CalendarController {

    private static final String FILE = "times.ics";
    private static final String ALONE = "/plan";

    private final Plans plans;
    private final SoloPlans solo;
    private final PlanCalendar calendar;
    private final FieldErrors told;

    CalendarController(Plans plans, SoloPlans solo, PlanCalendar calendar, FieldErrors told) {
        this.plans = plans;
        this.solo = solo;
        this.calendar = calendar;
        this.told = told;
    }

    @GetMapping("/partners/{id}/plan/calendar")
    Object askShared(@SignedIn AccountId me, @PathVariable UUID id) {
        return plans.open(new PartnershipId(id), me).isEmpty()
                ? "redirect:/partners/" + id
                : ask("/partners/" + id + "/plan", new CalendarForm(null, null, null, null), HttpStatus.OK);
    }

    @GetMapping("/plan/calendar")
    ModelAndView askAlone(@SignedIn AccountId me) {
        return ask(ALONE, new CalendarForm(null, null, null, null), HttpStatus.OK);
    }

    @GetMapping("/partners/{id}/plan.ics")
    Object shared(@SignedIn AccountId me, @PathVariable UUID id, CalendarForm form, Locale locale) {
        if (plans.open(new PartnershipId(id), me).isEmpty()) {
            return "redirect:/partners/" + id;
        }
        return file(me + " " + id, "/partners/" + id + "/plan", form, locale);
    }

    @GetMapping("/plan.ics")
    Object alone(
            @SignedIn AccountId me,
            @RequestParam(name = "profile", required = false) @Nullable UUID profile,
            CalendarForm form,
            Locale locale) {
        solo.page(me, SoloPlanController.id(profile), locale);
        return file(me.toString(), ALONE, form, locale);
    }

    private Object file(String whose, String base, CalendarForm form, Locale locale) {
        if (form.isEmpty()) {
            return "redirect:" + base + "/calendar";
        }
        var evening = form.evening();
        if (evening.isEmpty()) {
            return ask(base, form, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("errors", told.inWords(form.objections()));
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(FILE).build().toString())
                .body(calendar.write(evening.get(), whose, form.withAlarms(), locale));
    }

    private static ModelAndView ask(String base, CalendarForm form, HttpStatus status) {
        return new ModelAndView("plan/calendar", status)
                .addObject("base", base)
                .addObject("form", form)
                .addObject("zones", CalendarForm.zones());
    }
}
