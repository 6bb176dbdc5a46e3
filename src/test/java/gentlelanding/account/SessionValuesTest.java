package gentlelanding.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;

/** Only a text, a number or a yes is ever read from a session's row, whatever stands in it. */
class SessionValuesTest {

    private final ConversionService conversions = new SessionValues().springSessionConversionService();

    @ParameterizedTest
    @MethodSource("ours")
    void comeBackAsTheyWereKeptAndAsEarlierReleasesKeptThem(Object value) throws IOException {
        assertThat(read(conversions.convert(value, byte[].class))).isEqualTo(value);
        assertThat(read(inJavasForm(value))).isEqualTo(value);
    }

    static List<Object> ours() {
        return List.of(
                "",
                UUID.randomUUID().toString(),
                "Żółw 🐢 \u0000 שלום",
                "x".repeat(20_000),
                0L,
                -1L,
                Long.MAX_VALUE,
                true);
    }

    @ParameterizedTest
    @MethodSource("others")
    void buildNothingElse(Object value) throws IOException {
        var form = inJavasForm(value);
        assertThatThrownBy(() -> read(form)).isInstanceOf(ConversionFailedException.class);
    }

    static List<Object> others() {
        return List.of(new ArrayList<>(List.of("a")), new Date(), 1, 'a', List.of(), new int[] {1}, false);
    }

    @ParameterizedTest
    @MethodSource("ours")
    void takeNothingThatIsCutOffOrGoesOn(Object value) throws IOException {
        var form = inJavasForm(value);
        for (var damaged :
                List.of(Arrays.copyOf(form, form.length - 1), Arrays.copyOf(form, form.length + 1), new byte[0])) {
            assertThatThrownBy(() -> read(damaged)).isInstanceOf(ConversionFailedException.class);
        }
    }

    private @Nullable Object read(byte @Nullable [] form) {
        return conversions.convert(form, Object.class);
    }

    private static byte[] inJavasForm(Object value) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var form = new ObjectOutputStream(bytes)) {
            form.writeObject(value);
        }
        return bytes.toByteArray();
    }
}
