package gentlelanding.landing;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Stands for what one person kept of one phase. */
@Embeddable
record CheckInId(UUID value) implements Serializable {

    static CheckInId random() {
        return new CheckInId(UUID.randomUUID());
    }
}
