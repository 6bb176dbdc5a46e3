package gentlelanding.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** A known sentence, sealed: it opens with the right key file alone. */
class KeyCheck {

    private static final byte[] KNOWN = "this key belongs to this database".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PLACE = "vault_check".getBytes(StandardCharsets.UTF_8);

    private KeyCheck() {}

    static byte[] sealed(MasterKeys keys) {
        try {
            return keys.sealing().encrypt(KNOWN, PLACE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean opens(MasterKeys keys, byte[] check) {
        try {
            keys.sealing().decrypt(check, PLACE);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
