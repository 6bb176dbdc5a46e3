package gentlelanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every column that is kept stands in the inventory, and the page about privacy is made of it. */
class InventoryTest extends WebTest {

    private static final Path FILE = Path.of("src/main/resources/inventory/data-inventory.csv");
    private static final List<String> KINDS =
            List.of("id", "time", "number", "state", "technical", "sealed", "fingerprint", "hash", "wrapped-key");

    @Test
    void namesEveryColumnAndNoOther() throws IOException {
        isWhatTheDatabaseHolds(jdbc);
    }

    static void isWhatTheDatabaseHolds(JdbcTemplate jdbc) throws IOException {
        var columns = jdbc.queryForList(
                "select lower(c.table_name) || ',' || lower(c.column_name) from information_schema.columns c"
                        + " where lower(c.table_schema) = 'public'",
                String.class);

        assertThat(rows().stream().map(row -> row[0] + "," + row[1]))
                .as("docs/data-inventory.csv has a row for each column: table,column,class,under,why,until")
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(columns);
    }

    @Test
    void saysOfEachHowItLiesThereWhyAndUntilWhen() throws IOException {
        var words = new Properties();
        words.load(new StringReader(Files.readString(Path.of("src/main/resources/messages/privacy.properties"))));
        var missing = new TreeSet<String>();
        for (var row : rows()) {
            assertThat(row).as(String.join(",", row)).hasSize(6).doesNotContain("");
            assertThat(row[2]).as(String.join(",", row)).isIn(KINDS);
            var hidden = List.of("sealed", "fingerprint", "hash", "wrapped-key").contains(row[2]);
            var table = row[0].replace('_', '-');
            missing.add("privacy.table." + table);
            missing.add("privacy.until." + row[5]);
            missing.add(hidden ? "privacy.holds." + table + "." + row[1].replace('_', '-') : "privacy.why." + row[4]);
            if (row[2].equals("sealed")) {
                missing.add("privacy.how.sealed." + row[3]);
            }
        }
        missing.removeAll(words.stringPropertyNames());
        assertThat(missing).as("words in messages/privacy.properties").isEmpty();
    }

    @Test
    void sealsWhatIsKeptAsBytesOrSaysWhyNot() throws IOException {
        var bytes = jdbc.queryForList(
                "select lower(c.table_name) || ',' || lower(c.column_name) from information_schema.columns c"
                        + " where lower(c.table_schema) = 'public' and c.data_type like 'BINARY%'",
                String.class);

        assertThat(rows().stream()
                        .filter(row -> bytes.contains(row[0] + "," + row[1]))
                        .filter(row ->
                                List.of("sealed", "fingerprint", "wrapped-key").contains(row[2]))
                        .count())
                .as("all but what a session and a job's library keep")
                .isEqualTo(bytes.size() - 2L);
    }

    @Test
    void isOnThePageForEverybody() throws IOException {
        var page = stranger().get("/privacy").html();

        assertThat(page.select("[data-kept]").eachAttr("data-kept"))
                .containsExactlyElementsOf(rows().stream()
                        .map(row -> row[0].replace('_', '-'))
                        .distinct()
                        .toList());
        assertThat(page.select("[data-kept=account] dl").text())
                .contains("your sign-in name and the name you show", "Sealed, under your own key", "Until: you close");
    }

    private static List<String[]> rows() throws IOException {
        return Files.readString(FILE)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }
}
