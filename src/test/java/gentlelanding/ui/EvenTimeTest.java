package gentlelanding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** However long it took to say no, it takes one of a few times. */
class EvenTimeTest {

    private static final long STEP = EvenTime.STEP.toNanos();

    @Test
    void takesTheFewestWholeStepsThatItFitsInto() {
        var chosen = LongStream.of(0, 1, STEP - 1, STEP, STEP + 1);
        var byChance = new Random(20261129).longs(1_000, 0, 400 * STEP);
        assertThat(LongStream.concat(chosen, byChance)).allSatisfy(nanos -> {
            assertThat(EvenTime.whole(nanos) % STEP).isZero();
            assertThat(EvenTime.whole(nanos) - nanos).isBetween(1L, STEP);
        });
    }

    @Test
    void isNotOverBeforeItsEnd() {
        var request = new MockHttpServletRequest();
        var before = System.nanoTime();
        EvenTime.begins(request);
        EvenTime.toItsEnd(request);
        assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(STEP);
    }
}
