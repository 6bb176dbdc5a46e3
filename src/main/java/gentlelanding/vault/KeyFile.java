package gentlelanding.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** The file that holds the keys; whoever has it and the database can read everything, so it opens to its owner alone. */
class KeyFile {

    private static final Set<PosixFilePermission> OWNER_ALONE =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path path;

    KeyFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** Writes fresh keys, readable by their owner alone; never over a file that is there. */
    void create() {
        try {
            register();
            var text =
                    "# Keep a copy apart from every backup: without this file nothing can be read.\nversion=1\nsealing="
                            + fresh(PredefinedAeadParameters.AES256_GCM) + "\nlooking="
                            + fresh(PredefinedMacParameters.HMAC_SHA256_256BITTAG) + "\n";
            var folder = Objects.requireNonNull(path.getParent(), "An absolute path of a file has a folder");
            createClosedFolder(folder);
            var whole = Files.createTempFile(folder, "key", ".new", permissions(path, OWNER_ALONE));
            Files.writeString(whole, text, StandardOpenOption.WRITE);
            Files.move(whole, path);
        } catch (FileAlreadyExistsException e) {
            throw new UnsafeStartException("Another start is just writing " + path + ". Try once more.", e);
        } catch (IOException | GeneralSecurityException e) {
            throw new UnsafeStartException("The key file " + path + " could not be written.", e);
        }
    }

    /** Makes the folder, open to its owner alone; leaves one that is there as it is. */
    static void createClosedFolder(Path folder) {
        try {
            Files.createDirectories(folder, permissions(folder, PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UnsafeStartException("The folder " + folder.toAbsolutePath() + " could not be made.", e);
        }
    }

    /** The keys; an {@link UnsafeStartException} where the file is missing, open to others, or not a key file. */
    MasterKeys read() {
        if (!exists()) {
            throw new UnsafeStartException(
                    "The key file " + path + " is missing, and the database needs it. Put it back,"
                            + " or name its place in landing.key-file.");
        }
        try {
            refuseOpenToOthers();
            register();
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(path)));
            return new MasterKeys(
                    parse(properties.getProperty("sealing", "")).getPrimitive(RegistryConfiguration.get(), Aead.class),
                    parse(properties.getProperty("looking", "")).getPrimitive(RegistryConfiguration.get(), Mac.class));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new UnsafeStartException(path + " is not a key file, or it is damaged.", e);
        }
    }

    /** Leaves a file to its owner alone, where the file system knows owners. */
    static void close(Path file) throws IOException {
        if (posix(file)) {
            Files.setPosixFilePermissions(file, OWNER_ALONE);
        }
    }

    private void refuseOpenToOthers() throws IOException {
        if (posix(path) && !OWNER_ALONE.containsAll(Files.getPosixFilePermissions(path))) {
            throw new UnsafeStartException(
                    "Others on this machine can read the key file " + path + ". Close it to them: chmod 600 " + path);
        }
    }

    private static FileAttribute<?>[] permissions(Path at, Set<PosixFilePermission> permissions) {
        return posix(at)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path at) {
        return at.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void register() throws GeneralSecurityException {
        AeadConfig.register();
        MacConfig.register();
    }

    private static String fresh(Parameters parameters) throws GeneralSecurityException {
        return Base64.getEncoder()
                .encodeToString(TinkProtoKeysetFormat.serializeKeyset(
                        KeysetHandle.generateNew(parameters), InsecureSecretKeyAccess.get()));
    }

    private static KeysetHandle parse(String text) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseKeyset(Base64.getDecoder().decode(text), InsecureSecretKeyAccess.get());
    }
}
