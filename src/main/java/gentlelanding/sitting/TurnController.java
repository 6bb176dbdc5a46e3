package gentlelanding.sitting;

import gentlelanding.account.AccountId;
import gentlelanding.account.SharedDevice;
import gentlelanding.account.SignedIn;
import gentlelanding.plan.Plans;
import gentlelanding.ui.FieldErrors;
import gentlelanding.ui.NotHere;
import gentlelanding.ui.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a PIN is typed for: one's own turn, and agreeing to the plan that both read. */
@Controller
class TurnController {

    private final TakingTurns turns;
    private final Sittings sittings;
    private final SittingPages pages;
    private final SharedDevice device;
    private final Plans plans;
    private final FieldErrors told;

    TurnController(
            TakingTurns turns,
            Sittings sittings,
            SittingPages pages,
            SharedDevice device,
            Plans plans,
            FieldErrors told) {
        this.turns = turns;
        this.sittings = sittings;
        this.pages = pages;
        this.device = device;
        this.plans = plans;
        this.told = told;
    }

    /** Opens a side for the person whose PIN it is. */
    @PostMapping("/sitting/turn")
    Object turn(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String pin,
            @RequestParam(required = false) @Nullable String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        var sitting = device.sittingIn(request).map(SittingId::new);
        if (sitting.isEmpty()) {
            return SittingController.BETWEEN;
        }
        var place = placeOf(sitting.get(), who);
        var attempt = turns.take(sitting.get(), place, pin, again);
        if (attempt.letIn().isPresent()) {
            var person = attempt.letIn().get();
            device.giveTo(request, response, sitting.get().value(), person);
            var chosen = attempt.outcome() == TakingTurns.Outcome.CHOSEN;
            return "redirect:" + pages.startOf(sitting.get(), person, chosen);
        }
        return refused(sitting.get(), place, attempt, "sitting/between", request, response);
    }

    /** Agrees to that very revision for the person whose PIN it is, while both read the plan. */
    @PostMapping("/sitting/agree")
    Object agree(
            @SignedIn @Nullable AccountId me,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String pin,
            @RequestParam(defaultValue = "0") int revision,
            HttpServletRequest request,
            HttpServletResponse response) {
        var sitting = device.sittingIn(request).map(SittingId::new);
        if (sitting.isEmpty() || me == null) {
            return SittingController.BETWEEN;
        }
        var place = placeOf(sitting.get(), who);
        var attempt = turns.check(sitting.get(), place, pin);
        if (attempt.letIn().isPresent()) {
            var side = pages.partnershipOf(sitting.get(), attempt.letIn().get()).orElseThrow(NotHere::new);
            plans.agree(side.id(), side.me(), revision);
            return Notice.AGREED_TOGETHER.on("/partners/" + side.id().value() + "/plan");
        }
        var again = refused(sitting.get(), place, attempt, "sitting/agree-again", request, response);
        return again.addObject("revision", revision).addObject("place", place);
    }

    private ModelAndView refused(
            SittingId sitting,
            int place,
            TakingTurns.Try attempt,
            String view,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (attempt.outcome() == TakingTurns.Outcome.ONE_TOO_MANY) {
            device.end(request, response);
            sittings.end(sitting);
            SittingController.leaveNothing(response);
            return new ModelAndView("sitting/over", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("why", "pins")
                    .addObject("signedIn", false)
                    .addObject("turn", false);
        }
        var page = pages.between(sitting);
        if (page.isEmpty()) {
            return new ModelAndView("sitting/over").addObject("why", "none");
        }
        var error = told.inWords(
                Map.of("pin-" + place, "sitting.pin." + attempt.outcome().slug()));
        return new ModelAndView(view, HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("page", page.get())
                .addObject("errors", error);
    }

    /** The side that is meant: by the name that stands on the page, or by its number. */
    private int placeOf(SittingId sitting, String who) {
        return pages.between(sitting).stream()
                .flatMap(page -> page.people().stream())
                .filter(person -> person.name().equalsIgnoreCase(who.strip()))
                .map(SittingPage.Person::place)
                .findFirst()
                .orElse(who.equals("1") ? 1 : who.equals("2") ? 2 : 0);
    }
}
