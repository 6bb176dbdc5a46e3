package gentlelanding.sitting;

import gentlelanding.account.Beginning;
import gentlelanding.account.Limit;
import gentlelanding.account.Limits;
import gentlelanding.account.Naming;
import gentlelanding.account.SharedDevice;
import gentlelanding.ui.FieldErrors;
import gentlelanding.ui.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Two people on one device: beginning at once, the screen between two turns, handing over, and the end. */
@Controller
class SittingController {

    static final String BETWEEN = "redirect:/sitting";

    private final Sittings sittings;
    private final SittingPages pages;
    private final SharedDevice device;
    private final Beginning beginning;
    private final Naming naming;
    private final FieldErrors told;
    private final Limits limits;
    private final StartingTogether starting;

    SittingController(
            Sittings sittings,
            SittingPages pages,
            SharedDevice device,
            Beginning beginning,
            Naming naming,
            FieldErrors told,
            Limits limits,
            StartingTogether starting) {
        this.limits = limits;
        this.starting = starting;
        this.sittings = sittings;
        this.pages = pages;
        this.device = device;
        this.beginning = beginning;
        this.naming = naming;
        this.told = told;
    }

    /** Pressed twice, it leads to the sitting that is there. */
    @PostMapping("/partners/sitting")
    Object begin(
            @RequestParam(name = "names", required = false) @Nullable List<String> names,
            @RequestParam(required = false) @Nullable String template,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        if (open(request).isPresent()) {
            return BETWEEN;
        }
        var form = BeginSittingForm.of(names, template);
        var start = starting.from(form.template(), request, locale);
        if (!beginning.isOpen()
                && start.filter(StartingTogether.Start::handedOut).isEmpty()) {
            return new ModelAndView("account/closed", HttpStatus.FORBIDDEN);
        }
        if (start.isEmpty()) {
            return again(form.withoutTemplate(), Map.of("names-1", "sitting.begin.template.gone"));
        }
        var errors = form.errors(naming);
        if (!errors.isEmpty()) {
            return again(form, errors);
        }
        limits.spend(Limit.BEGIN, request);
        var begun = sittings.begin(form.first(), form.second(), start.get().each());
        device.begin(request, response, begun.id().value(), begun.either());
        return BETWEEN;
    }

    private ModelAndView again(BeginSittingForm form, Map<String, String> errors) {
        return new ModelAndView("sitting/begin", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("sitting", form)
                .addObject("errors", told.inWords(errors));
    }

    /** Says whose turn it may be. Where nobody sits together, it says no more than that. */
    @GetMapping("/sitting")
    ModelAndView between(HttpServletRequest request) {
        return open(request)
                .flatMap(pages::between)
                .map(page -> new ModelAndView("sitting/between").addObject("page", page))
                .orElseGet(() -> new ModelAndView("sitting/over").addObject("why", "none"));
    }

    @PostMapping("/sitting/hand-over")
    String handOver(HttpServletRequest request, HttpServletResponse response) {
        open(request).ifPresent(sitting -> device.takeBack(request));
        response.setHeader("Clear-Site-Data", "\"cache\"");
        return BETWEEN;
    }

    @PostMapping("/sitting/end")
    String end(HttpServletRequest request, HttpServletResponse response) {
        open(request).ifPresent(sitting -> {
            device.end(request, response);
            sittings.end(sitting);
        });
        leaveNothing(response);
        return Notice.SITTING_OVER.on("/");
    }

    private Optional<SittingId> open(HttpServletRequest request) {
        return device.sittingIn(request).map(SittingId::new);
    }

    static void leaveNothing(HttpServletResponse response) {
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }
}
