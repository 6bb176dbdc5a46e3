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
 * @param alternatives keys of other items that meet the same underlying need, nearest first; only a template's has some
 * @param selfCare the words for doing it for oneself; only a template's has some
 */
public record OwnItem(
        String key,
        String name,
        String meaning,
        CareCategory category,
        Set<Phase> phases,
        @Nullable Stance stance,
        @Nullable List<String> alternatives,
        @Nullable String selfCare) {

    private static final Set<Phase> ALWAYS = Set.of(Phase.values());

    /** What every key of an own item begins with. */
    public static final String PREFIX = "own-";

    /** Refuses a key that could be a built-in one, with an {@link IllegalArgumentException}. */
    public OwnItem {
        phases = Set.copyOf(phases);
        alternatives = alternatives == null ? List.of() : List.copyOf(alternatives);
        if (!key.startsWith(PREFIX)) {
            throw new IllegalArgumentException("The key of an own item begins with " + PREFIX);
        }
    }

    /** One of a person's own, which has neither alternatives nor words for doing it for oneself. */
    public OwnItem(
            String key,
            String name,
            String meaning,
            CareCategory category,
            Set<Phase> phases,
            @Nullable Stance stance) {
        this(key, name, meaning, category, phases, stance, List.of(), null);
    }

    /** Never null: what was kept before items had alternatives has none. */
    @Override
    public List<String> alternatives() {
        return alternatives == null ? List.of() : alternatives;
    }

    /** The item without its words: it belongs in the earliest of its phases and is not mutual. */
    public CareItem item() {
        var when = phases.isEmpty() ? ALWAYS : phases;
        var usual = Collections.min(when);
        var stances = stance == null ? Set.<Stance>of() : Set.of(stance);
        return new CareItem(key, category, when, usual, stances, null, false, alternatives(), selfCare != null, false);
    }
}
