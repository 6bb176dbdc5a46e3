package gentlelanding.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.UUID;

/**
 * A sealed document as it lies in a table: opened only by {@link Vault}, at the very place it was sealed for.
 *
 * @param bytes key id, nonce, text padded to a size class, and tag
 */
@Embeddable
public record Sealed(
        @Column(name = "document", nullable = false) byte[] bytes) {

    /**
     * Where a document lies; a document moved to another place does not open.
     *
     * @param table the table and, where it holds several documents, the column
     * @param row the row's id
     * @param owner whose key seals it: a person or a partnership
     */
    public record Place(String table, UUID row, UUID owner) {}

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed sealed && Arrays.equals(bytes, sealed.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "sealed";
    }
}
