package gentlelanding.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals documents with AES-256-GCM under their owner's own key. A document opens only with that key and at the table,
 * row and owner it was sealed for; anything else is a {@link TamperedException}. Once an owner's key is destroyed,
 * nothing sealed under it opens again.
 */
@Service
public class Vault {

    private static final Logger LOG = LoggerFactory.getLogger(Vault.class);

    private final MasterKeys master;
    private final VaultKeys keys;
    private final JsonMapper json;

    Vault(MasterKeys master, VaultKeys keys, JsonMapper json) {
        this.master = master;
        this.keys = keys;
        this.json = json;
    }

    /** Makes the owner's key; an owner has one, so a second call for the same owner fails when it is written. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void createKeyOf(UUID owner) {
        try {
            var fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            keys.save(new VaultKey(
                    owner, TinkProtoKeysetFormat.serializeEncryptedKeyset(fresh, master.sealing(), bytes(owner))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Destroys the owner's key and with it everything ever sealed under it; does nothing where there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void destroyKeyOf(UUID owner) {
        keys.destroy(owner);
    }

    /** Fetches the keys of several owners at once, so that opening their documents asks the database no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void fetchKeysOf(Collection<UUID> owners) {
        keys.findAllByOwnerIn(owners);
    }

    /** The document, sealed for that place: the same document twice gives different bytes; see {@link #open}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Sealed seal(Sealed.Place place, Object document) {
        try {
            var text = Padding.pad(json.writeValueAsBytes(document));
            return new Sealed(keyOf(place.owner()).encrypt(text, bytes(place)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The document that was sealed for that place.
     *
     * @throws TamperedException where it was sealed for another, or changed
     * @throws GoneException where its owner's key is destroyed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T open(Sealed.Place place, Sealed sealed, Class<T> type) {
        try {
            var text = Padding.unpad(keyOf(place.owner()).decrypt(sealed.bytes(), bytes(place)));
            return json.readValue(text, type);
        } catch (GeneralSecurityException e) {
            LOG.warn("A document in {} does not open at its place: it was moved or damaged", place.table());
            throw new TamperedException(place, e);
        }
    }

    /** A keyed fingerprint, to find a text again without keeping it; the same text differs from purpose to purpose. */
    public byte[] fingerprint(String purpose, String text) {
        try {
            return master.looking().computeMac((purpose + '\0' + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A fingerprint in letters, fit for a cookie or a header. */
    public String mark(String purpose, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(fingerprint(purpose, text));
    }

    /** A text sealed by this server for one purpose, fit for a hidden field or a cookie; it needs no database. */
    public String sealForTransit(String purpose, byte[] text) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(master.sealing().encrypt(text, bytes("transit:" + purpose)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was sealed for transit for that purpose; empty for anything that this server did not seal for it. */
    public Optional<byte[]> openFromTransit(String purpose, String sealed) {
        try {
            var bytes = Base64.getUrlDecoder().decode(sealed);
            return Optional.of(master.sealing().decrypt(bytes, bytes("transit:" + purpose)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Aead keyOf(UUID owner) throws GeneralSecurityException {
        var key = keys.findById(owner).orElseThrow(GoneException::new);
        return TinkProtoKeysetFormat.parseEncryptedKeyset(key.wrapped(), master.sealing(), bytes(owner))
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static byte[] bytes(Sealed.Place place) {
        return bytes(place.table() + '/' + place.row() + '/' + place.owner());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The owner has no key any more: they, or the two, let go of everything while it was being looked at. */
    public static class GoneException extends ConcurrencyFailureException {

        GoneException() {
            super("This owner has no key");
        }
    }

    /** A sealed document that does not open where it lies: damaged, or moved. */
    public static class TamperedException extends RuntimeException {

        TamperedException(Sealed.Place place, Throwable cause) {
            super("A document in " + place.table() + " does not open at its place", cause);
        }
    }
}
