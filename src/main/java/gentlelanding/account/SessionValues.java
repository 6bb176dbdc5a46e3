package gentlelanding.account;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;

/**
 * What a session holds is a text, a number or a yes. They lie in its table in Java's own form, which every release wrote; here
 * those three forms alone are recognised, and Java's reader, which would build whatever a tampered row names, is never asked.
 */
@Configuration
class SessionValues {

    private static final byte[] EMPTY = formOf("");
    private static final byte[] TEXT = Arrays.copyOf(EMPTY, EMPTY.length - Short.BYTES);
    private static final byte[] ZERO = formOf(0L);
    private static final byte[] NUMBER = Arrays.copyOf(ZERO, ZERO.length - Long.BYTES);
    private static final byte[] YES = formOf(true);

    /** Spring Session takes the one of this name for the attributes of its sessions. */
    @Bean
    GenericConversionService springSessionConversionService() {
        var conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, SessionValues::formOf);
        conversions.addConverter(byte[].class, Object.class, SessionValues::valueOf);
        return conversions;
    }

    private static byte[] formOf(Object value) {
        var bytes = new ByteArrayOutputStream();
        try (var form = new ObjectOutputStream(bytes)) {
            form.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Object valueOf(byte[] form) {
        if (Arrays.equals(form, YES)) {
            return true;
        }
        if (startsWith(form, NUMBER) && form.length == ZERO.length) {
            return ByteBuffer.wrap(form).getLong(NUMBER.length);
        }
        if (startsWith(form, TEXT)) {
            return textAfter(form);
        }
        throw new IllegalArgumentException("A session holds something that none of ours holds");
    }

    private static String textAfter(byte[] form) {
        var rest = new ByteArrayInputStream(form, TEXT.length, form.length - TEXT.length);
        try (var text = new DataInputStream(rest)) {
            var read = text.readUTF();
            if (text.read() < 0) {
                return read;
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("A text in a session is cut off", e);
        }
        throw new IllegalArgumentException("A text in a session is followed by something");
    }

    private static boolean startsWith(byte[] form, byte[] start) {
        return form.length >= start.length && Arrays.equals(form, 0, start.length, start, 0, start.length);
    }
}
