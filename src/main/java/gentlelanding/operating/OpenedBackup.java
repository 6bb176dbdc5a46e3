package gentlelanding.operating;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.zip.ZipInputStream;

/** Reads a backup table by table and compares what came with what the file says was in it. */
class OpenedBackup {

    private OpenedBackup() {}

    /** Takes the rows of one table to their end and says what they add up to. */
    interface Taker {
        Tally take(String table, Rows.Lines lines) throws Exception;
    }

    /** The schema's version and what was read; fails where the file is cut, changed, or locked otherwise. */
    static Backup.Contents read(Path file, String passphrase, Taker taker) throws Exception {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                var zip = new ZipInputStream(Lock.unlock(in, passphrase), StandardCharsets.UTF_8)) {
            var found = new LinkedHashMap<String, Tally>();
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(Backup.CONTENTS)) {
                    var contents = Backup.contents(zip.readAllBytes());
                    if (!contents.tables().equals(found)) {
                        throw new OperatingException("What is in this backup is not what it says is in it.");
                    }
                    // Read to the end: only then is it known that nothing behind it was cut or changed.
                    zip.transferTo(java.io.OutputStream.nullOutputStream());
                    return contents;
                }
                var reader = new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8));
                found.put(entry.getName(), taker.take(entry.getName(), reader::readLine));
            }
            throw new OperatingException("This backup has no end: it was cut.");
        } catch (NoSuchFileException e) {
            throw new OperatingException("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new OperatingException("This backup was cut or changed, or the passphrase is another one.", e);
        }
    }
}
