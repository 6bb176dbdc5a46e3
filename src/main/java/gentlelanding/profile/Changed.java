package gentlelanding.profile;

import gentlelanding.care.Catalogue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows two versions beside each other, where somebody sent one and another was saved in the meantime. */
@Component
class Changed {

    private static final Set<String> NOT_SENT_AGAIN = Set.of("_csrf", "for", "seen", "once");

    /** Which message keys begin the words of a field's choices. */
    private static final Map<String, String> CHOICES = Map.of(
            "need", "care.need",
            "offer", "care.offer",
            "needPhases", "care.phase",
            "offerPhases", "care.phase",
            "phases", "care.phase",
            "duration", "care.duration",
            "category", "care.category",
            "stance", "profile.stance");

    private final Wording wording;

    Changed(Wording wording) {
        this.wording = wording;
    }

    /** One part in both versions, in words. */
    record Row(String item, String field, String saved, String sent) {}

    /**
     * The page of both versions.
     *
     * @param again what was sent, to be sent again as it was
     * @param back where what is saved can be seen
     */
    record Page(List<Row> rows, String action, String back, long seen, Map<String, List<String>> again) {}

    Page page(Kept kept, ProfileDocument document, String action, String back, Map<String, String[]> parameters) {
        var again = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> {
            if (!NOT_SENT_AGAIN.contains(name)) {
                again.put(name, List.of(values));
            }
        });
        var rows = kept.differences().stream()
                .map(difference -> new Row(
                        item(difference.part().item(), document),
                        wording.of("profile.field." + difference.part().field()),
                        words(difference.part().field(), difference.saved()),
                        words(difference.part().field(), difference.sent())))
                .toList();
        return new Page(rows, action, back, kept.version(), again);
    }

    private String item(String key, ProfileDocument document) {
        if (key.equals("about")) {
            return wording.of("profile.about.title");
        }
        var own = document.ownItem(key);
        return own.isPresent()
                ? own.get().name()
                : Catalogue.builtIn()
                        .item(key)
                        .map(item -> wording.item(item, null).name())
                        .orElse("");
    }

    private String words(String field, List<String> values) {
        if (values.isEmpty()) {
            return wording.of("profile.changed.nothing");
        }
        return values.stream().map(value -> word(field, value)).collect(Collectors.joining(", "));
    }

    private String word(String field, String value) {
        if (value.equals("true") || value.equals("false")) {
            return wording.of("profile.changed." + value);
        }
        var choices = CHOICES.get(field);
        return choices == null ? value : wording.of(choices + '.' + Wording.slug(value));
    }
}
