package gentlelanding.landing;

import gentlelanding.care.Phase;
import gentlelanding.landing.CheckInPage.PromptView;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The questions of a check-in, the very ones that stand beside the plan. */
@Component
class Prompts {

    private final MessageSource words;

    Prompts(MessageSource words) {
        this.words = words;
    }

    List<PromptView> of(Phase phase, boolean alone, Map<String, String> answers, Locale locale) {
        return IntStream.rangeClosed(1, phase == Phase.DAYS_AFTER ? 5 : 4)
                .mapToObj(number -> phase.slug() + "." + number)
                .map(key -> new PromptView(
                        "answers[" + key + "]",
                        words(key, alone, locale),
                        options(key, locale),
                        answers.getOrDefault(key, "")))
                .toList();
    }

    /** The words of one question; on one's own, "we" becomes "I". */
    String words(String key, boolean alone, Locale locale) {
        return say((alone ? "plan.prompt.alone." : "plan.prompt.") + key, locale);
    }

    /** How settled somebody is, in five steps. */
    Map<String, String> settled(Locale locale) {
        return IntStream.rangeClosed(1, 5)
                .boxed()
                .collect(
                        LinkedHashMap::new,
                        (all, step) -> all.put(step.toString(), say("landing.settled." + step, locale)),
                        Map::putAll);
    }

    Map<String, String> sendings(String partner, Locale locale) {
        var sendings = new LinkedHashMap<String, String>();
        for (var sending : Sending.values()) {
            sendings.put(
                    sending.slug(),
                    Objects.requireNonNull(
                            words.getMessage("landing.send." + sending.slug(), new Object[] {partner}, locale)));
        }
        return sendings;
    }

    /** In the first minutes one press answers; the answer is kept in the words that were pressed. */
    private Map<String, String> options(String key, Locale locale) {
        var options = new LinkedHashMap<String, String>();
        @Nullable String several = words.getMessage("landing.answer." + key, null, null, locale);
        if (several != null) {
            Arrays.stream(several.split("\\|")).forEach(option -> options.put(option.strip(), option.strip()));
        }
        return options;
    }

    private String say(String key, Locale locale) {
        return Objects.requireNonNull(words.getMessage(key, null, locale));
    }
}
