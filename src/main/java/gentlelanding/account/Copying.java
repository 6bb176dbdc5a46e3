package gentlelanding.account;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Everything of a person's own in one file to take along, and back again into an empty account. */
@Service
class Copying {

    static final String FORMAT = "gentle-landing-copy";
    static final int VERSION = 1;
    static final int LARGEST = 8 * 1024 * 1024;

    private final List<PersonalData> modules;
    private final ReadableCopy readable;
    private final Events events;
    private final JsonMapper json;

    Copying(List<PersonalData> modules, ReadableCopy readable, Events events, JsonMapper json) {
        this.modules = modules;
        this.readable = readable;
        this.events = events;
        this.json = json;
    }

    /** What the file holds, as {@code docs/export.schema.json} says. */
    @Transactional
    JsonNode copyOf(AccountId person) {
        var chapters = new LinkedHashMap<String, Object>();
        modules.forEach(module -> chapters.put(module.chapter(), module.exportOf(person)));
        var copy = new LinkedHashMap<String, Object>();
        copy.put("format", FORMAT);
        copy.put("version", VERSION);
        copy.put("chapters", chapters);
        return json.valueToTree(copy);
    }

    /** Notes that a copy was taken. */
    void noteTaken(AccountId person, String device) {
        events.note(person, Events.Kind.TAKEN_ALONG, device);
    }

    /** Writes it twice into one zip: for programs, and for reading. */
    void write(JsonNode copy, OutputStream to) throws IOException {
        var zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry("copy.json"));
        zip.write(json.writer()
                .with(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(copy)
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry("copy.html"));
        zip.write(readable.of(copy).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    /** The copy in a file that somebody chose, zipped or not; empty where it is none. */
    Optional<JsonNode> read(byte[] file) {
        try {
            var text = isZip(file) ? unzipped(file) : file;
            var copy = json.readTree(text);
            return FORMAT.equals(copy.path("format").asString(""))
                            && copy.path("version").asInt(0) == VERSION
                            && copy.path("chapters").isObject()
                    ? Optional.of(copy)
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /**
     * Brings it in, all of it or nothing.
     *
     * @throws PersonalData.NotEmptyException where the account holds something already
     * @throws PersonalData.UnfitException where a part of it is not what could have been taken along
     */
    @Transactional
    void bringIn(AccountId person, JsonNode copy, String device) {
        for (var module : modules) {
            var chapter = copy.path("chapters").path(module.chapter());
            if (!chapter.isMissingNode()) {
                module.bringIn(person, chapter);
            }
        }
        events.note(person, Events.Kind.BROUGHT_IN, device);
    }

    private static boolean isZip(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K';
    }

    private static byte[] unzipped(byte[] file) throws IOException {
        var zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8);
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(".json")) {
                var text = zip.readNBytes(LARGEST + 1);
                if (text.length > LARGEST) {
                    throw new IOException("Larger than any copy");
                }
                return text;
            }
        }
        throw new IOException("No copy in it");
    }
}
