package gentlelanding.landing;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The schedule that all replicas share; there is none where no mail can be sent. */
@Configuration
@ConditionalOnProperty("spring.mail.host")
class Scheduling {

    /** One letter at a time for each replica: whenever a process dies, at most one of them is unsure. */
    private static final int SENDING_AT_ONCE = 1;

    private final ObjectProvider<Scheduler> scheduler;

    Scheduling(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    /** What failed is tried again each minute; what a dead process left is taken up by another. */
    @Bean
    Task<Void> reminderTask(ObjectProvider<Reminding> reminding) {
        return Tasks.custom(Reminding.TASK, Void.class)
                .onFailureReschedule(FixedDelay.ofMinutes(1))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    var later = reminding.getObject().remind(UUID.fromString(instance.getId()));
                    return later.<CompletionHandler<Void>>map(
                                    moment -> (done, schedule) -> schedule.reschedule(done, moment))
                            .orElseGet(CompletionHandler.OnCompleteRemove::new);
                });
    }

    /** Its entries are written within the transactions of whoever plans. Failures are noted without what they say. */
    @Bean(destroyMethod = "stop")
    Scheduler scheduler(
            DataSource database,
            List<Task<?>> tasks,
            Clock clock,
            @Value("${landing.reminders.look-every:10s}") Duration lookEvery,
            @Value("${landing.reminders.heartbeat:30s}") Duration heartbeat) {
        return Scheduler.create(new TransactionAwareDataSourceProxy(database), tasks)
                .threads(SENDING_AT_ONCE)
                .pollingInterval(lookEvery)
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(4)
                .clock(clock::instant)
                .failureLogging(LogLevel.INFO, false)
                .build();
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        scheduler.getObject().start();
    }
}
