package gentlelanding.operating;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;

/**
 * Where a running server listens for commands, and the token without which it does none; it lies in a file beside the
 * database that its owner alone can read.
 */
record Mark(int port, String token) {

    private static final String NAME = "gentle-landing.server";

    static Path in(Path folder) {
        return folder.toAbsolutePath().normalize().resolve(NAME);
    }

    static Optional<Mark> read(Path folder) throws IOException {
        try {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(in(folder))));
            return Optional.of(new Mark(
                    Integer.parseInt(properties.getProperty("port", "")), properties.getProperty("token", "")));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    void write(Path folder) throws IOException {
        var file = in(folder);
        Files.deleteIfExists(file);
        Files.createFile(file, ownerAlone(file));
        Files.writeString(file, "port=" + port + "\ntoken=" + token + "\n");
    }

    static FileAttribute<?>[] ownerAlone(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
