package gentlelanding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a page names is read straight from our records, and from nothing else. */
class RecordPartsTest {

    private record Line(String words, boolean ours) {

        public boolean isOurs() {
            return !ours;
        }
    }

    private record Holding(List<Line> lines) {}

    @Test
    void areReadByTheirNames() {
        var line = new Line("Sam brings you water.", true);

        assertThat(RecordParts.of(line, "words")).isEqualTo("Sam brings you water.");
        assertThat(RecordParts.of(new Holding(List.of(line)), "lines")).isEqualTo(List.of(line));
    }

    @Test
    void areLeftToSpringWhereAGetterSaysSomethingElse() {
        assertThat(RecordParts.of(new Line("", true), "ours")).isSameAs(RecordParts.NOWHERE);
    }

    @Test
    void areNotFoundInAnythingElse() {
        assertThat(RecordParts.of(null, "words")).isSameAs(RecordParts.NOWHERE);
        assertThat(RecordParts.of("words", "bytes")).isSameAs(RecordParts.NOWHERE);
        assertThat(RecordParts.of(new Line("", true), "class")).isSameAs(RecordParts.NOWHERE);
    }
}
