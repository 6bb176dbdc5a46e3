package gentlelanding.plan;

import gentlelanding.account.Glance;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Answers a page that asks each second whether it still shows what is true. */
@Controller
class StateController {

    private final Glance glance;
    private final InStep inStep;

    StateController(Glance glance, InStep inStep) {
        this.glance = glance;
        this.inStep = inStep;
    }

    /** A word that changes whenever this person's page would. */
    record State(String version) {}

    /** Unchanged, it answers 304 without a body; Spring compares the tags. */
    @GetMapping("/partners/{id}/state")
    ResponseEntity<State> state(@PathVariable UUID id, HttpServletRequest request) {
        var person = glance.at(request);
        if (person.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        return inStep.versionFor(person.get(), id)
                .map(version -> ResponseEntity.ok().eTag(version).body(new State(version)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
