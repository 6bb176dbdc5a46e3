package gentlelanding.account;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a file that somebody says is a copy, whoever made it: no larger, no deeper and with no more in it than one from
 * here, and exactly as {@code docs/export.schema.json} says. What it holds is checked again by the module that takes it.
 */
@Component
class CopyFile {

    /** No copy is longer, unzipped, in bytes. */
    static final int LARGEST = 8 * 1024 * 1024;

    private static final int DEEPEST = 16;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_FILES = 10;

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(LARGEST)
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNameLength(LONGEST_NAME)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(published(), InputFormat.JSON);

    CopyFile() {}

    /** The copy in it, zipped or not; empty where it is anything else. */
    Optional<JsonNode> read(byte[] file) {
        try {
            var text = isZip(file) ? unzipped(file) : file;
            if (text.length > LARGEST) {
                return Optional.empty();
            }
            return Optional.of(json.readTree(text)).filter(JsonNode::isObject).filter(this::isAsPublished);
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** The first thing that is not as it should be is enough: a hostile file could have a million. */
    private boolean isAsPublished(JsonNode copy) {
        return schema.validate(copy, context -> context.executionConfig(how -> how.failFast(true)))
                .isEmpty();
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

    private static String published() {
        var file = "/copy/export.schema.json";
        try (var stream = Objects.requireNonNull(CopyFile.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
