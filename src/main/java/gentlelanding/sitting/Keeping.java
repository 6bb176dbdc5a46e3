package gentlelanding.sitting;

import gentlelanding.account.AccountId;
import gentlelanding.account.Accounts;
import gentlelanding.ui.NotHere;
import gentlelanding.vault.Code;
import gentlelanding.vault.Vault;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a side of a sitting along to a device of one's own: by a code that works once, for as long as its person's
 * temporary account lasts.
 */
@Service
class Keeping {

    private static final String PURPOSE = "sitting-keep";

    private final SittingRows rows;
    private final SittingSideRows sides;
    private final Clearing clearing;
    private final Accounts accounts;
    private final Vault vault;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Keeping(SittingRows rows, SittingSideRows sides, Clearing clearing, Accounts accounts, Vault vault, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
        this.rows = rows;
        this.sides = sides;
        this.clearing = clearing;
        this.vault = vault;
    }

    /** A fresh code for this person's side, written down nowhere; the one before it works no more. */
    @Transactional
    String codeFor(SittingId sitting, AccountId person) {
        var code = Code.drawn(random);
        sideOf(sitting, person).keepBy(fingerprint(code));
        return code.shown();
    }

    /** The code works no more, and the side goes with the sitting. */
    @Transactional
    void letGo(SittingId sitting, AccountId person) {
        sideOf(sitting, person).letGo();
    }

    /** Uses the code: its side belongs to the device that asks, and the sitting no longer reaches it. */
    @Transactional
    Optional<AccountId> take(String typed) {
        return Code.typed(typed).map(this::fingerprint).flatMap(this::take);
    }

    private Optional<AccountId> take(byte[] fingerprint) {
        var sitting = sides.findSittingByCode(fingerprint);
        sitting.flatMap(rows::findAndHold);
        // Asked again behind the lock: of two who use it at once, one finds it used.
        var person = sides.findByCodeFingerprint(fingerprint)
                .filter(this::isThere)
                .map(side -> {
                    side.take();
                    return side.account();
                });
        sitting.ifPresent(clearing::after);
        return person;
    }

    private boolean isThere(SittingSide side) {
        return accounts.temporaryUntil(side.account())
                .filter(until -> clock.instant().isBefore(until))
                .isPresent();
    }

    private SittingSide sideOf(SittingId sitting, AccountId person) {
        rows.findAndHold(sitting).filter(open -> !open.isOver()).orElseThrow(NotHere::new);
        return sides.findOf(person).filter(side -> !side.isTaken()).orElseThrow(NotHere::new);
    }

    private byte[] fingerprint(Code code) {
        return vault.fingerprint(PURPOSE, code.value());
    }
}
