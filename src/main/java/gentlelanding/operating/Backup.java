package gentlelanding.operating;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes everything that the database holds at one moment into one locked file, while the server goes on. The key file is
 * not in it: whoever finds a backup and its passphrase still reads nothing of what people wrote.
 */
class Backup {

    static final String CONTENTS = "contents.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DataSource database;

    Backup(DataSource database) {
        this.database = database;
    }

    /**
     * What is in a backup.
     *
     * @param schema the version of the last migration that made these tables
     */
    record Contents(String schema, Map<String, Tally> tables) {

        long rows() {
            return tables.values().stream().mapToLong(Tally::rows).sum();
        }
    }

    /** Writes the file, readable by its owner alone, and never over one that is there; all of it or none. */
    Contents to(Path file, String passphrase) throws Exception {
        if (Files.exists(file)) {
            throw new OperatingException("There is a file " + file + " already. Name another one.");
        }
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, Mark.ownerAlone(file));
        try {
            Contents contents;
            try (var out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16);
                    var connection = database.getConnection()) {
                contents = write(connection, out, passphrase);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return contents;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Contents write(Connection connection, OutputStream out, String passphrase) throws Exception {
        try (var snapshot = Snapshot.of(connection);
                var zip = new ZipOutputStream(Lock.lock(out, passphrase), StandardCharsets.UTF_8)) {
            var tables = new LinkedHashMap<String, Tally>();
            for (var table : Table.in(snapshot.connection())) {
                zip.putNextEntry(new ZipEntry(table.name()));
                tables.put(table.name(), Rows.read(snapshot.connection(), table, line -> {
                    zip.write(line.getBytes(StandardCharsets.UTF_8));
                    zip.write('\n');
                }));
                zip.closeEntry();
            }
            var contents = new Contents(Schema.versionOf(snapshot.connection()), tables);
            zip.putNextEntry(new ZipEntry(CONTENTS));
            zip.write(JSON.writeValueAsBytes(contents));
            zip.closeEntry();
            return contents;
        }
    }

    /** Reads a backup to its end; anything missing or changed fails. */
    static Contents verify(Path file, String passphrase) throws Exception {
        return OpenedBackup.read(file, passphrase, (name, lines) -> {
            var tally = Tally.NONE;
            for (var line = lines.next(); line != null; line = lines.next()) {
                tally = tally.and(line);
            }
            return tally;
        });
    }

    static Contents contents(byte[] json) {
        return JSON.readValue(json, Contents.class);
    }
}
