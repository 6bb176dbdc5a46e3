package gentlelanding.practice;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import gentlelanding.care.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes templates to files and reads them back: small, flat, described by a schema, and held to the rules of the desk. */
@Component
class TemplateFiles {

    /** No file may be longer, in bytes. */
    static final int LARGEST = 512 * 1024;

    private static final int DEEPEST = 6;
    private static final int LONGEST_NAME = 40;

    /** In halves of characters, which an introduction of nothing but emoji has twice as many of. */
    private static final int LONGEST_TEXT = 2 * Room.INTRODUCTION;

    private static final Pattern OWN_KEY = Pattern.compile("own-[0-9a-f]{32}");

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
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(published(), InputFormat.JSON);

    TemplateFiles() {}

    byte[] write(CareTemplate template) {
        return json.writeValueAsBytes(TemplateFile.of(template));
    }

    /** The template in a file; empty where it is anything else than one. */
    Optional<CareTemplate> read(byte[] file) {
        try {
            if (file.length > LARGEST) {
                return Optional.empty();
            }
            var tree = json.readTree(file);
            if (!schema.validate(tree).isEmpty()) {
                return Optional.empty();
            }
            return checked(json.treeToValue(tree, TemplateFile.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Whether it could have been written at a desk, whoever says that it was; the keys of its own items stay as they are. */
    boolean isSound(CareTemplate template) {
        var keys = template.items().stream().map(CareTemplate.Item::key).toList();
        return keys.stream().distinct().count() == keys.size()
                && template.ownItems().stream()
                        .allMatch(own -> OWN_KEY.matcher(own.key()).matches())
                && template.items().stream()
                        .allMatch(item -> item.own() == null || item.own().key().equals(item.key()))
                && read(write(template)).isPresent();
    }

    private static Optional<CareTemplate> checked(TemplateFile file) {
        var known = Catalogue.builtIn().byKey().keySet();
        var form = file.form();
        var keys = file.items().stream()
                .flatMap(item -> Optional.ofNullable(item.item()).stream())
                .toList();
        var isSound = form.errors().isEmpty()
                && known.containsAll(keys)
                && keys.stream().distinct().count() == keys.size()
                && file.items().stream()
                        .filter(item -> item.item() == null)
                        .allMatch(item -> item.form().errors().isEmpty());
        if (!isSound) {
            return Optional.empty();
        }
        var empty = new CareTemplate("", "", "", file.language(), file.minted(), List.of(), List.of());
        return Optional.of(form.applyTo(empty));
    }

    private static String published() {
        var file = "/static/template.schema.json";
        try (var stream = Objects.requireNonNull(TemplateFiles.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
