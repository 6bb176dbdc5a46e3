package gentlelanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every template and every message. */
class WordsAndTemplatesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Map<Path, String> TEMPLATES = read(RESOURCES.resolve("templates"), ".html");
    private static final Map<Path, String> SOURCES = read(Path.of("src/main/java"), ".java");
    private static final Map<String, String> WORDS = words();
    private static final String SETTINGS =
            String.join("\n", read(RESOURCES, "application.properties").values());

    /** Boxes of parts rather than pages: every kind of input, and the drawing of the sky. */
    private static final List<Path> BOXES =
            List.of(RESOURCES.resolve("templates/ui/form.html"), RESOURCES.resolve("templates/ui/sky.html"));

    private static final int LONGEST_TEMPLATE = 80;
    private static final int LONGEST_BOX = 120;

    @Test
    void noTemplatePrintsTextUnescaped() {
        assertThat(in(TEMPLATES, "th:utext|\\[\\(|data-th-utext")).isEmpty();
    }

    @Test
    void noTemplateHoldsStyleOrScript() {
        assertThat(in(TEMPLATES, "(?i)<style")).isEmpty();
        assertThat(in(TEMPLATES, "(?i)\\s(th:)?style\\s*=")).isEmpty();
        assertThat(in(TEMPLATES, "(?i)\\s(th:)?on[a-z]+\\s*=\\s*[\"']")).isEmpty();
        assertThat(in(TEMPLATES, "(?i)javascript:")).isEmpty();
        assertThat(in(TEMPLATES, "(?is)<script(?![^>]*\\s(th:)?src=)[^>]*>")).isEmpty();
        assertThat(in(TEMPLATES, "(?is)<script[^>]*>\\s*[^<\\s]")).isEmpty();
    }

    @Test
    void noTemplateEvaluatesTwice() {
        assertThat(in(TEMPLATES, "__\\$\\{")).isEmpty();
    }

    @Test
    void everyTemplateFitsOnOneScreen() {
        TEMPLATES.forEach((path, text) -> assertThat(text.lines().count())
                .as(path.toString())
                .isLessThanOrEqualTo(BOXES.contains(path) ? LONGEST_BOX : LONGEST_TEMPLATE));
    }

    /** {@code #{plan.title}} is looked up; of {@code #{|plan.${kind}.title|}} at least the beginning must exist. */
    @Test
    void everyWordOfATemplateIsInAMessageFile() {
        var missing = new TreeSet<String>();
        find(TEMPLATES, "#\\{([a-z][A-Za-z0-9.-]*)[}(]")
                .filter(match -> !WORDS.containsKey(match.group(1)))
                .forEach(match -> missing.add(match.group(1)));
        find(TEMPLATES, "#\\{\\|([a-z][A-Za-z0-9.-]*)\\$\\{")
                .filter(match -> !isBeginning(match.group(1)))
                .forEach(match -> missing.add(match.group(1)));
        find(TEMPLATES, "#\\{[^}]*'([a-z][A-Za-z0-9.-]*\\.)'\\s*\\+")
                .filter(match -> !isBeginning(match.group(1)))
                .forEach(match -> missing.add(match.group(1)));
        assertThat(missing).isEmpty();
    }

    /** A literal that begins like a key is one, or, where it ends in a dot, the beginning of one. */
    @Test
    void everyWordOfTheCodeIsInAMessageFile() {
        var modules = WORDS.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .distinct()
                .toList();
        var missing = new TreeSet<String>();
        find(SOURCES, "\"((" + String.join("|", modules) + ")\\.[a-z0-9.-]*)\"")
                .map(match -> match.group(1))
                .filter(key -> !WORDS.containsKey(key) && !isBeginning(key) && !isSetting(key))
                .forEach(missing::add);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyMessageCanBeFormatted() {
        WORDS.forEach((key, words) -> assertThatCode(() -> new MessageFormat(words, Locale.ENGLISH))
                .as("%s=%s", key, words)
                .doesNotThrowAnyException());
    }

    @Test
    void noMessageShoutsOrAsksTwice() {
        assertThat(WORDS)
                .allSatisfy((key, words) -> assertThat(words)
                        .as(key)
                        .isNotBlank()
                        .doesNotContain("!")
                        .doesNotContain("??")
                        .doesNotContain("TODO"));
        assertThat(in(TEMPLATES, "\\?\\?")).isEmpty();
    }

    /** What a page says of itself must be true: no cipher makes a server blind to what it opens. */
    @Test
    void noMessageClaimsMoreThanIsTrue() {
        assertThat(WORDS)
                .allSatisfy((key, words) -> assertThat(words.toLowerCase(Locale.ROOT))
                        .as(key)
                        .doesNotContain("end-to-end")
                        .doesNotContain("we cannot read")
                        .doesNotContain("anonymous"));
    }

    /** The project's own settings begin like the words of a module. */
    private static boolean isSetting(String key) {
        return SETTINGS.lines().anyMatch(line -> line.startsWith(key + "="));
    }

    private static boolean isBeginning(String beginning) {
        return WORDS.keySet().stream().anyMatch(key -> key.startsWith(beginning.replaceFirst("\\.?$", ".")));
    }

    private static List<String> in(Map<Path, String> files, String pattern) {
        var found = new ArrayList<String>();
        files.forEach((path, text) -> Pattern.compile(pattern)
                .matcher(text)
                .results()
                .forEach(match -> found.add(path + ": " + match.group())));
        return found;
    }

    private static Stream<MatchResult> find(Map<Path, String> files, String pattern) {
        return files.values().stream()
                .flatMap(text -> Pattern.compile(pattern).matcher(text).results());
    }

    private static Map<Path, String> read(Path folder, String ending) {
        var files = new TreeMap<Path, String>();
        try (var paths = Files.walk(folder)) {
            for (var path :
                    paths.filter(path -> path.toString().endsWith(ending)).toList()) {
                files.put(path, Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static Map<String, String> words() {
        var all = new TreeMap<String, String>();
        read(RESOURCES.resolve("messages"), ".properties").forEach((path, text) -> {
            var words = new Properties();
            try {
                words.load(new java.io.StringReader(text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            words.stringPropertyNames().forEach(key -> all.put(key, words.getProperty(key)));
        });
        return all;
    }
}
