package gentlelanding.plan;

import gentlelanding.care.Catalogue;
import gentlelanding.matching.Matching;
import gentlelanding.partnership.Partnership;
import gentlelanding.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes a plan of two people's frozen answers, once both are ready: the only place where the answers of two people meet.
 * What leaves it is a plan, in which no raw answer exists any more.
 */
@Component
class DraftingPlan {

    private final PlanRevisionRows revisions;
    private final Vault vault;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DraftingPlan(PlanRevisionRows revisions, Vault vault, Clock clock, ApplicationEventPublisher events) {
        this.revisions = revisions;
        this.vault = vault;
        this.clock = clock;
        this.events = events;
    }

    /** Merges what both froze. A plan equal to the one that stands makes no revision, and nothing tells of the merge. */
    void from(Partnership.Side side, Plan plan, Sides sides) {
        var mine = open(sides.mine());
        var partners = open(sides.partners());
        var first = side.first() ? mine : partners;
        var second = side.first() ? partners : mine;
        var merged = Matching.merge(first.member(), second.member(), Catalogue.builtIn());
        var document = new PlanRevision.Document(merged, first.shown(), second.shown());
        plan.countMergeOn(LocalDate.now(clock));
        sides.mine().merge();
        sides.partners().merge();
        if (!stands(document, side)) {
            var id = new PlanRevision.Id(side.id(), plan.nextRevision());
            revisions.save(new PlanRevision(id, vault.seal(PlanRevision.place(id), document)));
            events.publishEvent(new PlanRevised(side.id(), id.number()));
        }
    }

    private boolean stands(PlanRevision.Document document, Partnership.Side side) {
        return revisions
                .findCurrent(side.id())
                .map(current -> vault.open(
                        PlanRevision.place(current.getId()), current.document(), PlanRevision.Document.class))
                .filter(document::equals)
                .isPresent();
    }

    private Frozen open(PlanMember member) {
        return vault.open(PlanMember.place(member.id()), Objects.requireNonNull(member.frozen()), Frozen.class);
    }
}
