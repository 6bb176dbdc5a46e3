package gentlelanding.account;

import gentlelanding.vault.Vault;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody typed into a form whose session had ended: sealed into a hidden field of the sign-in page, kept nowhere,
 * and done only once whoever the form was made for has signed in.
 */
@Component
class Typed {

    private static final String PURPOSE = "typed";
    private static final Duration WAITS = Duration.ofHours(12);
    private static final Set<String> NOT_TYPED = Set.of("_csrf", FormOwner.FIELD);

    private final Vault vault;
    private final FormOwner owner;
    private final JsonMapper json;
    private final Clock clock;

    Typed(Vault vault, FormOwner owner, JsonMapper json, Clock clock) {
        this.clock = clock;
        this.vault = vault;
        this.owner = owner;
        this.json = json;
    }

    /**
     * A form that waits.
     *
     * @param forWhom the person whose form it was
     * @param until how long it waits; null in one of a release before, whose forms waited for ever, and wait no more
     */
    record Form(
            String path,
            AccountId forWhom,
            Map<String, List<String>> fields,
            @Nullable Instant until) {}

    /** The form in this request, sealed; empty where it does not say whose it is, since then nobody may send it. */
    Optional<String> seal(HttpServletRequest request) {
        return owner.of(request).map(person -> {
            var fields = new HashMap<String, List<String>>();
            request.getParameterMap().forEach((name, values) -> {
                if (!NOT_TYPED.contains(name)) {
                    fields.put(name, List.of(values));
                }
            });
            return vault.sealForTransit(
                    PURPOSE,
                    json.writeValueAsBytes(new Form(
                            request.getRequestURI(),
                            person,
                            fields,
                            clock.instant().plus(WAITS))));
        });
    }

    /** The form behind a hidden field, if it is this person's. */
    Optional<Form> open(String sealed, AccountId person) {
        return vault.openFromTransit(PURPOSE, sealed)
                .map(text -> json.readValue(text, Form.class))
                .filter(form -> form.forWhom().equals(person)
                        && form.until() != null
                        && clock.instant().isBefore(form.until()));
    }
}
