package gentlelanding.plan;

import gentlelanding.account.Glance;
import gentlelanding.account.StateAnswer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Tells the pages of a partnership whether they still show what is true. */
@Controller
class StateController {

    private final Glance glance;
    private final InStep inStep;

    StateController(Glance glance, InStep inStep) {
        this.glance = glance;
        this.inStep = inStep;
    }

    @GetMapping("/partners/{id}/state")
    ResponseEntity<StateAnswer.State> state(@PathVariable UUID id, HttpServletRequest request) {
        return StateAnswer.to(glance.at(request), person -> inStep.versionFor(person, id));
    }
}
