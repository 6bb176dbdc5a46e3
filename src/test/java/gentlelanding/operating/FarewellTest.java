package gentlelanding.operating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A server that has been told to stop. */
class FarewellTest {

    @Test
    void goesOnAnsweringBeforeAnythingElseStops() {
        var farewell = new Farewell(Duration.ofMillis(50));
        farewell.start();
        var begin = System.nanoTime();

        farewell.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
        assertThat(farewell.isRunning()).isFalse();
        assertThat(farewell.getPhase()).isEqualTo(Integer.MAX_VALUE);
    }
}
