package gentlelanding.landing;

import gentlelanding.account.AccountId;
import gentlelanding.account.Accounts;
import gentlelanding.care.Phase;
import gentlelanding.landing.CheckIn.Document;
import gentlelanding.partnership.PartnershipEnded;
import gentlelanding.vault.Sealed;
import gentlelanding.vault.Vault;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how each person is, phase by phase; a private one touches nothing that the partner could look at. */
@Service
class CheckIns {

    private final CheckInRows rows;
    private final Landings landings;
    private final Vault vault;
    private final Accounts accounts;

    CheckIns(CheckInRows rows, Landings landings, Vault vault, Accounts accounts) {
        this.rows = rows;
        this.landings = landings;
        this.vault = vault;
        this.accounts = accounts;
    }

    /** One phase as its person left it, and what the partner shows of theirs. */
    record Seen(Phase phase, Optional<Document> mine, Sending sending, boolean shown, Optional<Document> partners) {}

    /** All five phases, for one of the people of this landing. */
    @Transactional(readOnly = true)
    List<Seen> of(LandingId id, AccountId me) {
        return seen(landings.open(id, me), me);
    }

    /** Whether the partner shows anything of how they were; it opens nothing that is sealed. */
    @Transactional(readOnly = true)
    boolean isAnythingFromThePartner(LandingId id, AccountId me) {
        var all = rows.findAllIn(id);
        return all.stream()
                .filter(checkIn -> !checkIn.account().equals(me))
                .anyMatch(theirs -> theirs.isShownBeside(find(all, theirs.phase(), me, true)));
    }

    /** One phase. */
    @Transactional(readOnly = true)
    Seen of(LandingId id, AccountId me, Phase phase) {
        return of(id, me).get(phase.ordinal());
    }

    /**
     * Keeps what was sent, all of it or nothing.
     *
     * @return false where the landing is over, and nothing was kept; taking back is possible at any time
     */
    @Transactional
    boolean keep(LandingId id, AccountId me, CheckInForm form) {
        accounts.hold(me);
        // What only touches one's own holds nothing that the partner could wait for
        var alone = form.sending() == Sending.NO && !form.onlyTakesBack();
        var landing = alone ? landings.open(id, me) : landings.openAndHold(id, me);
        if (landing.isOver() && !form.onlyTakesBack()) {
            return false;
        }
        var all = rows.findAllIn(id);
        var mine = find(all, form.phase(), me, true);
        var before = mine.map(this::opened)
                .orElseGet(() -> Document.empty(landing.row().startedAt()));
        var now = form.over(before);
        var checkIn = mine.orElseGet(() -> {
            var fresh = CheckInId.random();
            return new CheckIn(fresh, id, me, form.phase(), sealed(CheckIn.place(fresh, me), now));
        });
        checkIn.keep(sealed(checkIn.place(), now));
        send(landing, checkIn, landing.side() == null ? Sending.NO : form.sending(), now);
        rows.save(checkIn);
        return true;
    }

    /** Where somebody else may see a difference, and only there, the landing's version changes. */
    private void send(Opened landing, CheckIn checkIn, Sending how, Document now) {
        if (how == Sending.NO && checkIn.sending() == Sending.NO) {
            return;
        }
        var held = landings.hold(landing.row().id());
        var partners = find(rows.findAllIn(held.id()), checkIn.phase(), checkIn.account(), false);
        var wasShown = checkIn.isShownBeside(partners);
        var key = held.whose().key();
        checkIn.send(how, how == Sending.NO ? null : sealed(checkIn.placeOfSent(key), now.toSend()));
        if (wasShown || checkIn.isShownBeside(partners)) {
            landings.tell(held);
        }
    }

    @EventListener
    @Order(2)
    @Transactional
    void end(PartnershipEnded ended) {
        rows.takeBackAllOf(ended.partnership());
    }

    /** Everything that this person kept, of landings that are gone too, in the order in which it was. */
    @Transactional(readOnly = true)
    Stream<Kept> allOf(AccountId me) {
        return rows.findAllOf(me).stream()
                .map(checkIn -> new Kept(checkIn.landing().orElse(null), checkIn.phase(), opened(checkIn)))
                .sorted(Comparator.comparing((Kept kept) -> kept.document().startedAt())
                        .thenComparing(Kept::phase));
    }

    /** Forgets what this person kept of landings that began before that moment, with the copies that were sent. */
    @Transactional
    void forget(AccountId me, Instant before) {
        rows.findAllOf(me).stream()
                .filter(checkIn -> opened(checkIn).startedAt().isBefore(before))
                .forEach(rows::delete);
    }

    /** A check-in with its place; {@code landing} is missing where that landing is gone. */
    record Kept(@Nullable LandingId landing, Phase phase, Document document) {}

    private List<Seen> seen(Opened landing, AccountId me) {
        var all = rows.findAllIn(landing.row().id());
        return Arrays.stream(Phase.values())
                .map(phase -> {
                    var mine = find(all, phase, me, true);
                    var partners = find(all, phase, me, false);
                    return new Seen(
                            phase,
                            mine.map(this::opened),
                            mine.map(CheckIn::sending).orElse(Sending.NO),
                            mine.filter(own -> own.isShownBeside(partners)).isPresent(),
                            partners.filter(theirs -> theirs.isShownBeside(mine))
                                    .flatMap(theirs -> sentBy(theirs, landing)));
                })
                .toList();
    }

    private Optional<Document> sentBy(CheckIn theirs, Opened landing) {
        var key = landing.row().whose().key();
        return theirs.sent().map(copy -> vault.open(theirs.placeOfSent(key), copy, Document.class));
    }

    private Document opened(CheckIn checkIn) {
        return vault.open(checkIn.place(), checkIn.document(), Document.class);
    }

    private Sealed sealed(Sealed.Place place, Document document) {
        return vault.seal(place, document);
    }

    private static Optional<CheckIn> find(List<CheckIn> all, Phase phase, AccountId me, boolean own) {
        return all.stream()
                .filter(checkIn -> checkIn.phase() == phase && checkIn.account().equals(me) == own)
                .findFirst();
    }
}
