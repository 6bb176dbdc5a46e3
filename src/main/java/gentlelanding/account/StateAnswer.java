package gentlelanding.account;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers a page that asks each second whether it still shows what is true. */
public final class StateAnswer {

    private StateAnswer() {}

    /** A word that changes whenever this person's page would. */
    public record State(String version) {}

    /**
     * 401 where nobody is there, 404 where nothing is theirs. Unchanged, it becomes 304 without a body; Spring compares the
     * tags.
     */
    public static ResponseEntity<State> to(
            Optional<AccountId> person, Function<AccountId, Optional<String>> versionFor) {
        if (person.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        return versionFor
                .apply(person.get())
                .map(version -> ResponseEntity.ok().eTag(version).body(new State(version)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
