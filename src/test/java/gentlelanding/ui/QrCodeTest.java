package gentlelanding.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A QR code. */
class QrCodeTest {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
    private static final int DOT = 4;

    @Test
    void isReadBackAsTheSameText() throws Exception {
        for (var text : new String[] {
            "http://localhost:8080/join#ABCDE-FGHJK", "https://care.example/templates/start#0123456789", "ü"
        }) {
            assertThat(read(QrCode.of(text))).isEqualTo(text);
        }
    }

    @Test
    void isDrawnWithNothingThatCouldBeMarkup() {
        assertThat(QrCode.of("<svg onload=\"x\">").path()).matches("(" + RUN + ")+");
    }

    @Test
    void refusesATextThatIsTooLong() {
        var text = "x".repeat(5000);

        assertThatThrownBy(() -> QrCode.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Paints the path and looks at it as a camera would. */
    private static String read(QrCode code) throws Exception {
        var side = code.size() * DOT;
        var pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        RUN.matcher(code.path()).results().forEach(run -> {
            var x = Integer.parseInt(run.group(1)) * DOT;
            var y = Integer.parseInt(run.group(2)) * DOT;
            var length = Integer.parseInt(run.group(3)) * DOT;
            for (var row = y; row < y + DOT; row++) {
                Arrays.fill(pixels, row * side + x, row * side + x + length, 0);
            }
        });
        var source = new RGBLuminanceSource(side, side, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
