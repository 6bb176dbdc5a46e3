package gentlelanding.operating;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * What a server does between being told to stop and stopping: it has said already that it is not ready, and answers for a
 * while as if nothing had happened, until whoever sends it requests has noticed.
 */
@Component
class Farewell implements SmartLifecycle {

    private final Duration farewell;
    private volatile boolean running;

    Farewell(@Value("${landing.farewell}") Duration farewell) {
        this.farewell = farewell;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            Thread.sleep(farewell.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything else, the management port among it. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
