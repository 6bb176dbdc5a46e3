package gentlelanding.ui;

import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Prints a template as a tagged PDF that bears the discreet name and no time: the same words give the same bytes. Only so
 * many are printed at once; whoever finds no place is told so, soon, with 503.
 */
@Component
public class Paper {

    private static final int PATIENCE_SECONDS = 1;

    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final Press press = new Press();
    private final ITemplateEngine templates;
    private final String siteName;

    Paper(ITemplateEngine templates, @Value("${landing.name}") String siteName) {
        this.templates = templates;
        this.siteName = siteName;
    }

    /** How large a sheet is; a card is 85 by 54 millimetres. */
    public enum Size {
        A4,
        LETTER,
        CARD;

        /** The size asked for by name, or else the one that is usual where that language is spoken, A4 where unknown. */
        public static Size of(@Nullable String asked, Locale locale) {
            if (asked != null && asked.equalsIgnoreCase(LETTER.name())) {
                return LETTER;
            }
            if (asked != null && asked.equalsIgnoreCase(A4.name())
                    || locale.getCountry().isEmpty()) {
                return A4;
            }
            var usual = LocaleData.getPaperSize(ULocale.forLocale(locale));
            return usual.getHeight() < 290 ? LETTER : A4;
        }

        /** The name under which templates and styles know it. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The template, which begins with {@code ui/paper :: page} and is well-formed XML, with these variables as a PDF. Slow:
     * never to be called within a transaction.
     */
    public byte[] print(String template, Map<String, ?> variables, Size size, Locale locale) {
        var all = new HashMap<String, Object>(variables);
        all.put("siteName", siteName);
        all.put("size", size.slug());
        var page = templates.process(template, new Context(locale, all));
        return limited(() -> press.press(page));
    }

    byte[] limited(Callable<byte[]> printing) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AllBusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AllBusyException();
        }
        try {
            return printing.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            places.release();
        }
    }

    /** The same as an answer that a browser shows, or keeps under that file name. */
    public ResponseEntity<byte[]> answer(
            String file, String template, Map<String, ?> variables, Size size, Locale locale) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(file).build().toString())
                .body(print(template, variables, size, locale));
    }
}
