package gentlelanding.plan;

import gentlelanding.account.AccountId;
import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.partnership.PartnershipId;
import gentlelanding.partnership.Partnerships;
import gentlelanding.ui.NotHere;
import gentlelanding.vault.Vault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes a plan without merging anew: each change makes a new revision, which both agree to afresh. */
@Service
class AdjustingPlan {

    /** Enough for any plan that two people still read. */
    static final int MOST = 100;

    private final Partnerships partnerships;
    private final PlanRows plans;
    private final PlanMemberRows members;
    private final Revising revising;
    private final Vault vault;

    AdjustingPlan(Partnerships partnerships, PlanRows plans, PlanMemberRows members, Revising revising, Vault vault) {
        this.partnerships = partnerships;
        this.plans = plans;
        this.members = members;
        this.revising = revising;
        this.vault = vault;
    }

    /**
     * Does what the form asks for, on top of that very revision; what changes nothing makes no new one.
     *
     * @throws StalePlan where the plan is at another revision
     * @throws RefusedAdjustment where it cannot be done
     */
    @Transactional
    void adjust(PartnershipId id, AccountId me, AdjustmentForm form) {
        var side = partnerships.of(id, me).orElseThrow(NotHere::new);
        var plan = plans.findAndHold(id).orElseThrow(NotHere::new);
        if (form.revisionSeen() < 1) {
            throw new RefusedAdjustment(Map.of("revision", "plan.adjust.error.revision"));
        }
        if (!plan.isAt(form.revisionSeen())) {
            throw new StalePlan();
        }
        var document = revising.current(id).orElseThrow(StalePlan::new);
        var viewer = Opened.memberOf(side);
        var changed = form.takesBack()
                ? without(document, viewer, form)
                : with(document, new ReadingAdjustment(form, document.laid(), viewer, plan.upcoming()).read());
        checkOwnBoundary(id, me, changed, document);
        var adjusted = document.adjusted(changed);
        if (!adjusted.laid().equals(document.laid())) {
            revising.to(plan, adjusted);
        }
    }

    private static List<Adjustment> with(PlanRevision.Document document, Adjustment adjustment) {
        var changed = new ArrayList<>(document.adjustments());
        changed.removeIf(adjustment::replaces);
        if (changed.size() >= MOST) {
            throw new RefusedAdjustment(Map.of("kind", "plan.adjust.error.too-many"));
        }
        changed.add(adjustment);
        return changed;
    }

    private static List<Adjustment> without(PlanRevision.Document document, Member me, AdjustmentForm form) {
        var changed = new ArrayList<>(document.adjustments());
        var found = changed.stream()
                .filter(adjustment -> form.numberOf().stream().anyMatch(number -> number == adjustment.number()))
                .findFirst()
                .orElseThrow(() -> new RefusedAdjustment(Map.of("number", "plan.adjust.error.number")));
        if (found.isAnAnswer() && found.by() != me) {
            throw new RefusedAdjustment(Map.of("number", "plan.adjust.error.not-yours"));
        }
        changed.remove(found);
        return changed;
    }

    /** What somebody refuses for themselves in private they do not give in passing; nobody else learns why. */
    private void checkOwnBoundary(
            PartnershipId id, AccountId me, List<Adjustment> changed, PlanRevision.Document document) {
        var added = changed.stream()
                .filter(adjustment -> !document.adjustments().contains(adjustment))
                .filter(adjustment ->
                        adjustment.answer() != null && adjustment.answer().isTheGivers())
                .toList();
        var mine = Sides.of(members.findBoth(id), me).mine();
        if (added.isEmpty() || mine.merged() == null) {
            return;
        }
        var own = vault.open(PlanMember.place(mine.id()), mine.merged(), Frozen.class);
        if (added.stream()
                .anyMatch(adjustment ->
                        Settlement.isRefused(adjustment.lines().get(0).item(), own.preferences()))) {
            throw new RefusedAdjustment(Map.of("answer", "plan.adjust.error.boundary"));
        }
    }
}
