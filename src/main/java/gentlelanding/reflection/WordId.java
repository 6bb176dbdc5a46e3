package gentlelanding.reflection;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Stands for a word for a partner; random, so that it says nothing of when it was written. */
@Embeddable
record WordId(UUID value) implements Serializable {

    static WordId random() {
        return new WordId(UUID.randomUUID());
    }
}
