package gentlelanding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ConcurrentTaskScheduler;

/** A clock that stands still until a test moves it. */
public class HeldClock extends Clock {

    private volatile Instant now = Instant.parse("2026-03-01T20:00:00Z");

    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** Goes on to that moment, which has to lie ahead: a clock that everybody shares never goes back. */
    public void passTo(Instant later) {
        if (later.isBefore(now)) {
            throw new IllegalArgumentException("It is later already");
        }
        now = later;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @TestConfiguration
    static class InTests {

        @Bean
        @Primary
        HeldClock heldClock() {
            return new HeldClock();
        }

        /** Nothing happens by the real clock: a test that wants a job done calls it. */
        @Bean
        TaskScheduler heldJobs() {
            var none = new ScheduledThreadPoolExecutor(1, new ThreadPoolExecutor.DiscardPolicy());
            none.shutdown();
            return new ConcurrentTaskScheduler(none);
        }
    }
}
