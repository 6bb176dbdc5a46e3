package gentlelanding.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.ZipInputStream;

/**
 * A note beside an embedded database while it is upgraded. Its tables change one after the other, so a start that finds the
 * note puts the copy from before back, and a database that held nothing yet begins anew.
 */
class UnfinishedUpgrade {

    private static final String NOTE = "upgrade-unfinished";

    private final Path note;

    UnfinishedUpgrade(Path folder) {
        this.note = folder.toAbsolutePath().normalize().resolve(NOTE);
    }

    /** Says which file is being upgraded and where its copy lies; no copy where it held nothing. */
    void begin(Path database, @org.jspecify.annotations.Nullable Path copy) throws IOException {
        Files.write(
                note,
                List.of(database.toString(), copy == null ? "" : copy.toString()),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
    }

    void finish() throws IOException {
        Files.deleteIfExists(note);
    }

    /** Before anything opens the database; whether there was something to take back. */
    boolean takeBack() {
        try {
            if (!Files.exists(note)) {
                return false;
            }
            var lines = Files.readAllLines(note);
            if (lines.size() == 2) {
                takeBack(Path.of(lines.get(0)), lines.get(1));
            }
            Files.delete(note);
            return true;
        } catch (IOException e) {
            throw new UnsafeStartException("An upgrade was cut off, and its copy could not be put back.", e);
        }
    }

    private static void takeBack(Path database, String copy) throws IOException {
        if (copy.isEmpty()) {
            Files.deleteIfExists(database);
            return;
        }
        var whole = database.resolveSibling(database.getFileName() + ".before");
        try (var zip = new ZipInputStream(Files.newInputStream(Path.of(copy)))) {
            var entry = zip.getNextEntry();
            while (entry != null && !entry.getName().endsWith(".mv.db")) {
                entry = zip.getNextEntry();
            }
            if (entry == null) {
                throw new IOException("There is no database in " + copy);
            }
            Files.copy(zip, whole, StandardCopyOption.REPLACE_EXISTING);
        }
        KeyFile.close(whole);
        Files.move(whole, database, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
