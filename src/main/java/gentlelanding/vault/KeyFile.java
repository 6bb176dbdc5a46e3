package gentlelanding.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
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

    Path path() {
        return path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** Writes fresh keys, readable by their owner alone; never over a file that is there. */
    void create() {
        try {
            Keysets.register();
            var whole = written(text(
                    0,
                    Keysets.fresh(PredefinedAeadParameters.AES256_GCM),
                    Keysets.fresh(PredefinedMacParameters.HMAC_SHA256_256BITTAG)));
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
    MasterKeys.Held read() {
        try {
            var stamp = stamp();
            var properties = properties();
            return new MasterKeys.Held(
                    Keysets.parse(properties.getProperty("sealing", ""))
                            .getPrimitive(RegistryConfiguration.get(), Aead.class),
                    Keysets.parse(properties.getProperty("looking", ""))
                            .getPrimitive(RegistryConfiguration.get(), Mac.class),
                    Integer.parseInt(properties.getProperty("rotation", "0")),
                    stamp);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new UnsafeStartException(path + " is not a key file, or it is damaged.", e);
        }
    }

    /** Puts in its place, at once and whole, one with a fresh key that seals and the one that sealed until now. */
    void rotate(int rotation) {
        try {
            var properties = properties();
            var sealing = Keysets.withFresh(
                    Keysets.parse(properties.getProperty("sealing", "")), PredefinedAeadParameters.AES256_GCM);
            var whole = written(text(rotation, Keysets.serialised(sealing), properties.getProperty("looking", "")));
            Files.move(whole, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new UnsafeStartException("The key file " + path + " could not be written anew.", e);
        }
    }

    /** Tells one state of the file from another; empty where there is none. */
    String stamp() {
        try {
            var about = Files.readAttributes(path, BasicFileAttributes.class);
            return about.lastModifiedTime() + "/" + about.fileKey() + "/" + about.size();
        } catch (IOException e) {
            return "";
        }
    }

    private Properties properties() {
        if (!exists()) {
            throw new UnsafeStartException(
                    "The key file " + path + " is missing, and the database needs it. Put it back,"
                            + " or name its place in landing.key-file.");
        }
        try {
            refuseOpenToOthers();
            Keysets.register();
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(path)));
            return properties;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new UnsafeStartException(path + " is not a key file, or it is damaged.", e);
        }
    }

    private static String text(int rotation, String sealing, String looking) {
        return "# Keep a copy apart from every backup: without this file nothing can be read.\nversion=1\nrotation="
                + rotation + "\nsealing=" + sealing + "\nlooking=" + looking + "\n";
    }

    private Path written(String text) throws IOException {
        var folder = Objects.requireNonNull(path.getParent(), "An absolute path of a file has a folder");
        createClosedFolder(folder);
        var whole = Files.createTempFile(folder, "key", ".new", permissions(path, OWNER_ALONE));
        Files.writeString(whole, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        return whole;
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
}
