package gentlelanding.practice;

import gentlelanding.operating.OperatingException;
import gentlelanding.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever runs the server may see and do of templates that anybody with a code can read; drafts stay closed. */
@Service
class Overseeing {

    private final HandOuts handOuts;
    private final TemplateRows rows;
    private final TemplateVersionRows versions;
    private final TemplateFiles files;
    private final Vault vault;

    Overseeing(HandOuts handOuts, TemplateRows rows, TemplateVersionRows versions, TemplateFiles files, Vault vault) {
        this.handOuts = handOuts;
        this.rows = rows;
        this.versions = versions;
        this.files = files;
        this.vault = vault;
    }

    /** The templates that somebody reported and that are still handed out: their ids with their titles. */
    @Transactional(readOnly = true)
    String reported() {
        var lines = rows.reported().stream()
                .flatMap(template ->
                        newest(template).stream().map(said -> template.id().value() + "  " + said.title()))
                .toList();
        return lines.isEmpty() ? "Nobody has reported a template that is still handed out." : String.join("\n", lines);
    }

    /** What anybody with a code reads of it, as a file. */
    @Transactional(readOnly = true)
    String shown(String codeOrId) {
        return newest(found(codeOrId))
                .map(template -> new String(files.write(template), StandardCharsets.UTF_8))
                .orElseThrow(Overseeing::unknown);
    }

    /** From now on nobody can start from it, whatever its practitioner does; what people hold stays theirs. */
    @Transactional
    String takeDown(String codeOrId) {
        var template = found(codeOrId);
        var title = newest(template).orElseThrow(Overseeing::unknown).title();
        template.takeDown();
        return "Taken down: " + title + " (" + template.id().value()
                + "). Nobody can start from it any more. Profiles that were started from it stay with their people.";
    }

    private Template found(String codeOrId) {
        return handOuts.templateBehind(codeOrId)
                .or(() -> TemplateId.typed(codeOrId).flatMap(rows::findById))
                .orElseThrow(Overseeing::unknown);
    }

    private Optional<CareTemplate> newest(Template template) {
        return versions.findById(new TemplateVersion.Id(template.id(), template.published()))
                .map(version -> vault.open(
                        TemplateVersion.place(version.getId(), template.account()),
                        version.document(),
                        CareTemplate.class));
    }

    private static OperatingException unknown() {
        return new OperatingException("No published template has this code or id. "
                + "A code that was taken back leads nowhere; the id stands in the log and in: template reported");
    }
}
