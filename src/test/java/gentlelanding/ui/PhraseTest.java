package gentlelanding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A phrase reads as the format that knows everything would write it. */
class PhraseTest {

    private static final List<Object[]> FILLINGS = List.of(
            new Object[] {"Sam", "{0} isn't '{' here", "twenty", "you"},
            new Object[] {1, 2, 3, 4},
            new Object[] {"Sam", 7, 1L, "you"},
            new Object[] {"Sam"},
            new Object[0],
            new Object[] {null, "Sam"});

    @Test
    void isTheSameForEveryPhraseOfTheInterface() throws Exception {
        var phrases = everyPattern();
        assertThat(phrases).hasSizeGreaterThan(1_000);

        for (var pattern : phrases) {
            for (var filling : FILLINGS) {
                assertThat(written(new Phrase(pattern, Locale.ENGLISH)::with, filling))
                        .as(pattern)
                        .isEqualTo(written(new MessageFormat(pattern, Locale.ENGLISH)::format, filling));
            }
        }
    }

    @Test
    void isTheSameForOddOnes() {
        for (var pattern :
                List.of("", "it''s", "'{0}' is {0}", "'{'", "{0}{0}{1}", "don't", "{1} before {0}", "{ 0 }")) {
            for (var filling : FILLINGS) {
                assertThat(written(new Phrase(pattern, Locale.ENGLISH)::with, filling))
                        .as(pattern)
                        .isEqualTo(written(new MessageFormat(pattern, Locale.ENGLISH)::format, filling));
            }
        }
    }

    /** What comes of it; a filling that does not fit is refused by both alike. */
    private static String written(Filled phrase, Object[] filling) {
        try {
            return phrase.with(filling);
        } catch (IllegalArgumentException e) {
            return "refused";
        }
    }

    private static List<String> everyPattern() throws Exception {
        var all = new ArrayList<String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            var properties = new Properties();
            properties.load(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8));
            properties.stringPropertyNames().forEach(key -> all.add(properties.getProperty(key)));
        }
        return all;
    }

    /** Either of the two. */
    private interface Filled {
        String with(Object[] filling);
    }
}
