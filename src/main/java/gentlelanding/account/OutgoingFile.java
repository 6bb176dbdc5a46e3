package gentlelanding.account;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A file that goes out while it is made. Until more of it is there than fits into what is held back, the response is
 * untouched, so that whatever fails can be answered with a page; from then on a failure tears the response off.
 */
class OutgoingFile extends OutputStream {

    /** As much as a page may be that goes out whole. */
    static final int HELD_BACK = 64 * 1024;

    private final HttpServletResponse response;
    private final String type;
    private final String name;
    private final byte[] held = new byte[HELD_BACK];
    private int size;
    private @Nullable OutputStream begun;

    /** @param name under which a browser keeps it; it says nothing */
    OutgoingFile(HttpServletResponse response, String type, String name) {
        this.response = response;
        this.type = type;
        this.name = name;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (begun == null && size + length <= held.length) {
            System.arraycopy(bytes, from, held, size, length);
            size += length;
        } else {
            begun().write(bytes, from, length);
        }
    }

    /** It is whole: the last of it goes out. */
    void finish() throws IOException {
        begun();
    }

    /** Nothing is sent sooner because whoever writes is in a hurry. */
    @Override
    public void flush() {}

    /** Whoever writes never says when it is whole by closing: that would happen on a failure too. */
    @Override
    public void close() {}

    private OutputStream begun() throws IOException {
        if (begun != null) {
            return begun;
        }
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        var out = response.getOutputStream();
        out.write(held, 0, size);
        begun = out;
        return out;
    }
}
