package gentlelanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A browser skips whatever it cannot read in a style sheet, and says nothing. */
class StyleSheetsTest {

    @Test
    void closeEveryRuleBeforeTheNextOneOpens() throws IOException {
        try (var sheets = Files.list(Path.of("src/main/resources/static/css"))) {
            for (var sheet : sheets.toList()) {
                var depth = 0;
                var deepest = 0;
                for (var letter : Files.readString(sheet)
                        .replaceAll("(?s)/\\*.*?\\*/", "")
                        .toCharArray()) {
                    depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
                    deepest = Math.max(deepest, depth);
                    assertThat(depth).as(sheet.toString()).isNotNegative();
                }
                assertThat(depth).as(sheet.toString()).isZero();
                assertThat(deepest)
                        .as(sheet.toString() + ": layer, media, rule")
                        .isLessThanOrEqualTo(4);
            }
        }
    }
}
