package gentlelanding.landing;

import gentlelanding.account.AccountId;
import gentlelanding.account.Accounts;
import gentlelanding.landing.Landing.Whose;
import gentlelanding.partnership.PartnershipId;
import gentlelanding.partnership.Partnerships;
import gentlelanding.vault.Vault;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One press begins a landing, and two at once begin one. */
@Service
class StartingLanding {

    private final LandingRows rows;
    private final Partnerships partnerships;
    private final Vault vault;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StartingLanding(
            LandingRows rows,
            Partnerships partnerships,
            Vault vault,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.partnerships = partnerships;
        this.vault = vault;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** Starts one, or comes to the one that has just begun; alone where no partnership is named. */
    @Transactional
    LandingId start(AccountId me, @Nullable PartnershipId partnership, ZoneId zone) {
        // Everybody who starts one with the same people stands in line
        if (partnership == null) {
            accounts.hold(me);
        } else {
            partnerships.hold(partnership, me);
        }
        var whose = new Whose(partnership, partnership == null ? me : null);
        var now = clock.instant();
        var already = rows
                .findSince(
                        partnership == null ? List.of() : List.of(partnership), me, now.minus(Landings.THE_MOMENT), now)
                .stream()
                .filter(landing -> landing.whose().equals(whose))
                .findFirst();
        return already.map(Landing::id).orElseGet(() -> {
            var id = LandingId.random();
            var document = vault.seal(Landing.place(id, whose), Landing.Document.at(zone));
            var end = Evening.of(now, zone).isOver();
            rows.saveAndFlush(new Landing(whose, id, now, end, document));
            events.publishEvent(new LandingStarted(id));
            return id;
        });
    }
}
