package gentlelanding.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * The keys that are never in the database, as the key file has them now: when another process has put a newer one in its
 * place, that is read before anything is sealed, and before anything is said not to open.
 */
class MasterKeys {

    private final KeyFile file;
    private volatile Held held;

    /**
     * What was in the file.
     *
     * @param sealing wraps every owner's key
     * @param looking makes the fingerprints by which things are found
     * @param rotation how often the first of them was made anew
     * @param stamp tells one state of the file from another
     */
    record Held(Aead sealing, Mac looking, int rotation, String stamp) {}

    MasterKeys(KeyFile file) {
        this.file = file;
        this.held = file.read();
    }

    Aead sealing() {
        return new Current();
    }

    Path path() {
        return file.path();
    }

    Mac looking() {
        return held.looking();
    }

    /** Puts a fresh key in front of the one that seals now, unless the file is further than that already. */
    int advanceFrom(int rotation) {
        held = file.read();
        if (held.rotation() == rotation) {
            file.rotate(rotation + 1);
            held = file.read();
        }
        return held.rotation();
    }

    private void lookAgain() {
        if (!held.stamp().equals(file.stamp())) {
            held = file.read();
        }
    }

    private class Current implements Aead {

        @Override
        public byte[] encrypt(byte[] text, byte[] place) throws GeneralSecurityException {
            lookAgain();
            return held.sealing().encrypt(text, place);
        }

        @Override
        public byte[] decrypt(byte[] sealed, byte[] place) throws GeneralSecurityException {
            try {
                return held.sealing().decrypt(sealed, place);
            } catch (GeneralSecurityException e) {
                lookAgain();
                return held.sealing().decrypt(sealed, place);
            }
        }
    }
}
