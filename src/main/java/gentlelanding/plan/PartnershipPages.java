package gentlelanding.plan;

import gentlelanding.account.AccountId;
import gentlelanding.account.Accounts;
import gentlelanding.care.Answer;
import gentlelanding.matching.SharedPlan.Line;
import gentlelanding.matching.SharedPlan.Outcome;
import gentlelanding.partnership.PartnershipId;
import gentlelanding.partnership.Partnerships;
import gentlelanding.profile.ProfileId;
import gentlelanding.profile.Profiles;
import gentlelanding.ui.NotHere;
import gentlelanding.vault.Vault;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The page of a partnership: where the two of them stand, and what is worth doing next. */
@Service
class PartnershipPages {

    private final Partnerships partnerships;
    private final Plans plans;
    private final Profiles profiles;
    private final PlanMemberRows members;
    private final Accounts accounts;
    private final InStep inStep;
    private final Vault vault;
    private final MessageSource words;

    PartnershipPages(
            Partnerships partnerships,
            Plans plans,
            Profiles profiles,
            PlanMemberRows members,
            Accounts accounts,
            InStep inStep,
            Vault vault,
            MessageSource words) {
        this.partnerships = partnerships;
        this.plans = plans;
        this.profiles = profiles;
        this.members = members;
        this.accounts = accounts;
        this.inStep = inStep;
        this.vault = vault;
        this.words = words;
    }

    /**
     * @param profiles my own ones, by id
     * @param until when it all ends because one of the two has a temporary account; the same for both
     * @param version what the address of its state answers while this page is true
     * @param refreshable whether my answers have changed since the plan was made; for my eyes alone
     * @param missing names of my own wishes that the plan does not hold; for my eyes alone
     */
    record Page(
            String partner,
            Map<String, String> profiles,
            String profile,
            boolean iAmReady,
            boolean partnerIsReady,
            Plans.@Nullable Standing plan,
            List<String> missing,
            boolean refreshable,
            @Nullable Date until,
            String version) {

        /** Whether all that is left is the partner's press, after which the plan opens for both. */
        public boolean isWaiting() {
            return iAmReady && plan == null;
        }
    }

    @Transactional
    Page of(PartnershipId id, AccountId me, Locale locale) {
        var side = partnerships.of(id, me).orElseThrow(NotHere::new);
        var progress = plans.progressOf(id, me);
        var mine = Sides.of(members.findBoth(id), me).mine();
        var named = new LinkedHashMap<String, String>();
        var first = profiles.firstOf(me);
        profiles.of(me).forEach(profile -> named.put(profile.id().value().toString(), profile.name()));
        var chosen = mine.profile() != null ? mine.profile() : first;
        return new Page(
                side.partnerName(),
                named,
                chosen.value().toString(),
                progress.iAmReady(),
                progress.partnerIsReady(),
                progress.plan().orElse(null),
                missing(id, me, mine, new Say(words, locale)),
                progress.plan().isPresent() && hasChanged(mine, chosen, me),
                Stream.of(side.me(), side.partner())
                        .flatMap(person -> accounts.temporaryUntil(person).stream())
                        .min(Comparator.naturalOrder())
                        .map(Date::from)
                        .orElse(null),
                inStep.versionOf(progress));
    }

    private boolean hasChanged(PlanMember mine, ProfileId chosen, AccountId me) {
        return mine.merged() != null
                && !vault.open(PlanMember.place(mine.id()), mine.merged(), Frozen.class)
                        .equals(Frozen.of(profiles.contentsOf(chosen, me)));
    }

    /** Says no more than the plan itself: my own wishes, less those that stand in it. */
    private List<String> missing(PartnershipId id, AccountId me, PlanMember mine, Say say) {
        var plan = plans.open(id, me);
        if (plan.isEmpty() || mine.merged() == null) {
            return List.of();
        }
        var frozen = vault.open(PlanMember.place(mine.id()), mine.merged(), Frozen.class);
        Set<String> there = plan.get().document().plan().lines().stream()
                .filter(line -> line.receiver() == plan.get().viewer() && line.outcome() != Outcome.BOUNDARY)
                .map(Line::item)
                .collect(Collectors.toSet());
        var own = frozen.preferences().ownItems().stream().collect(Collectors.toMap(item -> item.key(), item -> item));
        return frozen.preferences().answers().entrySet().stream()
                .filter(entry -> isWish(entry.getValue()) && !there.contains(entry.getKey()))
                .map(entry -> say.item(entry.getKey(), own.get(entry.getKey()), "name"))
                .sorted()
                .toList();
    }

    private static boolean isWish(Answer answer) {
        return answer.need() != null && answer.need().isWish();
    }
}
