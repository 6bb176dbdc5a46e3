package gentlelanding.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Hides the length of a text: it is filled up to the next power of two, 512 bytes at least. */
class Padding {

    private static final int SMALLEST = 512;

    private Padding() {}

    static byte[] pad(byte[] text) {
        var size = SMALLEST;
        while (size < text.length + Integer.BYTES) {
            size *= 2;
        }
        return ByteBuffer.allocate(size).putInt(text.length).put(text).array();
    }

    static byte[] unpad(byte[] padded) {
        var length = ByteBuffer.wrap(padded).getInt();
        return Arrays.copyOfRange(padded, Integer.BYTES, Integer.BYTES + length);
    }
}
