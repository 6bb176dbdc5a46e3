package gentlelanding.reflection;

import gentlelanding.account.AccountId;
import gentlelanding.account.Accounts;
import gentlelanding.landing.LookingBack;
import gentlelanding.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** How long a person keeps what they look back on, and what they were asked once and not again. */
@Service
class Keepings {

    static final List<Integer> DAYS = List.of(30, 90, 365);

    private static final String SUGGESTION = "small-start|(mark|rest)\\.[a-z0-9-]{1,60}";
    private static final int MOST = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Keepings.class);

    private final KeepingRows rows;
    private final ReflectionRows reflections;
    private final LookingBack landings;
    private final Vault vault;
    private final Accounts accounts;
    private final TransactionOperations each;
    private final Clock clock;

    Keepings(
            KeepingRows rows,
            ReflectionRows reflections,
            LookingBack landings,
            Vault vault,
            Accounts accounts,
            TransactionOperations each,
            Clock clock) {
        this.accounts = accounts;
        this.each = each;
        this.rows = rows;
        this.reflections = reflections;
        this.landings = landings;
        this.vault = vault;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<Integer> daysOf(AccountId me) {
        return rows.findById(me).flatMap(Keeping::days);
    }

    /** From now on, and at once: what is older is gone. Anything but a known number of days means until they say so. */
    @Transactional
    void keepFor(AccountId me, @Nullable Integer days) {
        accounts.hold(me);
        var keeping = of(me);
        keeping.keepFor(days != null && DAYS.contains(days) ? days : null);
        rows.save(keeping);
        forgetOld(keeping);
    }

    @Transactional(readOnly = true)
    Set<String> putAsideBy(AccountId me) {
        return rows.findById(me).map(this::opened).orElse(Keeping.Document.NONE).putAside();
    }

    /** A suggestion that could never have been made is forgotten. */
    @Transactional
    void putAside(AccountId me, String suggestion) {
        accounts.hold(me);
        var keeping = of(me);
        if (!suggestion.matches(SUGGESTION) || opened(keeping).putAside().size() >= MOST) {
            return;
        }
        keeping.reseal(vault.seal(Keeping.place(me), opened(keeping).and(suggestion)));
        rows.save(keeping);
    }

    /**
     * Once a day, on each replica, one person after the other: whichever holds a person's row forgets for them, the next finds
     * nothing left. Whoever is writing something that moment is left for the next day.
     */
    @Scheduled(initialDelay = 10, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void forgetOld() {
        for (var person : rows.findAllThatEnd()) {
            try {
                each.executeWithoutResult(alone -> rows.findAndHold(person).ifPresent(this::forgetOld));
            } catch (ConcurrencyFailureException meanwhile) {
                LOG.info("What somebody no longer keeps waits for the next day");
            }
        }
    }

    private void forgetOld(Keeping keeping) {
        keeping.days().ifPresent(days -> {
            var before = clock.instant().minus(Duration.ofDays(days));
            reflections.deleteOfBefore(keeping.account(), before);
            landings.forget(keeping.account(), before);
        });
    }

    private Keeping of(AccountId me) {
        return rows.findById(me).orElseGet(() -> new Keeping(me, vault.seal(Keeping.place(me), Keeping.Document.NONE)));
    }

    private Keeping.Document opened(Keeping keeping) {
        return vault.open(Keeping.place(keeping.account()), keeping.document(), Keeping.Document.class);
    }
}
