package gentlelanding.account;

import gentlelanding.ui.Notice;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where one is signed in, and what happened with the account; both only after showing once more who one is. */
@Controller
class DevicesController {

    private final Devices devices;
    private final Events events;
    private final StepUp stepUp;

    DevicesController(Devices devices, Events events, StepUp stepUp) {
        this.devices = devices;
        this.events = events;
        this.stepUp = stepUp;
    }

    @GetMapping("/settings/devices")
    String show(@SignedIn AccountId person, HttpServletRequest request, Model model) {
        stepUp.demand(request);
        model.addAttribute("devices", devices.of(person, request.getSession().getId()));
        return "account/devices";
    }

    /** Signs out the one named, or all others; this one stays. */
    @PostMapping("/settings/devices")
    String signOut(
            @SignedIn AccountId person,
            @RequestParam(defaultValue = "") String device,
            @RequestParam(defaultValue = "false") boolean others,
            HttpServletRequest request) {
        stepUp.demand(request);
        if (others) {
            devices.signOutOthers(person, request.getSession().getId());
        } else {
            devices.signOut(person, device);
        }
        events.note(person, Events.Kind.SIGNED_OUT_ELSEWHERE, Device.of(request));
        return Notice.SIGNED_OUT_ELSEWHERE.on("/settings/devices");
    }

    @GetMapping("/settings/events")
    String events(@SignedIn AccountId person, HttpServletRequest request, Model model) {
        stepUp.demand(request);
        model.addAttribute("events", events.of(person).stream().map(Shown::of).toList());
        return "account/events";
    }

    /** An event as it is printed. */
    record Shown(java.util.Date at, String kind, String browser, String system, boolean isNew) {

        static Shown of(Events.Event event) {
            var device = event.device() == null
                    ? new String[] {"", ""}
                    : event.device().split("-");
            return new Shown(java.util.Date.from(event.at()), event.kind(), device[0], device[1], event.isNew());
        }
    }
}
