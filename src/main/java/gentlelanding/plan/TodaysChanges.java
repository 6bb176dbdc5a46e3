package gentlelanding.plan;

import gentlelanding.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes what is different today; of a day that is over nothing is read, and soon nothing is left. */
@Component
class TodaysChanges {

    private final Vault vault;
    private final Clock clock;
    private final JdbcClient database;

    TodaysChanges(Vault vault, Clock clock, JdbcClient database) {
        this.vault = vault;
        this.clock = clock;
        this.database = database;
    }

    Today of(Plan plan) {
        var sealed = plan.today();
        return sealed == null
                ? Today.AS_PLANNED
                : vault.open(Plan.todaysPlace(plan.id()), sealed, Today.class).at(clock.instant());
    }

    void keep(Plan plan, Today today) {
        var last = today.changes().stream().map(Today.Change::until).max(Comparator.naturalOrder());
        if (last.isEmpty()) {
            plan.beAsPlanned();
        } else {
            plan.beDifferent(vault.seal(Plan.todaysPlace(plan.id()), today), last.get());
        }
    }

    Instant now() {
        return clock.instant();
    }

    @Scheduled(initialDelay = 2, fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
    @Transactional
    void forgetWhatIsOver() {
        database.sql(
                        "update plan set today = null, today_until = null, version = version + 1 where today_until <= :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
