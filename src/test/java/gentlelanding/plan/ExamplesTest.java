package gentlelanding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.WebTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** The written couples of docs/examples.md, each with the prose of its plan as the page prints it. */
class ExamplesTest extends WebTest {

    private static final Path DOCUMENT = Path.of("docs", "examples.md");

    /** With -Dlanding.examples=write the document is written anew instead, to be read before it is kept. */
    private static final boolean WRITE = "write".equals(System.getProperty("landing.examples"));

    private static final String LEAD = """
            # Examples

            Forty-two couples and their plans: thirty as people are, then twelve whose needs pull apart. They are named by what
            they need. Each plan is as one of the two reads it, for whom the other is “your partner”. What nobody said
            otherwise is gladly given.

            Every sentence comes from the same place as on the page. Beneath what is to talk about, and all through the twelve,
            stands why; on the page it opens on request. `ExamplesTest` fails where this document and the plans differ;
            `./mvnw test -Dtest=ExamplesTest -Dlanding.examples=write` writes it anew, to be read before it is kept.
            """;

    @Autowired
    PlanPages pages;

    @Autowired
    MessageSource words;

    @Test
    void readAsTheDocumentSays() throws IOException {
        assertThat(ThirtyCouples.all()).hasSize(30);
        assertThat(TwelveClashes.all()).hasSize(12);
        if (WRITE) {
            Files.writeString(DOCUMENT, document());
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(document());
    }

    private String document() {
        var parts = new ArrayList<String>();
        parts.add(LEAD);
        parts.add("# Thirty couples\n");
        var number = 1;
        for (var example : ThirtyCouples.all()) {
            parts.add(new ExampleProse(pages, words, example).written(number++));
        }
        parts.add("# Twelve couples who clash\n");
        for (var example : TwelveClashes.all()) {
            parts.add(new ExampleProse(pages, words, example).written(number++));
        }
        return String.join("\n", parts).stripTrailing() + "\n";
    }
}
