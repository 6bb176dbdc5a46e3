package gentlelanding.sitting;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Stands for a sitting. */
@Embeddable
record SittingId(UUID value) implements Serializable {

    static SittingId random() {
        return new SittingId(UUID.randomUUID());
    }
}
