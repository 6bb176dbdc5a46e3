package gentlelanding.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every word of the interface, read from {@code messages/<module>.properties} and formatted by ICU, whose plural rules
 * know every language. A bundle named {@code <module>_xx} holds another language; what it lacks falls back to English.
 */
@Component("messageSource")
class Words extends AbstractMessageSource {

    private static final String ENGLISH = "en";

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();
    private final Map<String, Map<String, Phrase>> phrases = new ConcurrentHashMap<>();

    Words() throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            var name = String.valueOf(file.getFilename()).replace(".properties", "");
            var language = name.contains("_") ? name.substring(name.indexOf('_') + 1) : ENGLISH;
            var properties = new Properties();
            try (var lines = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                properties.load(lines);
            }
            var words = byLanguage.computeIfAbsent(language, any -> new HashMap<>());
            for (var key : properties.stringPropertyNames()) {
                if (words.putIfAbsent(key, properties.getProperty(key)) != null) {
                    throw new IllegalStateException("Two message files have the key " + key);
                }
            }
        }
    }

    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        if (code == null) {
            return null;
        }
        var language = locale == null ? ENGLISH : locale.getLanguage();
        var pattern = byLanguage.getOrDefault(language, Map.of()).get(code);
        if (pattern == null) {
            language = ENGLISH;
            pattern = byLanguage.getOrDefault(ENGLISH, Map.of()).get(code);
        }
        return pattern == null ? null : phrase(language, pattern).with(arguments == null ? new Object[0] : arguments);
    }

    private Phrase phrase(String language, String pattern) {
        return phrases.computeIfAbsent(language, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(pattern, any -> new Phrase(pattern, Locale.forLanguageTag(language)));
    }

    @Override
    protected java.text.@Nullable MessageFormat resolveCode(String code, Locale locale) {
        return null;
    }
}
