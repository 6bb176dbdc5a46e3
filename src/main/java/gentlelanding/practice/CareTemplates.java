package gentlelanding.practice;

import gentlelanding.account.AccountId;
import gentlelanding.vault.Vault;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to templates for everybody who starts from one; using it leaves no trace with whoever wrote it. */
@Service
public class CareTemplates {

    private static final Logger LOG = LoggerFactory.getLogger(CareTemplates.class);

    private final BuiltInTemplates builtIn;
    private final HandOuts handOuts;
    private final TemplateRows rows;
    private final TemplateVersionRows versions;
    private final TemplateFiles files;
    private final Vault vault;

    CareTemplates(
            BuiltInTemplates builtIn,
            HandOuts handOuts,
            TemplateRows rows,
            TemplateVersionRows versions,
            TemplateFiles files,
            Vault vault) {
        this.files = files;
        this.builtIn = builtIn;
        this.handOuts = handOuts;
        this.rows = rows;
        this.versions = versions;
        this.vault = vault;
    }

    /** The built-in templates by key, in the order in which they are listed. */
    public Map<String, CareTemplate> builtIns(Locale locale) {
        var all = new LinkedHashMap<String, CareTemplate>();
        builtIn.keys().forEach(key -> builtIn.of(key, locale).ifPresent(template -> all.put(key, template)));
        return all;
    }

    /** The built-in template of that key. */
    public Optional<CareTemplate> builtIn(String key, Locale locale) {
        return builtIn.of(key, locale);
    }

    /** The newest version of the template that this code was handed out for; empty for any code that leads nowhere. */
    @Transactional(readOnly = true)
    public Optional<HandedOut> behind(String typedCode) {
        return handOuts.templateBehind(typedCode).flatMap(this::newest);
    }

    /** The newest version of a template that this person handed out themselves, by its id; empty for anybody else's. */
    @Transactional(readOnly = true)
    public Optional<HandedOut> own(String typedId, AccountId practitioner) {
        return TemplateId.typed(typedId)
                .flatMap(id -> rows.findByIdAndAccount(id, practitioner))
                .filter(Template::isOpen)
                .flatMap(this::newest);
    }

    /** Whether it could have been written here: what comes in from elsewhere is held to the rules of the desk. */
    public boolean isSound(CareTemplate template) {
        return files.isSound(template);
    }

    /** A version newer than that one, where there is one and the template is still handed out. */
    @Transactional(readOnly = true)
    public Optional<HandedOut> newerThan(TemplateId id, int number) {
        return rows.findById(id)
                .filter(template -> template.isOpen() && template.published() > number)
                .flatMap(this::newest);
    }

    /** Lets whoever runs the server know that somebody found this template not to be right; its practitioner learns nothing. */
    @Transactional
    public void report(TemplateId id) {
        if (rows.report(id) > 0) {
            LOG.warn("Somebody who has the template {} finds something in it not right: template reported", id.value());
        }
    }

    private Optional<HandedOut> newest(Template template) {
        return versions.findById(new TemplateVersion.Id(template.id(), template.published()))
                .map(version -> new HandedOut(
                        template.id(),
                        template.published(),
                        vault.open(
                                TemplateVersion.place(version.getId(), template.account()),
                                version.document(),
                                CareTemplate.class)));
    }
}
