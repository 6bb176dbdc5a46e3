package gentlelanding.home;

import gentlelanding.account.AccountId;
import gentlelanding.account.Accounts;
import gentlelanding.account.Recovery;
import gentlelanding.partnership.Partnerships;
import gentlelanding.plan.Plans;
import gentlelanding.profile.Profiles;
import gentlelanding.reflection.Reflections;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is worth doing now, for this person; nothing on it counts, and nothing has to be done. */
@Service
class HomePages {

    private final Accounts accounts;
    private final Profiles profiles;
    private final Partnerships partnerships;
    private final Plans plans;
    private final Reflections reflections;
    private final Clock clock;
    private final Recovery recovery;

    HomePages(
            Accounts accounts,
            Profiles profiles,
            Partnerships partnerships,
            Plans plans,
            Reflections reflections,
            Clock clock,
            Recovery recovery) {
        this.recovery = recovery;
        this.accounts = accounts;
        this.profiles = profiles;
        this.partnerships = partnerships;
        this.plans = plans;
        this.clock = clock;
        this.reflections = reflections;
    }

    /**
     * @param begun whether anything was said in the profile yet
     * @param mayNoLongerBeTrue whether the profile was said so long ago that its owner may want to look again
     * @param offersRecovery whether a sheet of recovery codes is worth a word, now that there is a plan to lose
     * @param giving whether anything was said of what can be given: then the next thing is somebody to give it to
     * @param wordWaiting whether a partner sent a word that this person has not opened
     */
    record Page(
            String name,
            UUID profile,
            boolean begun,
            boolean giving,
            boolean mayNoLongerBeTrue,
            boolean wordWaiting,
            List<Together> partnerships,
            List<Partnerships.Awaited> awaited,
            boolean offersRecovery) {

        /** Whether somebody else may change this page while it is being looked at. */
        public boolean isWaiting() {
            return !awaited.isEmpty() || partnerships.stream().anyMatch(Together::isOpen);
        }

        /** The card that comes first, with the one button that stands out: {@code partner}, {@code solo} or {@code profile}. */
        public String first() {
            if (!partnerships.isEmpty() || !awaited.isEmpty()) {
                return begun ? "" : "profile";
            }
            return giving ? "partner" : begun ? "solo" : "profile";
        }

        /** Where a card leads. */
        public String path(String card) {
            return switch (card) {
                case "profile" -> "/profiles/" + profile + "/first-pass";
                case "partner" -> "/partners";
                case "solo" -> "/plan";
                default -> "/reflections";
            };
        }

        /** The cards in the order of this person's way. */
        public List<String> cards() {
            return Stream.of("profile", "partner", "solo", "reflections")
                    .filter(card -> begun || !card.matches("solo|reflections"))
                    .sorted(Comparator.comparing(card -> !card.equals(first())))
                    .toList();
        }
    }

    /** A partnership in one sentence: {@code stand} ends a message key. */
    record Together(UUID id, String partner, String stand, boolean hasPlan, String version) {

        /** Whether a press of either is still to come. */
        public boolean isOpen() {
            return !stand.equals("agreed");
        }
    }

    @Transactional
    Page of(AccountId me) {
        var profile = profiles.lastChangedOf(me).orElseGet(() -> profiles.firstOf(me));
        var contents = profiles.contentsOf(profile, me);
        var together = partnerships.listOf(me).stream()
                .map(side -> {
                    var progress = plans.progressOf(side.id(), me);
                    return new Together(
                            side.id().value(),
                            side.partnerName(),
                            standOf(progress),
                            progress.plan().isPresent(),
                            plans.versionOf(progress));
                })
                .toList();
        return new Page(
                accounts.displayNameOf(me),
                profile.value(),
                contents.isBegun(),
                contents.isGiving(),
                contents.mayNoLongerBeTrue(clock.instant()),
                reflections.isWordWaitingFor(me),
                together,
                partnerships.awaitedBy(me),
                together.stream().anyMatch(with -> with.stand().equals("agreed")) && recovery.isWorthOffering(me));
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
