package gentlelanding.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** An owner's own data key, wrapped by the key that is never in the database. */
@Entity
@Table(name = "vault_key")
class VaultKey implements Persistable<UUID> {

    @Id
    @Column(name = "owner")
    private UUID owner;

    @Column(name = "wrapped", nullable = false)
    private byte[] wrapped;

    @SuppressWarnings("NullAway.Init")
    protected VaultKey() {}

    VaultKey(UUID owner, byte[] wrapped) {
        this.owner = owner;
        this.wrapped = wrapped;
    }

    byte[] wrapped() {
        return wrapped;
    }

    @Override
    public UUID getId() {
        return owner;
    }

    /** Keys are only ever inserted: asking the database first whether one is there would cost a statement. */
    @Override
    public boolean isNew() {
        return true;
    }
}
