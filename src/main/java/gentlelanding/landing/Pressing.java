package gentlelanding.landing;

import gentlelanding.account.AccountId;
import gentlelanding.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What either of the two presses on the page in the moment; once a landing is over, a press changes nothing. */
@Service
class Pressing {

    private final Landings landings;
    private final Vault vault;

    Pressing(Landings landings, Vault vault) {
        this.landings = landings;
        this.vault = vault;
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

    private void change(LandingId id, AccountId me, Change change) {
        var landing = landings.openAndHold(id, me);
        var now = change.of(landing.document(), landing.first());
        if (landing.isOver() || now.equals(landing.document())) {
            return;
        }
        landing.row().reseal(vault.seal(landing.row().place(), now));
    }

    private interface Change {
        Landing.Document of(Landing.Document document, boolean first);
    }
}
