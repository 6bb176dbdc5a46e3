package gentlelanding.landing;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Stands for a landing; random, so that it says nothing of when it began. */
@Embeddable
public record LandingId(UUID value) implements Serializable {

    static LandingId random() {
        return new LandingId(UUID.randomUUID());
    }
}
