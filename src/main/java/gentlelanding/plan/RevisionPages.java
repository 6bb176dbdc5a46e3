package gentlelanding.plan;

import gentlelanding.account.AccountId;
import gentlelanding.partnership.PartnershipId;
import gentlelanding.partnership.Partnerships;
import gentlelanding.ui.NotHere;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The history of a plan, for either of the two. */
@Service
class RevisionPages {

    private final Partnerships partnerships;
    private final PlanRevisionRows revisions;
    private final Plans plans;
    private final PlanPages pages;
    private final MessageSource words;

    RevisionPages(
            Partnerships partnerships, PlanRevisionRows revisions, Plans plans, PlanPages pages, MessageSource words) {
        this.partnerships = partnerships;
        this.revisions = revisions;
        this.plans = plans;
        this.pages = pages;
        this.words = words;
    }

    /** All revisions, the newest first. */
    record History(String partner, List<Entry> entries) {}

    /**
     * One revision in the list.
     *
     * @param counts whether it is the newest that both agreed to
     */
    record Entry(int number, boolean iAgreed, boolean partnerAgreed, boolean counts) {}

    /**
     * One revision.
     *
     * @param since the one that it is compared with, if there is one
     * @param differences in words
     * @param newest the number of the one that the plan is at
     */
    record RevisionPage(
            PlanPage plan, @Nullable Integer since, List<String> differences, int newest, List<Integer> others) {}

    @Transactional(readOnly = true)
    History history(PartnershipId id, AccountId me) {
        var side = partnerships.of(id, me).orElseThrow(NotHere::new);
        var all = revisions.findAllOf(id);
        var counts = all.stream()
                .filter(PlanRevision::isAgreed)
                .map(PlanRevision::getId)
                .findFirst();
        return new History(
                side.partnerName(),
                all.stream()
                        .map(revision -> new Entry(
                                revision.getId().number(),
                                revision.isAgreedBy(side.first()),
                                revision.isAgreedBy(!side.first()),
                                counts.stream().anyMatch(revision.getId()::equals)))
                        .toList());
    }

    @Transactional(readOnly = true)
    RevisionPage revision(PartnershipId id, AccountId me, int number, @Nullable Integer since, Locale locale) {
        var plan = pages.page(plans.open(id, me, number).asAgreed(), locale);
        var numbers = revisions.findAllOf(id).stream()
                .map(revision -> revision.getId().number())
                .toList();
        var before = since != null
                ? since
                : numbers.stream().filter(other -> other < number).findFirst().orElse(null);
        return new RevisionPage(
                plan,
                before,
                before == null ? List.of() : differences(id, me, before, plan, locale),
                numbers.get(0),
                numbers.stream().filter(other -> other != number).toList());
    }

    private List<String> differences(PartnershipId id, AccountId me, int before, PlanPage plan, Locale locale) {
        var old = pages.page(plans.open(id, me, before).asAgreed(), locale);
        return new Differences(new Say(words, locale), plan.partner()).between(old, plan);
    }
}
