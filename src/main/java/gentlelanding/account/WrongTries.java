package gentlelanding.account;

import gentlelanding.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets wrong passphrases at one name wait longer and longer, whether or not there is such a name; nobody is ever locked out.
 * A try is counted before it is looked at, so that many at once count as many.
 *
 * <pre>
 *   tries    1 … 4    5      6      7     …   11 …     from the 100th
 *   wait     none     15 s   30 s   60 s  …   15 min   one day
 * </pre>
 */
@Component
class WrongTries {

    static final int FREE = 5;
    static final int MANY = 100;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(30);

    private final JdbcTemplate jdbc;
    private final Vault vault;
    private final Limits limits;
    private final Clock clock;

    WrongTries(JdbcTemplate jdbc, Vault vault, Limits limits, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.limits = limits;
        this.clock = clock;
    }

    private record Standing(int tries, long openAt) {}

    /** Counts a try by this subject; a {@link TooOftenException} where it has to wait first. */
    void take(String subject) {
        if (limits.isOn()) {
            var key = fingerprint(subject);
            while (!taken(key)) {
                // Somebody else tried in the same moment; what they left is read anew.
            }
        }
    }

    /** Counts a try and looks at it; what found no place among the hashes under way was not looked at, and does not count. */
    <T> T taking(String subject, Supplier<T> look) {
        take(subject);
        try {
            return look.get();
        } catch (TooBusyException notLookedAt) {
            giveBack(subject);
            throw notLookedAt;
        }
    }

    /** It was let in when it was counted, so nothing had to wait then; and while one waits no other is let in. */
    private void giveBack(String subject) {
        var key = fingerprint(subject);
        var fewer = jdbc.update(
                "update wrong_try set tries = tries - 1, open_at = last_at where subject = ? and tries > 1",
                (Object) key);
        if (fewer == 0) {
            jdbc.update("delete from wrong_try where subject = ? and tries = 1", (Object) key);
        }
    }

    /** The try was right: what was wrong before does not count any more. */
    void forgive(String subject) {
        jdbc.update("delete from wrong_try where subject = ?", (Object) fingerprint(subject));
    }

    private boolean taken(byte[] subject) {
        var now = clock.millis();
        var found = jdbc.query(
                "select tries, open_at from wrong_try where subject = ?",
                (row, number) -> new Standing(row.getInt(1), row.getLong(2)),
                (Object) subject);
        if (found.isEmpty()) {
            return began(subject, now);
        }
        var standing = found.get(0);
        var latest = now + waitAfter(standing.tries()).toMillis();
        if (standing.openAt() > latest) {
            return beganToWaitAnew(subject, standing, latest);
        }
        if (standing.openAt() > now) {
            throw new TooOftenException(Duration.ofMillis(standing.openAt() - now));
        }
        return jdbc.update(
                        "update wrong_try set tries = tries + 1, open_at = ?, last_at = ? where subject = ? and tries = ?",
                        now + waitAfter(standing.tries() + 1).toMillis(),
                        now,
                        subject,
                        standing.tries())
                == 1;
    }

    /**
     * Its wait is longer than any that it can have been told: the clock was set back since. It waits from now on, as long as
     * so many tries wait; then it is looked at anew.
     */
    private boolean beganToWaitAnew(byte[] subject, Standing standing, long latest) {
        jdbc.update(
                "update wrong_try set open_at = ? where subject = ? and tries = ? and open_at = ?",
                latest,
                subject,
                standing.tries(),
                standing.openAt());
        return false;
    }

    private boolean began(byte[] subject, long now) {
        try {
            return jdbc.update(
                            "insert into wrong_try (subject, tries, open_at, last_at) values (?, 1, ?, ?)",
                            subject,
                            now,
                            now)
                    == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    static Duration waitAfter(int tries) {
        if (tries < FREE) {
            return Duration.ZERO;
        }
        if (tries >= MANY) {
            return A_DAY;
        }
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(tries - FREE, 10));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    @Scheduled(initialDelay = 8, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forgetThoseLongAgo() {
        jdbc.update("delete from wrong_try where last_at < ?", clock.millis() - FORGOTTEN_AFTER.toMillis());
    }

    private byte[] fingerprint(String subject) {
        return vault.fingerprint("wrong-try", subject);
    }
}
