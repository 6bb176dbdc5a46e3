package gentlelanding.home;

import gentlelanding.account.AccountId;
import gentlelanding.account.Accounts;
import gentlelanding.partnership.Partnerships;
import gentlelanding.plan.Plans;
import gentlelanding.profile.Profiles;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is worth doing now, for this person; nothing on it counts, and nothing has to be done. */
@Service
class HomePages {

    private final Accounts accounts;
    private final Profiles profiles;
    private final Partnerships partnerships;
    private final Plans plans;

    HomePages(Accounts accounts, Profiles profiles, Partnerships partnerships, Plans plans) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.partnerships = partnerships;
        this.plans = plans;
    }

    /** @param begun whether anything was said in the profile yet */
    record Page(String name, UUID profile, boolean begun, List<Together> partnerships) {}

    /** A partnership in one sentence: {@code stand} ends a message key. */
    record Together(UUID id, String partner, String stand, boolean hasPlan) {}

    @Transactional
    Page of(AccountId me) {
        var profile = profiles.lastChangedOf(me).orElseGet(() -> profiles.firstOf(me));
        var begun = profiles.contentsOf(profile, me).isBegun();
        var together = partnerships.listOf(me).stream()
                .map(side -> {
                    var progress = plans.progressOf(side.id(), me);
                    return new Together(
                            side.id().value(),
                            side.partnerName(),
                            standOf(progress),
                            progress.plan().isPresent());
                })
                .toList();
        return new Page(accounts.displayNameOf(me), profile.value(), begun, together);
    }

    private static String standOf(Plans.Progress progress) {
        if (progress.plan().isPresent()) {
            var plan = progress.plan().get();
            if (plan.iAgreed() && plan.partnerAgreed()) {
                return "agreed";
            }
            return plan.iAgreed() ? "waiting-for-agreement" : "to-agree";
        }
        if (progress.iAmReady()) {
            return "i-am-ready";
        }
        return progress.partnerIsReady() ? "partner-is-ready" : "to-begin";
    }
}
