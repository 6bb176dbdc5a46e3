package gentlelanding.care;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything one profile says of care items.
 *
 * @param answers by item key; a key without an answer means that nothing was said
 * @param ownItems the profile's own items
 */
public record Preferences(Map<String, Answer> answers, List<OwnItem> ownItems) {

    /** A profile in which nothing was said yet. */
    public static final Preferences EMPTY = new Preferences(Map.of(), List.of());

    public Preferences {
        // Not Map.copyOf: it probes neighbours, and is slow to miss where many keys are alike.
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        ownItems = List.copyOf(ownItems);
    }

    /** The answer to that item; {@link Answer#NONE} where nothing was said. */
    public Answer to(String itemKey) {
        return answers.getOrDefault(itemKey, Answer.NONE);
    }
}
