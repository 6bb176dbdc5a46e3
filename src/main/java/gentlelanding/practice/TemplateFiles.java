package gentlelanding.practice;

import gentlelanding.care.Catalogue;
import gentlelanding.ui.PublishedJson;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Writes templates to files and reads them back: small, flat, described by a schema, and held to the rules of the desk. */
@Component
class TemplateFiles {

    /** No file may be longer, in bytes. */
    static final int LARGEST = 512 * 1024;

    /** In halves of characters, which an introduction of nothing but emoji has twice as many of. */
    private static final int LONGEST_TEXT = 2 * Room.INTRODUCTION;

    private static final Pattern OWN_KEY = Pattern.compile("own-[0-9a-f]{32}");

    private final PublishedJson json =
            new PublishedJson("/static/template.schema.json", new PublishedJson.Bounds(LARGEST, 6, LONGEST_TEXT, 40));

    TemplateFiles() {}

    byte[] write(CareTemplate template) {
        return json.write(TemplateFile.of(template));
    }

    /** The template in a file; empty where it is anything else than one. */
    Optional<CareTemplate> read(byte[] file) {
        return json.read(file, TemplateFile.class).flatMap(TemplateFiles::checked);
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
}
