package gentlelanding.practice;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** Stands for one practitioner's template; says nothing of whose it is or when it was made. */
@Embeddable
public record TemplateId(UUID value) implements Serializable {

    static TemplateId random() {
        return new TemplateId(UUID.randomUUID());
    }

    static Optional<TemplateId> typed(String text) {
        try {
            return Optional.of(new TemplateId(UUID.fromString(text.strip())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
