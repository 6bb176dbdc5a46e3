package gentlelanding.guide;

import gentlelanding.ui.NotHere;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Short pages in plain words; they come whether or not anything else works. */
@Controller
class GuideController {

    private static final List<String> TOPICS = List.of(
            "what-it-is",
            "why",
            "feelings",
            "hard-to-receive",
            "new-and-casual",
            "long-term",
            "long-distance",
            "talking-about-it",
            "not-okay");

    private final MessageSource words;

    GuideController(MessageSource words) {
        this.words = words;
    }

    @GetMapping("/guide")
    String topics(Model model) {
        model.addAttribute("topics", TOPICS);
        return "guide/topics";
    }

    @GetMapping("/guide/{topic}")
    String topic(@PathVariable String topic, Model model, Locale locale) {
        if (!TOPICS.contains(topic)) {
            throw new NotHere();
        }
        model.addAttribute("topic", topic);
        model.addAttribute("paragraphs", numbered("guide." + topic + ".", "", locale));
        model.addAttribute("next", TOPICS.get((TOPICS.indexOf(topic) + 1) % TOPICS.size()));
        return "guide/topic";
    }

    /** Every message from number one on, until one is missing. */
    private List<String> numbered(String before, String after, Locale locale) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> words.getMessage(before + number + after, null, null, locale))
                .takeWhile(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
