package gentlelanding.vault;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every owner's wrapped data key. */
interface VaultKeys extends Repository<VaultKey, UUID> {

    VaultKey save(VaultKey key);

    Optional<VaultKey> findById(UUID owner);

    List<VaultKey> findAllByOwnerIn(Collection<UUID> owners);

    @Modifying(flushAutomatically = true)
    @Query("delete from VaultKey key where key.owner = :owner")
    void destroy(UUID owner);
}
