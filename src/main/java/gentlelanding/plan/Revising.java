package gentlelanding.plan;

import gentlelanding.partnership.PartnershipId;
import gentlelanding.vault.Vault;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes revisions: a new one each time, never over an old one. Whoever calls it holds the plan. */
@Component
class Revising {

    private final PlanRevisionRows revisions;
    private final Vault vault;
    private final ApplicationEventPublisher events;

    Revising(PlanRevisionRows revisions, Vault vault, ApplicationEventPublisher events) {
        this.revisions = revisions;
        this.vault = vault;
        this.events = events;
    }

    /** What the newest revision holds; empty where there is none. */
    Optional<PlanRevision.Document> current(PartnershipId id) {
        return revisions.findCurrent(id).map(this::open);
    }

    PlanRevision.Document open(PlanRevision revision) {
        return vault.open(PlanRevision.place(revision.getId()), revision.document(), PlanRevision.Document.class);
    }

    /** Makes this the newest revision; nobody has agreed to it yet. */
    void to(Plan plan, PlanRevision.Document document) {
        var id = new PlanRevision.Id(plan.id(), plan.nextRevision());
        revisions.save(new PlanRevision(id, vault.seal(PlanRevision.place(id), document)));
        events.publishEvent(new PlanRevised(plan.id(), id.number()));
    }
}
