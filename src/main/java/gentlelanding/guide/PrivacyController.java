package gentlelanding.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is kept and who can read it: some words first, then everything, as the inventory lists it. */
@Controller
class PrivacyController {

    private final MessageSource words;
    private final List<Thing> things;

    PrivacyController(MessageSource words, Inventory inventory) {
        this.words = words;
        this.things = things(inventory.columns());
    }

    /** One section of the words before, numbered in the message file. */
    record Section(String title, String text) {}

    /** What one table holds. */
    record Thing(String name, List<Part> parts) {}

    /** What of it lies there in the same way and ends at the same time. */
    record Part(String how, String until, Set<String> what) {}

    @GetMapping("/privacy")
    String privacy(Model model, Locale locale) {
        model.addAttribute("sections", sections(locale));
        model.addAttribute("things", things);
        return "guide/privacy";
    }

    private static List<Thing> things(List<Inventory.Column> columns) {
        var parts = new LinkedHashMap<String, LinkedHashMap<String, Part>>();
        for (var column : columns) {
            parts.computeIfAbsent(Inventory.dashed(column.table()), table -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            column.how() + column.until(),
                            key -> new Part(column.how(), column.until(), new LinkedHashSet<>()))
                    .what()
                    .add(column.what());
        }
        var all = new ArrayList<Thing>();
        parts.forEach((table, of) -> all.add(new Thing(table, hiddenFirst(of.values()))));
        return List.copyOf(all);
    }

    private static List<Part> hiddenFirst(Iterable<Part> parts) {
        var hidden = new ArrayList<Part>();
        var clear = new ArrayList<Part>();
        parts.forEach(part -> (part.how().equals("clear") ? clear : hidden).add(part));
        hidden.addAll(clear);
        return List.copyOf(hidden);
    }

    private List<Section> sections(Locale locale) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> section("privacy." + number, locale))
                .takeWhile(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private @Nullable Section section(String key, Locale locale) {
        var title = words.getMessage(key + ".title", null, null, locale);
        var text = words.getMessage(key + ".text", null, null, locale);
        return title == null || text == null ? null : new Section(title, text);
    }
}
