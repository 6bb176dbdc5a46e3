package gentlelanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;

/** The one QR code on a picture, as a phone held in front of it would read it. */
public final class QrOnPicture {

    private QrOnPicture() {}

    /**
     * What it says. Looked for by every set of corners: taking the best three alone, as the reader for one code does, misses
     * three in a thousand of such codes on a flawless picture too, where chance drew a fourth corner.
     */
    public static String text(BufferedImage picture) throws NotFoundException {
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        var found = new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)));
        assertThat(found).as("QR codes on the picture").hasSize(1);
        return found[0].getText();
    }
}
