package gentlelanding.account;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.WebTest;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a session is called cannot be guessed, nor told from another. */
class SessionIdsTest extends WebTest {

    private static final int MANY = 10_000;
    private static final int BYTES = 27;

    @Autowired
    SessionCookie ids;

    @Test
    void fillTheirColumnAndNoneComesTwice() {
        assertThat(Stream.generate(ids::generate).limit(MANY))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).matches("[A-Za-z0-9_-]{36}"));
    }

    /**
     * Of 255 degrees of freedom, chi-square is 255 give or take 23; chance alone leaves 100 to 440 less than once in a
     * billion runs. A bit that is set 5000 times give or take 50 is 350 off as seldom.
     */
    @Test
    void areEvenlySpreadOverEveryByteAndEveryBit() {
        var bytes = new int[256];
        var bits = new int[BYTES * 8];
        for (var number = 0; number < MANY; number++) {
            var id = Base64.getUrlDecoder().decode(ids.generate());
            assertThat(id).hasSize(BYTES);
            for (var at = 0; at < bits.length; at++) {
                bits[at] += id[at / 8] >> at % 8 & 1;
            }
            for (var one : id) {
                bytes[one & 0xff]++;
            }
        }

        assertThat(chiSquare(bytes, MANY * BYTES / 256.0)).isBetween(100.0, 440.0);
        assertThat(Arrays.stream(bits).boxed())
                .allSatisfy(set -> assertThat(set).isBetween(MANY / 2 - 350, MANY / 2 + 350));
    }

    private static double chiSquare(int[] counted, double expected) {
        var sum = 0.0;
        for (var one : counted) {
            sum += (one - expected) * (one - expected) / expected;
        }
        return sum;
    }
}
