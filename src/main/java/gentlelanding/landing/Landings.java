package gentlelanding.landing;

import gentlelanding.account.AccountId;
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
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
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
    private final Clock clock;

    Landings(LandingRows rows, Partnerships partnerships, Vault vault, Clock clock) {
        this.rows = rows;
        this.partnerships = partnerships;
        this.vault = vault;
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

    /** Where the last of this person's landings began, if there is one; by the browser that began it. */
    @Transactional(readOnly = true)
    Optional<ZoneId> zoneOfLast(AccountId me) {
        var ids = partnerships.listOf(me).stream().map(Partnership.Side::id).toList();
        return rows.findLast(ids, me)
                .map(landing -> vault.open(landing.place(), landing.document(), Landing.Document.class))
                .flatMap(document -> Zones.read(document.zone()));
    }

    /** One that is this person's, over or not; somebody else's looks like one that never was. */
    @Transactional(readOnly = true)
    Opened open(LandingId id, AccountId me) {
        return opened(rows.findById(id), me);
    }

    /** The same, held until the transaction ends: what two press at once happens in turn. */
    @Transactional(propagation = Propagation.MANDATORY)
    Opened openAndHold(LandingId id, AccountId me) {
        return opened(rows.findAndHold(id), me);
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

    /** They are held before anything in them is. */
    @EventListener
    @Order(1)
    @Transactional
    void hold(PartnershipEnded ended) {
        rows.findAllAndHold(ended.partnership());
    }

    @EventListener
    @Order(3)
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
}
