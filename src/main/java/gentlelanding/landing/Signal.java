package gentlelanding.landing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What one press says when words are gone. */
enum Signal {
    CLOSER,
    MORE_SPACE,
    PRACTICAL,
    JUST_STAY;

    static Optional<Signal> of(String slug) {
        return Arrays.stream(values())
                .filter(signal -> signal.slug().equals(slug))
                .findFirst();
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
