package gentlelanding.ui;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A kind of file that people bring along, whoever made it: JSON no larger, no deeper and with no longer texts than one from
 * here, nothing said twice, nothing behind it, and exactly as the schema says that is published for it.
 */
public final class PublishedJson {

    /** How much one may hold: bytes, objects in each other, and halves of characters in a text and in a name. */
    public record Bounds(int bytes, int depth, int text, int name) {}

    private final Bounds bounds;
    private final JsonMapper json;
    private final Schema schema;

    /**
     * The kind that this file describes.
     *
     * @param schema a JSON Schema of 2020-12, by its place among the application's classes
     */
    public PublishedJson(String schema, Bounds bounds) {
        this.bounds = bounds;
        this.json = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxDocumentLength(bounds.bytes())
                                .maxNestingDepth(bounds.depth())
                                .maxStringLength(bounds.text())
                                .maxNameLength(bounds.name())
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(textOf(schema), InputFormat.JSON);
    }

    /** What is in it; empty where it is anything else than described. */
    public Optional<JsonNode> read(byte[] file) {
        return read(file, JsonNode.class);
    }

    /** The same, as a value of that type. */
    public <T> Optional<T> read(byte[] file, Class<T> type) {
        if (file.length > bounds.bytes()) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readTree(file))
                    .filter(this::isAsPublished)
                    .map(tree -> json.treeToValue(tree, type));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** A file that can be read again, in lines that a person can read. */
    public byte[] write(Object value) {
        return json.writeValueAsBytes(value);
    }

    /** The first thing that is not as it should be is enough: a hostile file could have a million. */
    private boolean isAsPublished(JsonNode tree) {
        return schema.validate(tree, context -> context.executionConfig(how -> how.failFast(true)))
                .isEmpty();
    }

    private static String textOf(String file) {
        try (var stream = Objects.requireNonNull(PublishedJson.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
