package gentlelanding.practice;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Page;
import gentlelanding.QrOnPicture;
import gentlelanding.WebTest;
import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a practitioner prints. */
class OnPaperTest extends WebTest {

    @Autowired
    CareTemplates templates;

    @Test
    void holdsEachBuiltInTemplateOnAFewSheets() throws IOException {
        for (var key : templates.builtIns(Locale.ENGLISH).keySet()) {
            var page = stranger().get("/templates/built-in/" + key + "/worksheet.pdf");
            assertThat(page.header("Content-Disposition")).isEqualTo("inline; filename=\"worksheet.pdf\"");
            try (var sheet = read(page)) {
                assertThat(sheet.getNumberOfPages()).as(key).isBetween(1, 3);
                assertThat(words(sheet)).contains("I need this", "I’m glad to", "Whom I can call");
            }
        }
        assertThat(stranger().get("/templates/built-in/nothing/worksheet.pdf").status())
                .isEqualTo(404);
    }

    @Test
    void handsOutACodeOnOnePageThatACameraReads() throws Exception {
        var robin = Practitioner.writing(person("Robin"), "Coming home").publishes();
        var code = robin.handsOut();
        var address = robin.browser()
                .get(robin.desk() + "/hand-outs")
                .html()
                .select("a[href$=/sheet]")
                .attr("href");

        try (var sheet = read(robin.browser().get(address + ".pdf"))) {
            assertThat(sheet.getNumberOfPages()).isEqualTo(1);
            assertThat(words(sheet)).contains("Coming home", code, "/templates/start#" + code);
            assertThat(QrOnPicture.text(new PDFRenderer(sheet).renderImageWithDPI(0, 150)))
                    .endsWith("/templates/start#" + code);
        }
        try (var sheet = read(robin.browser().get(robin.desk() + "/worksheet.pdf"))) {
            assertThat(words(sheet)).contains("Coming home", "Being held", "Written by Robin Vale, who listens");
        }
    }

    private static PDDocument read(Page page) throws IOException {
        assertThat(page.status()).isEqualTo(200);
        return Loader.loadPDF(page.response().getContentAsByteArray());
    }

    private static String words(PDDocument sheet) throws IOException {
        return new PDFTextStripper().getText(sheet).replaceAll("\\s+", " ");
    }
}
