package gentlelanding.reflection;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Stands for a reflection; random. */
@Embeddable
record ReflectionId(UUID value) implements Serializable {

    static ReflectionId random() {
        return new ReflectionId(UUID.randomUUID());
    }
}
