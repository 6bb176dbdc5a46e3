package gentlelanding.care;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A word for how somebody is; none is a finding, and each is common.
 *
 * @param care keys of care items that may do good then, the nearest first
 */
public record Feeling(String key, Group group, List<String> care) {

    private static final List<Feeling> ALL = CatalogueReader.feelings();

    /** What kind of feeling it is, in the order of a page. */
    public enum Group {
        PLEASANT_LIVELY,
        PLEASANT_CALM,
        HARD_LIVELY,
        HARD_QUIET,
        MIXED,
        BODY;

        /** The name as it stands in message keys, such as {@code hard-quiet}. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Group of(String slug) {
            return Arrays.stream(values())
                    .filter(group -> group.slug().equals(slug))
                    .findFirst()
                    .orElseThrow();
        }
    }

    public Feeling {
        care = List.copyOf(care);
    }

    /** Every feeling, group by group. */
    public static List<Feeling> all() {
        return ALL;
    }

    /** The feeling of that key, as {@code worn-out} or {@code WORN_OUT}; empty for any other text. */
    public static Optional<Feeling> of(String name) {
        var key = name.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return ALL.stream().filter(feeling -> feeling.key().equals(key)).findFirst();
    }

    /** Whether it asks for some care before anything else. */
    public boolean isHard() {
        return group != Group.PLEASANT_LIVELY && group != Group.PLEASANT_CALM;
    }
}
