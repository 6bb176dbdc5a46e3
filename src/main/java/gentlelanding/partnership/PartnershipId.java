package gentlelanding.partnership;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Stands for a partnership; its sealed documents have their key under the same id. */
@Embeddable
public record PartnershipId(UUID value) implements Serializable {}
