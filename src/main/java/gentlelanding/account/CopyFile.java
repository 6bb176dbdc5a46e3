package gentlelanding.account;

import gentlelanding.ui.PublishedJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Reads a file that somebody says is a copy, whoever made it: no larger, no deeper and with no more in it than one from
 * here, and exactly as {@code docs/export.schema.json} says. What it holds is checked again by the module that takes it.
 */
@Component
class CopyFile {

    /** No copy is longer, unzipped, in bytes. */
    static final int LARGEST = 8 * 1024 * 1024;

    private static final int MOST_FILES = 10;

    private final PublishedJson json =
            new PublishedJson("/copy/export.schema.json", new PublishedJson.Bounds(LARGEST, 16, 10_000, 100));

    CopyFile() {}

    /** The copy in it, zipped or not; empty where it is anything else. */
    Optional<JsonNode> read(byte[] file) {
        try {
            return json.read(isZip(file) ? unzipped(file) : file).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isZip(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K';
    }

    /** What is packed small may be large: of each file no more is unpacked than a copy can be long. */
    private static byte[] unzipped(byte[] file) throws IOException {
        var zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8);
        for (var at = 0; at < MOST_FILES; at++) {
            var entry = zip.getNextEntry();
            if (entry == null) {
                break;
            }
            if (entry.getName().endsWith(".json")) {
                return zip.readNBytes(LARGEST + 1);
            }
            if (zip.skip(LARGEST + 1L) > LARGEST) {
                break;
            }
        }
        throw new IOException("No copy in it");
    }
}
