package gentlelanding.landing;

import gentlelanding.account.AccountId;
import gentlelanding.landing.Landing.Whose;
import gentlelanding.partnership.Partnership;
import gentlelanding.partnership.PartnershipEnded;
import gentlelanding.partnership.PartnershipId;
import gentlelanding.partnership.Partnerships;
import gentlelanding.ui.NotHere;
import gentlelanding.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The front door to landings. */
@Service
public class Landings {

    /** Whoever starts one within this time of another comes to that other: two who press at once land together. */
    static final Duration THE_MOMENT = Duration.ofHours(6);

    /** No landing goes on for longer. */
    static final Duration LONGEST = Duration.ofDays(7);

    private final LandingRows rows;
    private final Partnerships partnerships;
    private final Vault vault;
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Landings(
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

    /** A landing that goes on; {@code partnership} and {@code partner} are missing where its person is alone. */
    public record GoingOn(
            LandingId id,
            @Nullable PartnershipId partnership,
            @Nullable String partner,
            boolean inTheMoment) {}

    /** The landings of this person that are not over, alone or with somebody, the newest first. */
    @Transactional(readOnly = true)
    public List<GoingOn> goingOnFor(AccountId me) {
        var now = clock.instant();
        var sides = partnerships.listOf(me);
        var ids = sides.stream().map(Partnership.Side::id).toList();
        return rows.findSince(ids, me, now.minus(LONGEST), now).stream()
                .map(landing -> {
                    var partnership = landing.partnership().orElse(null);
                    var partner = sides.stream()
                            .filter(side -> side.id().equals(partnership))
                            .map(Partnership.Side::partnerName)
                            .findFirst()
                            .orElse(null);
                    return new GoingOn(
                            landing.id(),
                            partnership,
                            partner,
                            now.isBefore(landing.startedAt().plus(THE_MOMENT)));
                })
                .toList();
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
                .findSince(partnership == null ? List.of() : List.of(partnership), me, now.minus(THE_MOMENT), now)
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

    /** What this person presses, or nothing any more; the same press twice is one press. */
    @Transactional
    void press(LandingId id, AccountId me, Signal signal, boolean off) {
        change(id, me, (document, first) -> {
            var before = document.pressedBy(first);
            return off
                    ? (before == signal ? document.pressed(first, null) : document)
                    : document.pressed(first, signal);
        });
    }

    /** Shows that place of the plan on both pages; pressing it twice, or both at once, comes to the same. */
    @Transactional
    void show(LandingId id, AccountId me, Place place) {
        change(id, me, (document, first) -> document.movedTo(place.phase(), place.line()));
    }

    /** One that is this person's, over or not; somebody else's looks like one that never was. */
    @Transactional(readOnly = true)
    Opened open(LandingId id, AccountId me) {
        return opened(rows.findById(id), me);
    }

    /** Until when its page opens to this person without their being signed in; empty once that time is over. */
    @Transactional(readOnly = true)
    Optional<Instant> passOf(LandingId id, AccountId me) {
        var landing = open(id, me);
        var start = landing.row().startedAt();
        return Optional.of(landing.document().evening(start).noonOfTheNextDay())
                .filter(noon -> clock.instant().isBefore(noon));
    }

    /** The landing, held until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Landing hold(LandingId id) {
        return rows.findAndHold(id).orElseThrow(NotHere::new);
    }

    /** Lets every page of this landing know that there is something new for both: sealed anew, it has a new version. */
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(Landing held) {
        held.reseal(vault.seal(held.place(), vault.open(held.place(), held.document(), Landing.Document.class)));
    }

    @EventListener
    @Order(2)
    @Transactional
    void end(PartnershipEnded ended) {
        rows.deleteOf(ended.partnership());
    }

    private Opened opened(Optional<Landing> found, AccountId me) {
        var landing = found.orElseThrow(NotHere::new);
        var side = landing.partnership()
                .map(partnership -> partnerships.of(partnership, me).orElseThrow(NotHere::new));
        if (side.isEmpty() && !me.equals(landing.whose().alone())) {
            throw new NotHere();
        }
        return new Opened(
                landing,
                side.orElse(null),
                vault.open(landing.place(), landing.document(), Landing.Document.class),
                landing.isOverAt(clock.instant()));
    }

    private void change(LandingId id, AccountId me, Change change) {
        var landing = opened(rows.findAndHold(id), me);
        var now = change.of(landing.document(), landing.first());
        if (landing.isOver() || now.equals(landing.document())) {
            return;
        }
        landing.row().reseal(vault.seal(landing.row().place(), now));
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

    private interface Change {
        Landing.Document of(Landing.Document document, boolean first);
    }
}
