package gentlelanding.plan;

import gentlelanding.care.Catalogue;
import gentlelanding.matching.Matching;
import gentlelanding.partnership.Partnership;
import gentlelanding.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes a plan of two people's frozen answers, once both are ready: the only place where the answers of two people meet.
 * What leaves it is a plan, in which no raw answer exists any more.
 */
@Component
class DraftingPlan {

    private final Revising revising;
    private final Vault vault;
    private final Clock clock;

    DraftingPlan(Revising revising, Vault vault, Clock clock) {
        this.revising = revising;
        this.vault = vault;
        this.clock = clock;
    }

    /** Merges what both froze. A plan equal to the one that stands makes no revision, and nothing tells of the merge. */
    void from(Partnership.Side side, Plan plan, Sides sides) {
        var mine = open(sides.mine());
        var partners = open(sides.partners());
        var first = side.first() ? mine : partners;
        var second = side.first() ? partners : mine;
        var merged = Matching.merge(first.member(), second.member(), Catalogue.builtIn());
        var stands = revising.current(side.id());
        var adjustments = stands.map(PlanRevision.Document::adjustments).orElse(List.of()).stream()
                .filter(adjustment -> stillHolds(adjustment, side, sides))
                .toList();
        var document = new PlanRevision.Document(merged, first.shown(), second.shown(), adjustments);
        plan.countMergeOn(LocalDate.now(clock));
        sides.mine().merge();
        sides.partners().merge();
        if (!stands.equals(Optional.of(document))) {
            revising.to(plan, document);
        }
    }

    /** A settlement is its owner's answer: their own change to that very answer takes its place, and nothing else does. */
    private boolean stillHolds(Adjustment adjustment, Partnership.Side side, Sides sides) {
        var owner = Opened.memberOf(side) == adjustment.by() ? sides.mine() : sides.partners();
        var before = owner.merged();
        return before == null
                || Settlement.stillHolds(
                        adjustment,
                        vault.open(PlanMember.place(owner.id()), before, Frozen.class)
                                .preferences(),
                        open(owner).preferences());
    }

    private Frozen open(PlanMember member) {
        return vault.open(PlanMember.place(member.id()), Objects.requireNonNull(member.frozen()), Frozen.class);
    }
}
