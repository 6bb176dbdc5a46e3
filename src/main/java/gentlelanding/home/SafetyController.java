package gentlelanding.home;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** For whoever fears that somebody else sees what is theirs: what that one may notice, then steps that stand alone. */
@Controller
class SafetyController {

    private static final List<Step> STEPS = List.of(
            new Step("devices", "/settings/devices"),
            new Step("factors", "/settings/factors"),
            new Step("passkeys", "/settings/passkeys"),
            new Step("authenticator", "/settings/authenticator"),
            new Step("events", "/settings/events"),
            new Step("pause", "/partners"),
            new Step("end", "/partners"),
            new Step("block", "/partners"),
            new Step("reminders", "/settings/reminders"),
            new Step("export", "/settings/export"),
            new Step("close", "/settings/close"));

    private final ObjectProvider<RequestMappingHandlerMapping> pages;

    SafetyController(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> pages) {
        this.pages = pages;
    }

    /** One thing that can be done by itself, and where; {@code key} is the middle of its messages' keys. */
    record Step(String key, String address) {}

    @GetMapping("/safety")
    String safety(Model model) {
        var served = pages.getObject().getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .toList();
        model.addAttribute("steps", steps(served).toList());
        return "home/safety";
    }

    /** Only what can be done here: a step without its page would be a promise that is not kept. */
    private static Stream<Step> steps(List<String> served) {
        return STEPS.stream()
                .filter(step -> served.contains(step.address()))
                .filter(step -> !step.key().equals("block") || served.contains("/partners/{id}/block"));
    }
}
