package gentlelanding.sitting;

import gentlelanding.account.AccountId;
import gentlelanding.account.Accounts;
import gentlelanding.partnership.Partnership;
import gentlelanding.partnership.Partnerships;
import gentlelanding.plan.Plans;
import gentlelanding.profile.Profiles;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what both may see between their turns, and where a turn leads. */
@Service
class SittingPages {

    private final SittingRows rows;
    private final SittingSideRows sides;
    private final Partnerships partnerships;
    private final Plans plans;
    private final Profiles profiles;
    private final Accounts accounts;

    SittingPages(
            SittingRows rows,
            SittingSideRows sides,
            Partnerships partnerships,
            Plans plans,
            Profiles profiles,
            Accounts accounts) {
        this.rows = rows;
        this.sides = sides;
        this.partnerships = partnerships;
        this.plans = plans;
        this.profiles = profiles;
        this.accounts = accounts;
    }

    /** Empty where the sitting is over, or never was. */
    @Transactional(readOnly = true)
    Optional<SittingPage> between(SittingId id) {
        var sitting = rows.findOpen(id);
        var both = sides.findBoth(id);
        if (sitting.isEmpty() || both.isEmpty()) {
            return Optional.empty();
        }
        var first = both.get(0).account();
        var partnership = sitting.flatMap(Sitting::partnership).flatMap(found -> partnerships.of(found, first));
        var progress = partnership.map(side -> plans.progressOf(side.id(), first));
        var people = both.stream()
                .map(side -> new SittingPage.Person(
                        side.id().place(),
                        partnership
                                .map(joined -> nameIn(joined, side.account()))
                                .orElseGet(() -> accounts.displayNameOf(side.account())),
                        progress.filter(stands ->
                                        side.account().equals(first) ? stands.iAmReady() : stands.partnerIsReady())
                                .isPresent(),
                        !side.hasPin(),
                        side.tries(),
                        side.isTaken()))
                .toList();
        return Optional.of(
                new SittingPage(people, progress.flatMap(Plans.Progress::plan).isPresent()));
    }

    /** Where somebody's turn begins: with the first questions, or where they were. */
    @Transactional
    String startOf(SittingId id, AccountId person, boolean forTheFirstTime) {
        return forTheFirstTime
                ? "/profiles/" + profiles.firstOf(person).value() + "/first-pass"
                : partnershipOf(id, person)
                        .map(side -> address(side) + (hasPlan(side) ? "/plan" : ""))
                        .orElse("/profiles");
    }

    /** What comes next in somebody's turn, once they have said what helps. */
    @Transactional
    String nextOf(SittingId id, AccountId person) {
        return partnershipOf(id, person)
                .map(side -> {
                    var progress = plans.progressOf(side.id(), person);
                    if (progress.plan().isPresent()) {
                        return address(side) + "/plan";
                    }
                    return address(side) + (progress.iAmReady() ? "" : "/preview");
                })
                .orElse("/profiles");
    }

    @Transactional(readOnly = true)
    Optional<Partnership.Side> partnershipOf(SittingId id, AccountId person) {
        return rows.findOpen(id).flatMap(Sitting::partnership).flatMap(found -> partnerships.of(found, person));
    }

    private boolean hasPlan(Partnership.Side side) {
        return plans.progressOf(side.id(), side.me()).plan().isPresent();
    }

    private static String nameIn(Partnership.Side joined, AccountId person) {
        return joined.me().equals(person) ? joined.myName() : joined.partnerName();
    }

    private static String address(Partnership.Side side) {
        return "/partners/" + side.id().value();
    }
}
