package gentlelanding.care;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The four kinds of care, in the order in which every page shows them. */
public enum CareCategory {
    PHYSICAL_COMFORT,
    PRACTICAL_NEEDS,
    EMOTIONAL_REASSURANCE,
    SPACE;

    /** The name as it stands in addresses and message keys, such as {@code physical-comfort}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The category of that slug; empty for any other text. */
    public static Optional<CareCategory> of(String slug) {
        return Arrays.stream(values())
                .filter(category -> category.slug().equals(slug))
                .findFirst();
    }
}
