package gentlelanding.practice;

import gentlelanding.care.Phase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The templates that come with the product: their items from a file of the catalogue, their words from the messages. */
@Component
class BuiltInTemplates {

    private static final String STEM = "practice.template.";
    private static final int MOST_PROMPTS = 9;

    private final Map<String, List<String>> items = read();
    private final MessageSource words;

    BuiltInTemplates(MessageSource words) {
        this.words = words;
    }

    /** The keys, in the order in which they are listed. */
    List<String> keys() {
        return List.copyOf(items.keySet());
    }

    Optional<CareTemplate> of(String key, Locale locale) {
        return Optional.ofNullable(items.get(key)).map(chosen -> template(key, chosen, locale));
    }

    private CareTemplate template(String key, List<String> chosen, Locale locale) {
        return new CareTemplate(
                say(key + ".title", locale),
                say(key + ".introduction", locale),
                "",
                locale.toLanguageTag(),
                chosen.stream().map(CareTemplate.Item::builtIn).toList(),
                Arrays.stream(Phase.values())
                        .flatMap(phase -> prompts(key, phase, locale))
                        .toList(),
                List.of());
    }

    private Stream<CareTemplate.Prompt> prompts(String key, Phase phase, Locale locale) {
        return IntStream.rangeClosed(1, MOST_PROMPTS)
                .mapToObj(
                        number -> words.getMessage(STEM + key + '.' + phase.slug() + '.' + number, null, null, locale))
                .flatMap(Stream::ofNullable)
                .map(prompt -> new CareTemplate.Prompt(phase, prompt));
    }

    private String say(String key, Locale locale) {
        return Objects.requireNonNull(words.getMessage(STEM + key, null, locale));
    }

    private static Map<String, List<String>> read() {
        var file = "/catalogue/templates.csv";
        try (var stream = Objects.requireNonNull(BuiltInTemplates.class.getResourceAsStream(file), file)) {
            var items = new LinkedHashMap<String, List<String>>();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> items.put(cells[0], List.of(cells[1].split(" "))));
            return items;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
