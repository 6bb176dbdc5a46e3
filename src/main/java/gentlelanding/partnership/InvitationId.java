package gentlelanding.partnership;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Stands for an invitation; the partnership that comes of it takes the id over. */
@Embeddable
record InvitationId(UUID value) implements Serializable {

    static InvitationId random() {
        return new InvitationId(UUID.randomUUID());
    }
}
