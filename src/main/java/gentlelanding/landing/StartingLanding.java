package gentlelanding.landing;

import gentlelanding.account.AccountId;
import gentlelanding.landing.Landing.Whose;
import gentlelanding.partnership.PartnershipId;
import gentlelanding.partnership.Partnerships;
import gentlelanding.ui.NotHere;
import gentlelanding.vault.Vault;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One press begins a landing, and two at once begin one. */
@Service
class StartingLanding {

    private final LandingRows rows;
    private final Partnerships partnerships;
    private final Vault vault;
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StartingLanding(
            LandingRows rows,
            Partnerships partnerships,
            Vault vault,
            JdbcTemplate jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.partnerships = partnerships;
        this.vault = vault;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Starts one, or comes to the one that has just begun; alone where no partnership is named. */
    @Transactional
    LandingId start(AccountId me, @Nullable PartnershipId partnership, ZoneId zone) {
        if (partnership != null) {
            partnerships.of(partnership, me).orElseThrow(NotHere::new);
        }
        var whose = new Whose(partnership, partnership == null ? me : null);
        hold(whose);
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

    /** Everybody who starts one with the same people stands in line. */
    private void hold(Whose whose) {
        var held = whose.partnership() != null
                ? jdbc.queryForList("select id from partnership where id = ? for update", UUID.class, whose.key())
                : jdbc.queryForList("select id from account where id = ? for update", UUID.class, whose.key());
        if (held.isEmpty()) {
            throw new NotHere();
        }
    }
}
