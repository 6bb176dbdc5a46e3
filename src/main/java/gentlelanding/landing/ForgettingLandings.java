package gentlelanding.landing;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Landings of two go a year after they began: the same for everybody, so that it says nothing of what either of the two chose. */
@Service
class ForgettingLandings {

    private static final Duration KEPT = Duration.ofDays(365);

    private final LandingRows landings;
    private final CheckInRows checkIns;
    private final TransactionOperations each;
    private final Clock clock;

    ForgettingLandings(LandingRows landings, CheckInRows checkIns, TransactionOperations each, Clock clock) {
        this.landings = landings;
        this.checkIns = checkIns;
        this.each = each;
        this.clock = clock;
    }

    /** On each replica, one after the other; what each kept of them for themselves stays theirs. */
    @Scheduled(initialDelay = 14, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void forgetThoseLongAgo() {
        landings.findOfTwoBefore(clock.instant().minus(KEPT))
                .forEach(id -> each.executeWithoutResult(
                        alone -> landings.findAndHold(id).ifPresent(landing -> {
                            checkIns.takeBackAllIn(id);
                            landings.delete(landing);
                        })));
    }
}
