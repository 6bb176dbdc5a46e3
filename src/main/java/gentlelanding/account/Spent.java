package gentlelanding.account;

import gentlelanding.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What is spent of each limit, by subject; it is counted at once, whatever becomes of the transaction under way. */
@Component
class Spent {

    private static final String PURPOSE = "limit";

    private static final String SPEND =
            "update limit_spent set spent_until = greatest(spent_until, cast(? as bigint)) + ?"
                    + " where subject = ? and spent_until <= ?";

    private static final String BEGIN_ANEW =
            "update limit_spent set spent_until = ? where subject = ? and spent_until > ?";

    /** By how much the clocks of replicas may differ. */
    private static final long APART = Duration.ofMinutes(1).toMillis();

    private final JdbcTemplate jdbc;
    private final TransactionTemplate apart;
    private final Vault vault;
    private final Clock clock;

    Spent(JdbcTemplate jdbc, PlatformTransactionManager transactions, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        this.vault = vault;
        this.clock = clock;
    }

    /** Counts one use of so many in a window; a {@link TooOftenException} where it was the one too many. */
    void spend(String subject, int times, Duration window) {
        apart.executeWithoutResult(status -> spendApart(fingerprint(subject), times, each(times, window)));
    }

    /** Each use takes its share of the window; as many as fit into one window may come at once. */
    private void spendApart(byte[] subject, int times, long each) {
        var now = clock.millis();
        var latest = now + (times - 1) * each;
        if (jdbc.update(SPEND, now, each, subject, latest) == 1 || wasFirst(subject, now + each)) {
            return;
        }
        if (jdbc.update(SPEND, now, each, subject, latest) == 0 && !isBegunAnew(subject, now, latest, each)) {
            var until = jdbc.queryForList(
                    "select spent_until from limit_spent where subject = ?", Long.class, (Object) subject);
            throw new TooOftenException(Duration.ofMillis(until.isEmpty() ? each : Math.max(1, until.get(0) - latest)));
        }
    }

    /** No count reaches further than its window: one that does was made by a clock that has been set back since. */
    private boolean isBegunAnew(byte[] subject, long now, long latest, long each) {
        return jdbc.update(BEGIN_ANEW, now + each, subject, latest + each + APART) == 1;
    }

    private boolean wasFirst(byte[] subject, long until) {
        try {
            return jdbc.update("insert into limit_spent (subject, spent_until) values (?, ?)", subject, until) == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** One use does not count after all. */
    void giveBack(String subject, int times, Duration window) {
        apart.executeWithoutResult(status -> jdbc.update(
                "update limit_spent set spent_until = spent_until - ? where subject = ?",
                each(times, window),
                fingerprint(subject)));
    }

    void forget(String subject) {
        jdbc.update("delete from limit_spent where subject = ?", (Object) fingerprint(subject));
    }

    @Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forgetWhatIsOver() {
        jdbc.update("delete from limit_spent where spent_until < ?", clock.millis());
    }

    private static long each(int times, Duration window) {
        return window.toMillis() / times;
    }

    private byte[] fingerprint(String subject) {
        return vault.fingerprint(PURPOSE, subject);
    }
}
