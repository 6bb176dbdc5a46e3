package gentlelanding.plan;

import gentlelanding.account.AccountId;
import gentlelanding.partnership.PartnershipId;
import gentlelanding.partnership.Partnerships;
import gentlelanding.profile.ProfileId;
import gentlelanding.profile.Profiles;
import gentlelanding.ui.NotHere;
import gentlelanding.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nobody goes first: pressing ready freezes one's own answers, and the plan opens for both in the same transaction as
 * soon as both have pressed.
 */
@Service
class PressingReady {

    private final Partnerships partnerships;
    private final Profiles profiles;
    private final PlanRows plans;
    private final PlanMemberRows members;
    private final DraftingPlan drafting;
    private final Vault vault;
    private final Clock clock;

    PressingReady(
            Partnerships partnerships,
            Profiles profiles,
            PlanRows plans,
            PlanMemberRows members,
            DraftingPlan drafting,
            Vault vault,
            Clock clock) {
        this.partnerships = partnerships;
        this.profiles = profiles;
        this.plans = plans;
        this.members = members;
        this.drafting = drafting;
        this.vault = vault;
        this.clock = clock;
    }

    /** What pressing came to. */
    enum Outcome {
        WAITING,
        OPEN,
        ENOUGH_FOR_TODAY
    }

    /** Says ready with the profile chosen for this partnership; pressing again freezes the answers anew. */
    @Transactional
    Outcome ready(PartnershipId id, AccountId me) {
        var side = partnerships.of(id, me).orElseThrow(NotHere::new);
        // Making a first profile holds the account's row; always before the plan's, never after.
        var otherwise = profiles.firstOf(me);
        var plan = plans.findAndHold(id).orElseThrow(NotHere::new);
        if (!plan.mayMergeOn(LocalDate.now(clock))) {
            return Outcome.ENOUGH_FOR_TODAY;
        }
        var sides = Sides.of(members.findBoth(id), me);
        var mine = sides.mine();
        var profile = mine.profile() == null ? otherwise : mine.profile();
        var answers = Frozen.of(profiles.contentsOf(profile, me));
        mine.pressReady(vault.seal(PlanMember.place(mine.id()), answers));
        if (!sides.areBothReady()) {
            return Outcome.WAITING;
        }
        drafting.from(side, plan, sides);
        return Outcome.OPEN;
    }

    /** How long until a new day begins, in which the two may merge again. */
    Duration untilTomorrow() {
        var tomorrow = LocalDate.now(clock).plusDays(1).atStartOfDay(clock.getZone());
        return Duration.between(clock.instant(), tomorrow);
    }

    /** Takes it back; does nothing where the plan has opened meanwhile. */
    @Transactional
    void notReady(PartnershipId id, AccountId me) {
        partnerships.of(id, me).orElseThrow(NotHere::new);
        plans.findAndHold(id).orElseThrow(NotHere::new);
        Sides.of(members.findBoth(id), me).mine().takeReadyBack();
    }

    /** Brings that profile of one's own from now on; what was frozen before is not ready any more. */
    @Transactional
    void bring(PartnershipId id, AccountId me, ProfileId profile) {
        partnerships.of(id, me).orElseThrow(NotHere::new);
        plans.findAndHold(id).orElseThrow(NotHere::new);
        profiles.contentsOf(profile, me);
        var mine = Sides.of(members.findBoth(id), me).mine();
        if (!profile.equals(mine.profile())) {
            mine.bring(profile);
            mine.takeReadyBack();
        }
    }
}
