package gentlelanding.sitting;

import gentlelanding.account.AccountId;
import gentlelanding.vault.Vault;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a side in by its PIN. The first use chooses it; five wrong ones in all are one too many. The sitting's row is held
 * meanwhile, so that two tries at once count twice.
 */
@Service
class TakingTurns {

    private static final String PURPOSE = "sitting-pin";
    private static final Pattern PIN = Pattern.compile("[0-9]{4}");

    private final SittingRows rows;
    private final SittingSideRows sides;
    private final Vault vault;

    TakingTurns(SittingRows rows, SittingSideRows sides, Vault vault) {
        this.rows = rows;
        this.sides = sides;
        this.vault = vault;
    }

    /** What came of a try. */
    enum Outcome {
        CHOSEN,
        RIGHT,
        NO_PIN,
        NOT_THE_SAME,
        WRONG,
        ONE_TOO_MANY,
        NOBODY;

        String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param person whose side it is; none where there is no such side any more */
    record Try(Outcome outcome, @Nullable AccountId person) {

        Optional<AccountId> letIn() {
            return outcome == Outcome.CHOSEN || outcome == Outcome.RIGHT
                    ? Optional.ofNullable(person)
                    : Optional.empty();
        }
    }

    /**
     * Tries a PIN, or chooses it where that side has none so far.
     *
     * @param again the same once more, where it was asked for twice
     */
    @Transactional
    Try take(SittingId sitting, int place, String pin, @Nullable String again) {
        return attempt(sitting, place, tidy(pin), again == null ? tidy(pin) : tidy(again), true);
    }

    /** Tries a PIN that was chosen before. */
    @Transactional
    Try check(SittingId sitting, int place, String pin) {
        return attempt(sitting, place, tidy(pin), tidy(pin), false);
    }

    private Try attempt(SittingId sitting, int place, String pin, String again, boolean mayChoose) {
        var side = rows.findAndHold(sitting)
                .filter(open -> !open.isOver())
                .flatMap(open -> sides.findBoth(sitting).stream()
                        .filter(one -> one.id().place() == place && !one.isTaken())
                        .filter(one -> one.hasPin() || mayChoose)
                        .findFirst());
        if (side.isEmpty()) {
            return new Try(Outcome.NOBODY, null);
        }
        return new Try(attempt(side.get(), pin, again), side.get().account());
    }

    private Outcome attempt(SittingSide side, String pin, String again) {
        if (side.tries() == SittingSide.MOST_TRIES) {
            return Outcome.ONE_TOO_MANY;
        }
        if (!PIN.matcher(pin).matches()) {
            return Outcome.NO_PIN;
        }
        var place = SittingSide.place(side.account());
        var typed = vault.fingerprint(PURPOSE, side.account().getName() + ':' + pin);
        if (!side.hasPin()) {
            if (!pin.equals(again)) {
                return Outcome.NOT_THE_SAME;
            }
            side.choosePin(vault.seal(place, new SittingSide.Document(typed)));
            return Outcome.CHOSEN;
        }
        var chosen = vault.open(place, Objects.requireNonNull(side.document()), SittingSide.Document.class);
        if (MessageDigest.isEqual(chosen.pin(), typed)) {
            return Outcome.RIGHT;
        }
        return side.missed() ? Outcome.ONE_TOO_MANY : Outcome.WRONG;
    }

    /** Digits as people type them, on whatever keyboard. */
    private static String tidy(String typed) {
        return typed.length() > 40
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cf}\\p{Pd}]", "");
    }
}
