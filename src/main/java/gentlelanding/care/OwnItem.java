package gentlelanding.care;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A care item of one's own, with the words its owner gave it.
 *
 * @param key begins with {@code own-} and is unique across people
 * @param phases the phases it names; empty where it suits all
 * @param stance its one stance, if it takes any
 */
public record OwnItem(
        String key,
        String name,
        String meaning,
        CareCategory category,
        Set<Phase> phases,
        @Nullable Stance stance) {

    private static final Set<Phase> ALWAYS = Set.of(Phase.values());

    /** What every key of an own item begins with. */
    public static final String PREFIX = "own-";

    /** Refuses a key that could be a built-in one, with an {@link IllegalArgumentException}. */
    public OwnItem {
        phases = Set.copyOf(phases);
        if (!key.startsWith(PREFIX)) {
            throw new IllegalArgumentException("The key of an own item begins with " + PREFIX);
        }
    }

    /** The item without its words: it belongs in the earliest of its phases, has no alternatives and is not mutual. */
    public CareItem item() {
        var when = phases.isEmpty() ? ALWAYS : phases;
        var usual = Collections.min(when);
        var stances = stance == null ? Set.<Stance>of() : Set.of(stance);
        return new CareItem(key, category, when, usual, stances, null, false, List.of(), false, false);
    }
}
