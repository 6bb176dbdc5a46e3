package gentlelanding.account;

import gentlelanding.ui.EvenTime;
import gentlelanding.vault.Vault;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts what may be done only so often, for each person and each network, in the database: all replicas share it and a
 * restart forgets nothing. Where the count cannot be kept the thing is not done.
 */
@Component
public class Limits {

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
    private final Networks networks;
    private final AccountSession session;
    private final Clock clock;
    private final boolean on;

    Limits(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Vault vault,
            Networks networks,
            AccountSession session,
            Clock clock,
            @Value("${landing.limits}") String setting,
            @Value("${landing.base-url}") String baseUrl) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        this.vault = vault;
        this.networks = networks;
        this.session = session;
        this.clock = clock;
        this.on = switch (setting) {
            case "normal" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException("landing.limits is normal or off");
        };
        if (!on && WebSecurity.isSecure(baseUrl)) {
            throw new IllegalArgumentException("landing.limits=off is for tests on loopback alone");
        }
    }

    /** Counts one use by whoever asks; a 429 with its time to wait where it was the one too many. */
    public void spend(Limit limit, HttpServletRequest request) {
        subjectsOf(limit, request).forEach((subject, times) -> spend(subject, times, limit.window()));
    }

    /** The same where a person is known and no request is at hand. */
    public void spend(Limit limit, AccountId person) {
        spend(personal(limit, person), limit.aPerson(), limit.window());
    }

    /**
     * Tries a code or the like: only wrong ones count, and beyond the limit not even a right one is looked at. A wrong one is
     * answered after whole steps of ten milliseconds, whichever way it is wrong.
     *
     * @param attempt empty where the code was wrong
     */
    public <T> Optional<T> guess(Limit limit, HttpServletRequest request, Supplier<Optional<T>> attempt) {
        var subjects = subjectsOf(limit, request);
        subjects.forEach((subject, times) -> spend(subject, times, limit.window()));
        try {
            var found = attempt.get();
            if (found.isPresent()) {
                giveBack(subjects, limit);
            } else {
                EvenTime.toItsEnd(request);
            }
            return found;
        } catch (TooBusyException notLookedAt) {
            giveBack(subjects, limit);
            throw notLookedAt;
        }
    }

    private void giveBack(Map<String, Integer> subjects, Limit limit) {
        subjects.forEach((subject, times) -> giveBack(subject, each(times, limit.window())));
    }

    /** Whether anything is counted at all. */
    boolean isOn() {
        return on;
    }

    /** Forgets what was counted for this person. */
    void forget(AccountId person) {
        Arrays.stream(Limit.values())
                .filter(limit -> limit.aPerson() > 0)
                .forEach(limit -> jdbc.update(
                        "delete from limit_spent where subject = ?", (Object) fingerprint(personal(limit, person))));
    }

    @Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forgetWhatIsOver() {
        jdbc.update("delete from limit_spent where spent_until < ?", clock.millis());
    }

    private Map<String, Integer> subjectsOf(Limit limit, HttpServletRequest request) {
        var subjects = new LinkedHashMap<String, Integer>();
        var person = session.personIn(request);
        if (person != null) {
            subjects.put(personal(limit, person), limit.aPerson());
        }
        subjects.put(limit + "/network/" + networks.of(request), limit.aNetwork());
        subjects.values().removeIf(times -> times == 0);
        return subjects;
    }

    private static String personal(Limit limit, AccountId person) {
        return limit + "/person/" + person.value();
    }

    private void spend(String subject, int times, Duration window) {
        if (on && times > 0) {
            apart.executeWithoutResult(status -> spendApart(fingerprint(subject), times, each(times, window)));
        }
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

    private void giveBack(String subject, long each) {
        if (on) {
            apart.executeWithoutResult(status -> jdbc.update(
                    "update limit_spent set spent_until = spent_until - ? where subject = ?",
                    each,
                    fingerprint(subject)));
        }
    }

    private static long each(int times, Duration window) {
        return window.toMillis() / times;
    }

    private byte[] fingerprint(String subject) {
        return vault.fingerprint(PURPOSE, subject);
    }
}
