package gentlelanding.practice;

import gentlelanding.account.AccountId;
import gentlelanding.account.PersonalData;
import gentlelanding.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries a practitioner's desk to another account; the codes that were handed out lead to where they were given alone. */
@Service
class CarryingDesk {

    private final Desk desk;
    private final TemplateRows rows;
    private final TemplateVersionRows versions;
    private final TemplateFiles files;
    private final Vault vault;
    private final Clock clock;

    CarryingDesk(
            Desk desk, TemplateRows rows, TemplateVersionRows versions, TemplateFiles files, Vault vault, Clock clock) {
        this.desk = desk;
        this.rows = rows;
        this.versions = versions;
        this.files = files;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * A template as it is taken along.
     *
     * @param versions as they were published, the first one first
     */
    record Taken(
            CareTemplate draft, List<CareTemplate> versions, boolean withdrawn, boolean takenDown, Instant madeAt) {}

    /** All of them, the oldest first. */
    @Transactional(readOnly = true)
    List<Taken> of(AccountId person) {
        return desk.of(person).stream()
                .map(template -> new Taken(
                        template.draft(),
                        versions.findAllOf(template.id()).stream()
                                .map(version -> vault.open(
                                        TemplateVersion.place(version.getId(), person),
                                        version.document(),
                                        CareTemplate.class))
                                .toList(),
                        template.withdrawn(),
                        template.takenDown(),
                        template.madeAt()))
                .toList();
    }

    /** Lays them on a desk on which nothing lies, each as it could have been written and published there. */
    @Transactional(propagation = Propagation.MANDATORY)
    void bringIn(AccountId person, List<Taken> templates) {
        if (!rows.findByAccount(person).isEmpty()) {
            throw new PersonalData.NotEmptyException();
        }
        if (templates.size() > Room.TEMPLATES || !templates.stream().allMatch(this::couldHaveBeenMade)) {
            throw new PersonalData.UnfitException();
        }
        templates.forEach(template -> lay(person, template));
    }

    private boolean couldHaveBeenMade(Taken template) {
        return files.isSound(template.draft())
                && template.versions().stream()
                        .allMatch(version -> Publishable.errorsIn(version).isEmpty() && files.isSound(version))
                && !template.madeAt().isAfter(clock.instant());
    }

    private void lay(AccountId person, Taken taken) {
        var id = TemplateId.random();
        var document = new Template.Document(taken.draft(), Map.of(), taken.madeAt());
        var template = new Template(id, person, vault.seal(Template.place(id, person), document));
        var published = taken.versions().stream()
                .map(contents -> {
                    var version = new TemplateVersion.Id(id, template.publishNext());
                    return new TemplateVersion(version, vault.seal(TemplateVersion.place(version, person), contents));
                })
                .toList();
        template.withdraw(taken.withdrawn());
        if (taken.takenDown()) {
            template.takeDown();
        }
        rows.save(template);
        published.forEach(versions::save);
    }
}
