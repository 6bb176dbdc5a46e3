package gentlelanding.practice;

import gentlelanding.account.AccountId;
import gentlelanding.ui.NotHere;
import gentlelanding.vault.Vault;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A practitioner's desk: their templates, written, published and withdrawn. Anybody else's is {@link NotHere}. */
@Service
class Desk {

    private final TemplateRows rows;
    private final TemplateVersionRows versions;
    private final HandOutRows handOuts;
    private final Vault vault;
    private final Clock clock;

    Desk(TemplateRows rows, TemplateVersionRows versions, HandOutRows handOuts, Vault vault, Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.handOuts = handOuts;
        this.vault = vault;
        this.clock = clock;
    }

    /** As many templates are there as one may have. */
    static class TooManyException extends RuntimeException {}

    @Transactional(readOnly = true)
    List<OnDesk> of(AccountId person) {
        return rows.findByAccount(person).stream()
                .map(this::onDesk)
                .sorted(Comparator.comparing(OnDesk::madeAt)
                        .thenComparing(template -> template.id().value()))
                .toList();
    }

    @Transactional(readOnly = true)
    OnDesk open(TemplateId id, AccountId person) {
        return onDesk(rows.findByIdAndAccount(id, person).orElseThrow(NotHere::new));
    }

    /** A new template with these contents, of which nothing is published yet. */
    @Transactional
    TemplateId make(AccountId person, CareTemplate contents) {
        if (rows.findByAccount(person).size() >= Room.TEMPLATES) {
            throw new TooManyException();
        }
        var id = TemplateId.random();
        var document = new Template.Document(contents, Map.of(), clock.instant());
        rows.save(new Template(id, person, vault.seal(Template.place(id, person), document)));
        return id;
    }

    /**
     * Changes the draft, all of it or nothing. Two savings of one template stand in line, so neither is lost.
     *
     * @param seen the version that was looked at; without it the change counts, whatever happened in the meantime
     */
    @Transactional
    Kept keep(TemplateId id, AccountId person, UnaryOperator<CareTemplate> change, @Nullable Long seen) {
        var template = rows.lock(id, person).orElseThrow(NotHere::new);
        var document = documentOf(template);
        var after = change.apply(document.draft());
        var said = TemplateParts.of(document.draft());
        var says = new LinkedHashMap<>(TemplateParts.of(after));
        said.keySet().forEach(part -> says.putIfAbsent(part, ""));
        says.entrySet().removeIf(part -> Objects.equals(said.get(part.getKey()), part.getValue()));
        var differences = says.entrySet().stream()
                .filter(part -> seen != null && document.changed().getOrDefault(part.getKey(), 0L) > seen)
                .map(part -> new Kept.Difference(part.getKey(), said.getOrDefault(part.getKey(), ""), part.getValue()))
                .toList();
        if (!differences.isEmpty() || says.isEmpty()) {
            return new Kept(template.version(), Map.of(), differences);
        }
        var version = template.version() + 1;
        var changed = new HashMap<>(document.changed());
        says.keySet().forEach(part -> changed.put(part, version));
        var now = new Template.Document(after, changed, document.madeAt());
        template.changeTo(vault.seal(template.place(), now));
        return new Kept(version, Map.of(), List.of());
    }

    /** Makes the draft the newest version, which never changes again; what stands in the newest already makes no other. */
    @Transactional
    Kept publish(TemplateId id, AccountId person) {
        var template = rows.lock(id, person).orElseThrow(NotHere::new);
        var draft = documentOf(template).draft();
        var errors = Publishable.errorsIn(draft);
        if (!errors.isEmpty()) {
            return Kept.refused(errors);
        }
        if (isUnpublished(template, draft)) {
            var version = new TemplateVersion.Id(id, template.publishNext());
            versions.save(new TemplateVersion(version, vault.seal(TemplateVersion.place(version, person), draft)));
        }
        template.withdraw(false);
        return new Kept(template.version(), Map.of(), List.of());
    }

    /** Nobody can start from it any more; what was started stays with whoever started it. */
    @Transactional
    void withdraw(TemplateId id, AccountId person) {
        rows.lock(id, person).orElseThrow(NotHere::new).withdraw(true);
    }

    /** Takes it off the desk, with all its versions and codes; what was started stays with whoever started it. */
    @Transactional
    void remove(TemplateId id, AccountId person) {
        var template = rows.lock(id, person).orElseThrow(NotHere::new);
        handOuts.deleteOf(id);
        versions.deleteOf(id);
        rows.delete(template);
    }

    private OnDesk onDesk(Template template) {
        var document = documentOf(template);
        return new OnDesk(
                template.id(),
                template.version(),
                document.draft(),
                template.published(),
                isUnpublished(template, document.draft()),
                template.isWithdrawn(),
                template.isTakenDown(),
                document.madeAt());
    }

    private boolean isUnpublished(Template template, CareTemplate draft) {
        return versions.findById(new TemplateVersion.Id(template.id(), template.published()))
                .map(version -> vault.open(
                        TemplateVersion.place(version.getId(), template.account()),
                        version.document(),
                        CareTemplate.class))
                .filter(draft::equals)
                .isEmpty();
    }

    private Template.Document documentOf(Template template) {
        return vault.open(template.place(), template.document(), Template.Document.class);
    }
}
