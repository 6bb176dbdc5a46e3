package gentlelanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about security names tests that are there, as every page does, and leaves out no row. */
class SecurityPageTest {

    private static final Pattern NAMED =
            Pattern.compile("`(?:([A-Z][A-Za-z]*(?:Test|Journey|Resilience)))?(?:#([a-z][A-Za-z0-9]*))?`");

    private static final Pattern NAMED_WHOLE =
            Pattern.compile("`([A-Z][A-Za-z]*(?:Test|Journey|Resilience))#([a-z][A-Za-z0-9]*)`");

    private static final Map<String, Integer> ROWS =
            Map.of("A", 8, "P", 9, "I", 4, "T", 3, "W", 6, "D", 5, "E", 3, "L", 2, "S", 6, "R", 10);

    @Test
    void namesTestsThatAreThere() throws IOException {
        var tests = tests();
        var missing = new ArrayList<String>();
        for (var row : rows().toList()) {
            var current = "";
            var named = NAMED.matcher(row);
            var found = false;
            while (named.find()) {
                current = named.group(1) == null ? current : named.group(1);
                found |= !current.isEmpty();
                var source = tests.getOrDefault(current, "");
                if (source.isEmpty() || named.group(2) != null && !source.contains("void " + named.group(2) + "(")) {
                    missing.add(row.substring(0, 6) + named.group());
                }
            }
            assertThat(found).as(row).isTrue();
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void isNotTheOnlyPageWhoseTestsAreThere() throws IOException {
        var tests = tests();
        var missing = new ArrayList<String>();
        try (var pages = Files.walk(Path.of("docs"))) {
            for (var page :
                    pages.filter(path -> path.toString().endsWith(".md")).toList()) {
                NAMED_WHOLE
                        .matcher(Files.readString(page))
                        .results()
                        .filter(named -> !tests.getOrDefault(named.group(1), "").contains(" " + named.group(2) + "("))
                        .forEach(named -> missing.add(page + " " + named.group()));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void leavesOutNoRow() throws IOException {
        var there = rows().map(row -> row.replaceAll("\\| (\\w+) \\|.*", "$1")).toList();

        var wanted = Stream.concat(
                        ROWS.entrySet().stream()
                                .flatMap(letter -> IntStream.rangeClosed(1, letter.getValue())
                                        .mapToObj(number -> letter.getKey() + number)),
                        Stream.of("O1", "O2", "O3", "O4"))
                .toList();
        assertThat(there).containsExactlyInAnyOrderElementsOf(wanted);
    }

    private static Stream<String> rows() throws IOException {
        return Files.readAllLines(Path.of("docs/security.md")).stream()
                .filter(line -> line.matches("\\| [A-Z]\\d+ \\|.*"));
    }

    private static Map<String, String> tests() throws IOException {
        var all = new TreeMap<String, String>();
        try (var files = Files.walk(Path.of("src/test/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return all;
    }
}
