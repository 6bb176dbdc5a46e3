package gentlelanding.account;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Everything of a person's own in one file to take along, and back again into an empty account. */
@Service
class Copying {

    private static final String FORMAT = "gentle-landing-copy";
    private static final int VERSION = 1;

    private final List<PersonalData> modules;
    private final ReadableCopy readable;
    private final Events events;
    private final Accounts accounts;
    private final JsonMapper json;

    Copying(List<PersonalData> modules, ReadableCopy readable, Events events, Accounts accounts, JsonMapper json) {
        this.accounts = accounts;
        this.modules = modules;
        this.readable = readable;
        this.events = events;
        this.json = json;
    }

    /** Notes that a copy was taken. */
    void noteTaken(AccountId person, String device) {
        events.note(person, Events.Kind.TAKEN_ALONG, device);
    }

    /**
     * Writes it twice into one zip, for programs, as {@code docs/export.schema.json} says, and for reading. One chapter at
     * a time is in memory, and no connection is held while somebody reads slowly. Only a whole zip has its end.
     */
    void write(AccountId person, OutputStream to) throws IOException {
        var zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry("copy.json"));
        writeForPrograms(person, zip);
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry("copy.html"));
        var page = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        readable.write(modules.stream().map(PersonalData::chapter).toList(), name -> chapterOf(person, name), page);
        page.flush();
        zip.closeEntry();
        zip.finish();
    }

    private void writeForPrograms(AccountId person, OutputStream to) {
        var out = json.writer()
                .with(SerializationFeature.INDENT_OUTPUT)
                .without(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .createGenerator(to);
        out.writeStartObject();
        out.writeStringProperty("format", FORMAT);
        out.writeNumberProperty("version", VERSION);
        out.writeObjectPropertyStart("chapters");
        for (var module : modules) {
            out.writeName(module.chapter());
            out.writePOJO(module.exportOf(person));
        }
        out.writeEndObject();
        out.writeEndObject();
        out.close();
    }

    private JsonNode chapterOf(AccountId person, String name) {
        return modules.stream()
                .filter(module -> module.chapter().equals(name))
                .findFirst()
                .<JsonNode>map(module -> json.valueToTree(module.exportOf(person)))
                .orElseThrow();
    }

    /**
     * Brings it in, all of it or nothing, the lower floors first: what rows of higher floors point to has to be there.
     *
     * @throws PersonalData.NotEmptyException where the account holds something already
     * @throws PersonalData.UnfitException where a part of it is not what could have been taken along
     */
    @Transactional
    void bringIn(AccountId person, JsonNode copy, String device) {
        accounts.hold(person);
        var upwards = new ArrayList<>(modules);
        Collections.reverse(upwards);
        for (var module : upwards) {
            var chapter = copy.path("chapters").path(module.chapter());
            if (!chapter.isMissingNode()) {
                module.bringIn(person, chapter);
            }
        }
        events.note(person, Events.Kind.BROUGHT_IN, device);
    }
}
