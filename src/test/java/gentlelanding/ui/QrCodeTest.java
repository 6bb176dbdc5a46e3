package gentlelanding.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gentlelanding.QrOnPicture;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.math.BigInteger;
import java.util.Random;
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
    void isReadBackWhateverChanceDrew() throws Exception {
        var random = new Random(20261129);
        for (var many = 0; many < 400; many++) {
            var secret = new BigInteger(160, random).setBit(160).toString(32);
            var text = "otpauth://totp/Gentle%20Landing:kim?secret=" + secret + "&issuer=Gentle%20Landing";
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
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var paint = picture.createGraphics();
        paint.setColor(Color.WHITE);
        paint.fillRect(0, 0, side, side);
        paint.setColor(Color.BLACK);
        RUN.matcher(code.path()).results().forEach(run -> {
            var x = Integer.parseInt(run.group(1)) * DOT;
            var y = Integer.parseInt(run.group(2)) * DOT;
            var length = Integer.parseInt(run.group(3)) * DOT;
            paint.fillRect(x, y, length, DOT);
        });
        return QrOnPicture.text(picture);
    }
}
