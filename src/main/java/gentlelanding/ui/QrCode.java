package gentlelanding.ui;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A text as a QR code that a page draws as one path, on a field of {@code size} by {@code size} with the quiet zone
 * around it; see {@code ui/qr.html}. It is made on this server and asks no other.
 *
 * @param rows the same dot by dot, without the quiet zone, for paper, which draws no paths
 */
public record QrCode(String path, int size, List<List<Boolean>> rows) {

    private static final int QUIET = 4;

    /** The code of that text; an {@link IllegalArgumentException} where it is too long for one. */
    public static QrCode of(String text) {
        try {
            var code = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            return new QrCode(drawn(code), code.getWidth() + 2 * QUIET, rows(code));
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<List<Boolean>> rows(ByteMatrix code) {
        return IntStream.range(0, code.getHeight())
                .mapToObj(y -> IntStream.range(0, code.getWidth())
                        .mapToObj(x -> code.get(x, y) == 1)
                        .toList())
                .toList();
    }

    private static String drawn(ByteMatrix code) {
        var path = new StringBuilder();
        for (var y = 0; y < code.getHeight(); y++) {
            for (var x = 0; x < code.getWidth(); x++) {
                var from = x;
                while (x < code.getWidth() && code.get(x, y) == 1) {
                    x++;
                }
                if (x > from) {
                    var length = x - from;
                    path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
                    path.append('h')
                            .append(length)
                            .append("v1h-")
                            .append(length)
                            .append('z');
                }
            }
        }
        return path.toString();
    }
}
