package gentlelanding.profile;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Stands for one profile; says nothing of whose it is or when it was made. */
@Embeddable
public record ProfileId(UUID value) implements Serializable {

    static ProfileId random() {
        return new ProfileId(UUID.randomUUID());
    }
}
