package gentlelanding.vault;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Sets of keys: the one in front seals, every one of them opens. */
class Keysets {

    private Keysets() {}

    /** The key that was in front, and a fresh one before it; those before that are gone. */
    static KeysetHandle withFresh(KeysetHandle keys, Parameters parameters) throws GeneralSecurityException {
        var before = keys.getPrimary();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(before.getKey()).withFixedId(before.getId()))
                .addEntry(KeysetHandle.generateEntryFromParameters(parameters)
                        .withRandomId()
                        .makePrimary())
                .build();
    }

    static void register() throws GeneralSecurityException {
        AeadConfig.register();
        MacConfig.register();
    }

    static String fresh(Parameters parameters) throws GeneralSecurityException {
        return serialised(KeysetHandle.generateNew(parameters));
    }

    static String serialised(KeysetHandle keys) throws GeneralSecurityException {
        return Base64.getEncoder()
                .encodeToString(TinkProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
    }

    static KeysetHandle parse(String text) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseKeyset(Base64.getDecoder().decode(text), InsecureSecretKeyAccess.get());
    }
}
