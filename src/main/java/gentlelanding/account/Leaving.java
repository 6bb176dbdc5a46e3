package gentlelanding.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Destroys temporary accounts with everything of theirs: at once when their person leaves, and by and by those past their
 * time. The account's row is held first, so that nothing can be written for it meanwhile, and of several replicas one
 * destroys it and the others find nothing.
 */
@Component
class Leaving {

    private static final Logger LOG = LoggerFactory.getLogger(Leaving.class);

    private final Erasing erasing;
    private final AccountRows rows;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Leaving(Erasing erasing, AccountRows rows, JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock) {
        this.erasing = erasing;
        this.rows = rows;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Destroys this temporary account now; whatever prevents that never keeps its person from leaving. */
    void leave(AccountId person) {
        if (!destroyed(person, clock.instant().plus(Account.TEMPORARY))) {
            var now = Timestamp.from(clock.instant());
            quietly(() -> jdbc.update(
                    "update account set temporary_until = ? where id = ? and temporary_until > ?",
                    now,
                    person.value(),
                    now));
        }
    }

    /** Every few minutes, on each replica. */
    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void destroyThoseOver() {
        var now = clock.instant();
        for (var person : rows.findOver(now)) {
            destroyed(person, now);
        }
    }

    private boolean destroyed(AccountId person, Instant endingBy) {
        return quietly(() -> transaction.executeWithoutResult(status -> erasing.erase(
                person,
                account -> account.temporaryUntil()
                        .filter(until -> !until.isAfter(endingBy))
                        .isPresent())));
    }

    private static boolean quietly(Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (RuntimeException e) {
            LOG.warn(
                    "A temporary account could not be destroyed yet: {}",
                    e.getClass().getSimpleName());
            return false;
        }
    }

    @Configuration
    @EnableScheduling
    static class Scheduling {}
}
