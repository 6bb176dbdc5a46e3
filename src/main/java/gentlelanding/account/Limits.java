package gentlelanding.account;

import gentlelanding.ui.EvenTime;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Counts what may be done only so often, for each person and each network, in the database: all replicas share it and a
 * restart forgets nothing. Where the count cannot be kept the thing is not done.
 */
@Component
public class Limits {

    private final Spent spent;
    private final Networks networks;
    private final AccountSession session;
    private final boolean on;

    Limits(
            Spent spent,
            Networks networks,
            AccountSession session,
            @Value("${landing.limits}") String setting,
            @Value("${landing.base-url}") String baseUrl) {
        this.spent = spent;
        this.networks = networks;
        this.session = session;
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
        if (on) {
            subjects.forEach((subject, times) -> spent.giveBack(subject, times, limit.window()));
        }
    }

    /** Whether anything is counted at all. */
    boolean isOn() {
        return on;
    }

    /** Forgets what was counted for this person. */
    void forget(AccountId person) {
        Arrays.stream(Limit.values())
                .filter(limit -> limit.aPerson() > 0)
                .forEach(limit -> spent.forget(personal(limit, person)));
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
            spent.spend(subject, times, window);
        }
    }
}
