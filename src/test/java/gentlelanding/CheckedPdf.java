package gentlelanding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A PDF as others read it: veraPDF for whether everybody can read it, PDFBox for what it says. */
public record CheckedPdf(byte[] bytes) {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /** What PDF/UA-1 has against it, by veraPDF; empty where nothing. */
    public List<String> objections() {
        try (var foundry = Foundries.defaultInstance();
                var parser = foundry.createParser(new ByteArrayInputStream(bytes), PDFAFlavour.PDFUA_1);
                var validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(failed -> failed.getRuleId().getClause() + " " + failed.getMessage() + " "
                            + failed.getLocation().getContext())
                    .toList();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    public String text() {
        return read(document -> new PDFTextStripper().getText(document));
    }

    public String title() {
        return read(document -> document.getDocumentInformation().getTitle());
    }

    public List<PDRectangle> pages() {
        return read(document -> StreamSupport.stream(document.getPages().spliterator(), false)
                .map(page -> page.getMediaBox())
                .collect(Collectors.toList()));
    }

    private interface Reading<T> {
        T of(PDDocument document) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        try (var document = Loader.loadPDF(bytes)) {
            return reading.of(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
