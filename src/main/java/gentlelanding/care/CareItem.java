package gentlelanding.care;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can help afterwards, without its words: those stand in the message files, or, for an item of one's own,
 * in {@link OwnItem}.
 *
 * @param key unique across people; an own item's begins with {@code own-}
 * @param phases when it usually helps, never empty
 * @param usual the phase where it belongs, one of {@code phases}
 * @param stances at most one on each dimension
 * @param alternatives keys of other items that meet the same underlying need, nearest first
 * @param selfCare whether there are words for doing it for oneself
 */
public record CareItem(
        String key,
        CareCategory category,
        Set<Phase> phases,
        Phase usual,
        Set<Stance> stances,
        @Nullable CareDuration usualDuration,
        boolean mutual,
        List<String> alternatives,
        boolean selfCare,
        boolean firstPass) {

    /** Refuses an item that contradicts itself, with an {@link IllegalArgumentException}. */
    public CareItem {
        phases = Set.copyOf(phases);
        stances = Set.copyOf(stances);
        alternatives = List.copyOf(alternatives);
        if (key.isBlank() || !phases.contains(usual)) {
            throw new IllegalArgumentException("A care item belongs in one of its own phases: " + key);
        }
        if (stances.size() > 1
                && stances.stream().map(Stance::dimension).distinct().count() < stances.size()) {
            throw new IllegalArgumentException("A care item has one stance a dimension at most: " + key);
        }
    }

    /** Whether no single setting of a moment suits both. */
    public boolean clashesWith(CareItem other) {
        return stances.stream().anyMatch(mine -> other.stances.stream().anyMatch(mine::clashesWith));
    }
}
