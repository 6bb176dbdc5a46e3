package gentlelanding.ui;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.springframework.core.io.ClassPathResource;

/** Presses one well-formed page into a PDF. It reads our own style sheets and fonts, and nothing else from anywhere. */
class Press {

    private static final Pattern STYLE = Pattern.compile("paper:/[a-z0-9]+\\.css");

    /** What XML cannot hold, and what only chooses between two looks of a letter that has one look here. */
    private static final Pattern WITHOUT_SHAPE = Pattern.compile(
            "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]|[\\x{FE00}-\\x{FE0F}]");

    /** Families by the name in the style sheet. */
    private static final Map<String, String> FAMILIES =
            Map.of("Paper Sans", "DejaVuSans", "Paper Narrow", "DejaVuSansCondensed", "Paper Serif", "DejaVuSerif");

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    Press() {
        XRLog.setLoggingEnabled(false);
    }

    byte[] press(String page) {
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .withProducer("")
                .withHtmlContent(WITHOUT_SHAPE.matcher(page).replaceAll(""), "paper:/")
                .useReplacementText("\u25a1")
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ICUBidiReorderer());
        fetchNothing(builder);
        FAMILIES.forEach((family, font) -> {
            use(builder, family, font, 400);
            use(builder, family, font + "-Bold", 700);
        });
        return pressed(builder);
    }

    private void fetchNothing(PdfRendererBuilder builder) {
        builder.useUriResolver((base, uri) -> STYLE.matcher(uri).matches() ? uri : null);
        for (var when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl(
                    (uri, type) -> type == ExternalResourceType.CSS
                            && STYLE.matcher(uri).matches(),
                    when);
        }
        builder.useProtocolsStreamImplementation(uri -> new Style(file(uri.replace(":", ""))), "paper");
    }

    private void use(PdfRendererBuilder builder, String family, String font, int weight) {
        var path = "net/sf/jasperreports/fonts/dejavu/" + font + ".ttf";
        builder.useFont(() -> new ByteArrayInputStream(file(path)), family, weight, FontStyle.NORMAL, true);
    }

    /** Without its time and with a fixed number, so that nothing but its words tells one from another. */
    private static byte[] pressed(PdfRendererBuilder builder) {
        var out = new ByteArrayOutputStream();
        try (var renderer = builder.toStream(out).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (var document = renderer.getPdfDocument()) {
                document.setDocumentId(0L);
                document.getDocumentInformation().setCreationDate(null);
                document.save(out, CompressParameters.NO_COMPRESSION);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private byte[] file(String path) {
        return files.computeIfAbsent(path, any -> {
            try {
                return new ClassPathResource(path).getContentAsByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The style sheet as the library wants to read it. */
    private record Style(byte[] bytes) implements FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
