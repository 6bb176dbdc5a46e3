package gentlelanding.landing;

import gentlelanding.account.AccountId;
import gentlelanding.account.Glance;
import gentlelanding.account.Pass;
import gentlelanding.account.SignedIn;
import gentlelanding.account.StateAnswer;
import gentlelanding.care.Phase;
import gentlelanding.partnership.PartnershipId;
import gentlelanding.ui.NotHere;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page in the moment. Whoever opened it once keeps a pass for it alone, until noon of the next day: nobody who is
 * crying is asked for a passphrase. None of its addresses uses the session, so a page left open keeps nobody signed in.
 */
@Controller
class LandingController {

    private final Landings landings;
    private final StartingLanding starting;
    private final Pressing pressing;
    private final MomentPages pages;
    private final StillTrue stillTrue;
    private final Zones zones;
    private final Pass pass;
    private final Glance glance;

    LandingController(
            Landings landings,
            StartingLanding starting,
            Pressing pressing,
            MomentPages pages,
            StillTrue stillTrue,
            Zones zones,
            Pass pass,
            Glance glance) {
        this.starting = starting;
        this.pressing = pressing;
        this.landings = landings;
        this.pages = pages;
        this.stillTrue = stillTrue;
        this.zones = zones;
        this.pass = pass;
        this.glance = glance;
    }

    @PostMapping("/landings")
    String start(
            @SignedIn AccountId me,
            @RequestParam(required = false) @Nullable UUID partnership,
            @RequestParam(required = false) @Nullable String zone) {
        var id = starting.start(
                me, partnership == null ? null : new PartnershipId(partnership), zones.ofPersonOr(me, zone));
        return "redirect:/landings/" + id.value();
    }

    @GetMapping("/landings/{id}")
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var holder = pass.holderOf(request, id);
        var me = holder.or(() -> glance.at(request)).orElseThrow(LandingController::nobody);
        try {
            var page = pages.of(new LandingId(id), me, locale);
            if (holder.isEmpty()) {
                landings.passOf(new LandingId(id), me).ifPresent(until -> pass.give(response, id, me, until));
            }
            return new ModelAndView(page.over() ? "landing/over" : "landing/moment")
                    .addObject("page", page)
                    .addObject("refresh", page.over() ? null : "/landings/" + id);
        } catch (NotHere gone) {
            // It was theirs: the pass says so. A partner who left, or a partnership that ended, takes it away.
            if (holder.isEmpty()) {
                throw gone;
            }
            return new ModelAndView("landing/gone", HttpStatus.NOT_FOUND);
        }
    }

    @PostMapping("/landings/{id}/signals")
    String press(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String signal,
            @RequestParam(defaultValue = "false") boolean off,
            HttpServletRequest request) {
        return done(id, request, me -> pressing.press(new LandingId(id), me, known(signal), off));
    }

    @PostMapping("/landings/{id}/place")
    String place(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "RIGHT_AWAY") Phase phase,
            @RequestParam(defaultValue = "0") int line,
            HttpServletRequest request) {
        return done(id, request, me -> pressing.show(new LandingId(id), me, new Place(phase, line)));
    }

    @GetMapping("/landings/{id}/state")
    ResponseEntity<StateAnswer.State> state(@PathVariable UUID id, HttpServletRequest request) {
        return StateAnswer.to(holderOrSignedIn(request, id), me -> stillTrue.versionFor(me, new LandingId(id)));
    }

    /** Back to the page, which says by itself where there is nothing any more. */
    private String done(UUID id, HttpServletRequest request, Consumer<AccountId> deed) {
        var holder = pass.holderOf(request, id);
        try {
            deed.accept(holder.or(() -> glance.at(request)).orElseThrow(LandingController::nobody));
        } catch (NotHere gone) {
            if (holder.isEmpty()) {
                throw gone;
            }
        }
        return "redirect:/landings/" + id;
    }

    private static Signal known(String signal) {
        return Signal.of(signal).orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private Optional<AccountId> holderOrSignedIn(HttpServletRequest request, UUID id) {
        return pass.holderOf(request, id).or(() -> glance.at(request));
    }

    private static RuntimeException nobody() {
        return new AuthenticationCredentialsNotFoundException("Nobody is signed in");
    }
}
