package gentlelanding.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A form that comes one letter at a time, where there is room for one. */
class WholeFormsTest {

    private final WholeForms forms = new WholeForms(1);

    @Test
    void holdsUpOtherFormsAloneAndNoPage() throws Exception {
        var reading = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        var threads = Executors.newSingleThreadExecutor();
        var slow = threads.submit(() -> goesOn(new MockHttpServletRequest("POST", "/sign-in") {
            @Override
            public Map<String, String[]> getParameterMap() {
                reading.countDown();
                await(over);
                return Map.of();
            }
        }));
        reading.await();

        assertThatThrownBy(() -> goesOn(new MockHttpServletRequest("POST", "/sign-in")))
                .isInstanceOf(AllBusyException.class);
        assertThat(goesOn(new MockHttpServletRequest("GET", "/home"))).isTrue();

        over.countDown();
        assertThat(slow.get()).isTrue();
        threads.shutdown();
        assertThat(goesOn(new MockHttpServletRequest("POST", "/sign-in"))).isTrue();
    }

    private boolean goesOn(MockHttpServletRequest request) throws Exception {
        var wentOn = new boolean[1];
        forms.doFilter(request, new MockHttpServletResponse(), (whole, response) -> wentOn[0] = true);
        return wentOn[0];
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
