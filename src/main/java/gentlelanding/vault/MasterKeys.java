package gentlelanding.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;

/**
 * The keys that are never in the database.
 *
 * @param sealing wraps every owner's key
 * @param looking makes the fingerprints by which things are found
 */
record MasterKeys(Aead sealing, Mac looking) {}
