package gentlelanding.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** More people at once than there are places for. */
class CrowdTest {

    private final Crowd crowd = new Crowd(1);

    @Test
    void sendsAwayWhoeverWouldWaitTooLongAndLetsInWhoeverComesLater() throws Exception {
        var inside = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        var threads = Executors.newSingleThreadExecutor();
        var first = threads.submit(() -> {
            crowd.doFilter(request("/home"), new MockHttpServletResponse(), (request, response) -> {
                inside.countDown();
                await(over);
            });
            return null;
        });
        inside.await();

        assertThatThrownBy(() -> enter("/home")).isInstanceOf(AllBusyException.class);
        for (var path : new String[] {"/exit", "/help-now", "/css/base.css"}) {
            assertThat(enter(path)).as(path).isTrue();
        }

        over.countDown();
        first.get();
        threads.shutdown();
        assertThat(enter("/home")).isTrue();
    }

    private boolean enter(String path) throws Exception {
        var entered = new boolean[1];
        crowd.doFilter(request(path), new MockHttpServletResponse(), (request, response) -> entered[0] = true);
        return entered[0];
    }

    private static MockHttpServletRequest request(String path) {
        return new MockHttpServletRequest("GET", path);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
