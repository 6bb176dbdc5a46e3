package gentlelanding.plan;

import gentlelanding.account.AccountId;
import gentlelanding.partnership.Partnership;
import gentlelanding.partnership.PartnershipId;
import gentlelanding.partnership.Partnerships;
import gentlelanding.ui.Conflict;
import gentlelanding.ui.NotHere;
import gentlelanding.vault.Vault;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to plans. */
@Service
public class Plans {

    private final Partnerships partnerships;
    private final PlanRows plans;
    private final PlanRevisionRows revisions;
    private final PlanMemberRows members;
    private final PlanPages pages;
    private final SoloPlans alone;
    private final InStep inStep;
    private final TodaysChanges today;
    private final Vault vault;
    private final ApplicationEventPublisher events;

    Plans(
            Partnerships partnerships,
            PlanRows plans,
            PlanRevisionRows revisions,
            PlanMemberRows members,
            PlanPages pages,
            SoloPlans alone,
            InStep inStep,
            TodaysChanges today,
            Vault vault,
            ApplicationEventPublisher events) {
        this.partnerships = partnerships;
        this.plans = plans;
        this.revisions = revisions;
        this.members = members;
        this.pages = pages;
        this.alone = alone;
        this.inStep = inStep;
        this.today = today;
        this.vault = vault;
        this.events = events;
    }

    /** How far a partnership has come, as far as one of its two may know. */
    public record Progress(boolean iAmReady, boolean partnerIsReady, Optional<Standing> plan) {}

    /** The revision that a plan is at, and who has agreed to it. */
    public record Standing(int revision, boolean iAgreed, boolean partnerAgreed) {}

    /** How far it has come for this member, who has to be one. */
    @Transactional(readOnly = true)
    public Progress progressOf(PartnershipId id, AccountId me) {
        var first = partnerships.of(id, me).orElseThrow(NotHere::new).first();
        var sides = Sides.of(members.findBoth(id), me);
        return new Progress(
                sides.mine().isReady(),
                sides.partners().isReady(),
                revisions
                        .findCurrent(id)
                        .map(current -> new Standing(
                                current.getId().number(), current.isAgreedBy(first), current.isAgreedBy(!first))));
    }

    /** What the address of its state answers this member for as long as it has come so far. */
    public String versionOf(Progress progress) {
        return inStep.versionOf(progress);
    }

    /** The plan as it stands for this member; empty where there is none. Four statements at most. */
    @Transactional(readOnly = true)
    Optional<Opened> open(PartnershipId id, AccountId me) {
        var side = partnerships.of(id, me).orElseThrow(NotHere::new);
        return revisions.findStanding(id, null).map(standing -> opened(side, standing));
    }

    /** One of its revisions for this member; {@link NotHere} where there is none of that number. */
    @Transactional(readOnly = true)
    Opened open(PartnershipId id, AccountId me, int number) {
        var side = partnerships.of(id, me).orElseThrow(NotHere::new);
        return revisions
                .findStanding(id, number)
                .map(standing -> opened(side, standing))
                .orElseThrow(NotHere::new);
    }

    /** The plan that counts for this member; empty where both have not agreed to any. */
    @Transactional(readOnly = true)
    Optional<Opened> openAgreed(PartnershipId id, AccountId me) {
        var side = partnerships.of(id, me).orElseThrow(NotHere::new);
        return revisions.findAgreed(id).map(standing -> opened(side, standing));
    }

    private Opened opened(Partnership.Side side, StandingRevision standing) {
        var revision = standing.getRevision();
        return new Opened(
                side,
                revision.getId().number(),
                standing.getAgreed(),
                revision.isAgreedBy(side.first()),
                revision.isAgreedBy(!side.first()),
                vault.open(PlanRevision.place(revision.getId()), revision.document(), PlanRevision.Document.class),
                today.of(standing.getPlan()).changes());
    }

    /**
     * The plan that counts, in words for this member: the newest revision that both agreed to; empty where there is none.
     * A newer one that only one of them agreed to changes nothing.
     */
    @Transactional(readOnly = true)
    public Optional<PlanInWords> agreedInWords(PartnershipId id, AccountId me, Locale locale) {
        return openAgreed(id, me).map(agreed -> InWords.of(pages.page(agreed, locale)));
    }

    /** The plan of this person alone, from the profile that they changed last, in words. */
    @Transactional
    public PlanInWords ownInWords(AccountId me, Locale locale) {
        return InWords.of(alone.page(me, null, locale));
    }

    /**
     * What this person's own template asks them besides: of the profile that they bring to that partnership, or, alone, of
     * the one that their own plan is made of.
     */
    @Transactional
    public Optional<OwnQuestions> ownQuestions(@Nullable PartnershipId id, AccountId me) {
        return alone.questions(
                id == null ? null : Sides.of(members.findBoth(id), me).mine().profile(), me);
    }

    /** Agrees to that very revision; a {@link StalePlan} where the plan has moved on since the page was read. */
    @Transactional
    public void agree(PartnershipId id, AccountId me, int revision) {
        var first = partnerships.of(id, me).orElseThrow(NotHere::new).first();
        var plan = plans.findAndHold(id).orElseThrow(NotHere::new);
        if (!plan.isAt(revision)) {
            throw new StalePlan();
        }
        var current = revisions.findCurrent(id).orElseThrow(Conflict::new);
        var before = current.isAgreed();
        current.agree(first);
        if (current.isAgreed() && !before) {
            events.publishEvent(new PlanAgreed(id, revision));
        }
    }

    /** Takes the plan away for both at once, with what either froze for it; each keeps only their own profile. */
    @Transactional
    void withdraw(PartnershipId id, AccountId me) {
        partnerships.of(id, me).orElseThrow(NotHere::new);
        var plan = plans.findAndHold(id).orElseThrow(NotHere::new);
        members.findBoth(id).forEach(PlanMember::forget);
        plan.withdraw();
        revisions.deleteOf(id);
    }
}
