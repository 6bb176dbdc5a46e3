package gentlelanding.operating;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Locks a stream under a passphrase: AES-256-GCM in segments, with a key that Argon2id makes of the passphrase (64 MiB,
 * three passes). A stream that was cut short, changed, or locked under another passphrase fails as it is read.
 */
class Lock {

    private static final byte[] MARK = "gentle-landing backup 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int SEGMENT = 1 << 20;

    private Lock() {}

    static OutputStream lock(OutputStream out, String passphrase) throws IOException, GeneralSecurityException {
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        var head = new DataOutputStream(out);
        head.write(MARK);
        head.write(salt);
        head.flush();
        return cipher(passphrase, salt).newEncryptingStream(out, MARK);
    }

    static InputStream unlock(InputStream in, String passphrase) throws IOException, GeneralSecurityException {
        var head = new DataInputStream(in);
        if (!Arrays.equals(head.readNBytes(MARK.length), MARK)) {
            throw new OperatingException("This is not a backup of this program.");
        }
        var salt = head.readNBytes(SALT);
        return cipher(passphrase, salt).newDecryptingStream(in, MARK);
    }

    private static AesGcmHkdfStreaming cipher(String passphrase, byte[] salt) throws GeneralSecurityException {
        if (passphrase.length() < 12) {
            throw new OperatingException("A backup needs a passphrase of at least 12 characters, in "
                    + "LANDING_BACKUP_PASSPHRASE or typed when asked.");
        }
        var key = new byte[32];
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withMemoryAsKB(64 * 1024)
                .withIterations(3)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        generator.generateBytes(passphrase.toCharArray(), key);
        return new AesGcmHkdfStreaming(key, "HmacSha256", 32, SEGMENT, 0);
    }
}
