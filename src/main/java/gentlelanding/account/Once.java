package gentlelanding.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does a thing once for each request id that a form carries: pressing twice, or sending again after a time-out, gives
 * the first result. Two at once: the second waits for the first and then gives its result.
 */
@Component
public class Once {

    /** Longer than a form stays open, even where a device is one's own. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final Accounts accounts;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Once(Accounts accounts, JdbcTemplate jdbc, Clock clock) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The result of the deed, or of the earlier one under the same request id.
     *
     * @param request at most 64 characters; without one the deed is simply done
     * @param deed gives what the repeat will get, such as the path of what was made; at most 200 characters
     */
    @Transactional
    public String of(AccountId person, @Nullable String request, Supplier<String> deed) {
        if (request == null || request.isBlank() || request.length() > 64) {
            return deed.get();
        }
        // Everything one person does once stands in line behind their account's row.
        accounts.hold(person);
        var earlier = jdbc.queryForList(
                "select result from once where account = ? and request = ?", String.class, person.value(), request);
        if (!earlier.isEmpty()) {
            return earlier.get(0);
        }
        var result = deed.get();
        jdbc.update(
                "insert into once (account, request, result, done_at) values (?, ?, ?, ?)",
                person.value(),
                request,
                result,
                Timestamp.from(clock.instant()));
        return result;
    }

    @Scheduled(initialDelay = 11, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forgetThoseLongAgo() {
        jdbc.update(
                "delete from once where done_at < ?",
                Timestamp.from(clock.instant().minus(KEPT)));
    }
}
