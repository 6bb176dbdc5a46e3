package gentlelanding.ui;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import gentlelanding.CheckedPdf;
import gentlelanding.WebTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is printed as PDF. */
class PaperTest extends WebTest {

    @Autowired
    private Paper paper;

    @Test
    void satisfiesPdfUaByAnotherProjectsChecker() {
        assertThat(sheet("Drink some water. Καλημέρα, привет, مرحبا, שלום 😀", Paper.Size.A4)
                        .objections())
                .isEmpty();
        assertThat(sheet("A card", Paper.Size.CARD).objections()).isEmpty();
    }

    @Test
    void isCheckedByACheckerThatObjects() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        }

        assertThat(new CheckedPdf(out.toByteArray()).objections()).isNotEmpty();
    }

    @Test
    void fetchesNothingFromAnywhere() throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort();
            var variables = Map.of("words", "x", "picture", address + "/a.png", "style", address + "/a.css");
            paper.print("ui/any-sheet", variables, Paper.Size.A4, Locale.ENGLISH);
        } finally {
            server.stop(0);
        }

        assertThat(asked).hasValue(0);
    }

    @Test
    void saysNothingOfWhatItIsAboutInItsTitle() {
        assertThat(sheet("Being held", Paper.Size.A4).title()).isEqualTo("Gentle Landing");
    }

    @Test
    void isTheSameBytesForTheSameWords() {
        assertThat(sheet("Being held", Paper.Size.A4).bytes())
                .isEqualTo(sheet("Being held", Paper.Size.A4).bytes());
    }

    @Test
    void holdsNoTime() {
        assertThat(new String(sheet("x", Paper.Size.A4).bytes(), ISO_8859_1))
                .doesNotContain("CreationDate")
                .doesNotContain("ModDate")
                .doesNotContain("CreateDate");
    }

    @Test
    void comesInTheSizeThatWasAskedForOrIsUsual() {
        var letter = Locale.US;
        assertThat(Paper.Size.of("a4", letter)).isEqualTo(Paper.Size.A4);
        assertThat(Paper.Size.of(null, letter)).isEqualTo(Paper.Size.LETTER);
        assertThat(Paper.Size.of("no such size", Locale.GERMANY)).isEqualTo(Paper.Size.A4);
        assertThat(Paper.Size.of(null, Locale.ENGLISH)).isEqualTo(Paper.Size.A4);
        assertThat(sheet("x", Paper.Size.LETTER).pages())
                .singleElement()
                .satisfies(page -> assertThat(page.getWidth()).isBetween(611f, 613f));
        assertThat(sheet("x", Paper.Size.CARD).pages())
                .singleElement()
                .satisfies(page -> assertThat(page.getWidth()).isBetween(240f, 242f))
                .satisfies(page -> assertThat(page.getHeight()).isBetween(152f, 154f));
    }

    @Test
    void takesWhateverLettersPeopleWrite() {
        var words = "\u0000\u0007 \uD800 <b>&amp; ]]> ${1} 日本 👩‍👩‍👧 🫂 \u202E";

        assertThat(sheet(words, Paper.Size.A4).text()).contains("<b>&amp; ]]> ${1}");
    }

    /** Every place is taken; the next one waits a second, and is told. */
    @Test
    void turnsPeopleAwayRatherThanPrintTooManyAtOnce() throws Exception {
        var cores = Runtime.getRuntime().availableProcessors();
        var held = new CountDownLatch(1);
        var arrived = new CountDownLatch(cores);
        var slow = IntStream.range(0, cores)
                .mapToObj(number -> CompletableFuture.runAsync(() -> paper.limited(() -> {
                    arrived.countDown();
                    held.await();
                    return new byte[0];
                })))
                .toList();
        arrived.await();

        assertThatThrownBy(() -> sheet("x", Paper.Size.A4)).isInstanceOf(AllBusyException.class);

        held.countDown();
        slow.forEach(CompletableFuture::join);
        assertThat(sheet("x", Paper.Size.A4).pages()).hasSize(1);
    }

    private CheckedPdf sheet(String words, Paper.Size size) {
        return new CheckedPdf(paper.print("ui/any-sheet", Map.of("words", words), size, Locale.ENGLISH));
    }
}
