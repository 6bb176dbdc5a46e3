package gentlelanding.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The clock of a demonstration: it begins some weeks back, so that there is something to look back on. */
@Configuration
@Profile("demo")
class Weeks {

    private Duration back = Duration.ZERO;

    /** Every reading of the one clock is as long ago as that, until it is told otherwise. */
    void back(Duration time) {
        back = time;
    }

    @Bean
    static BeanPostProcessor shiftedClock(ObjectProvider<Weeks> weeks) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Clock clock ? new Shifted(clock, weeks) : bean;
            }
        };
    }

    private static final class Shifted extends Clock {

        private final Clock clock;
        private final ObjectProvider<Weeks> weeks;

        Shifted(Clock clock, ObjectProvider<Weeks> weeks) {
            this.clock = clock;
            this.weeks = weeks;
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Shifted(clock.withZone(zone), weeks);
        }

        @Override
        public Instant instant() {
            return clock.instant().minus(weeks.getObject().back);
        }
    }
}
