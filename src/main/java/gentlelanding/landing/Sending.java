package gentlelanding.landing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who else may read a check-in: nobody, the partner at once, or each of the two once both have chosen so. */
enum Sending {
    NO,
    NOW,
    TOGETHER;

    static Optional<Sending> of(String slug) {
        return Arrays.stream(values())
                .filter(sending -> sending.slug().equals(slug))
                .findFirst();
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
