package gentlelanding.giving;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Stands for one snapshot; says nothing of whose it is or when it was given. */
@Embeddable
record SnapshotId(UUID value) implements Serializable {

    static SnapshotId random() {
        return new SnapshotId(UUID.randomUUID());
    }
}
