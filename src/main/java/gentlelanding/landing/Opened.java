package gentlelanding.landing;

import gentlelanding.partnership.Partnership;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A landing opened for one of its people; {@code side} is missing where that person is alone. */
record Opened(Landing row, Partnership.@Nullable Side side, Landing.Document document, boolean isOver) {

    /** Whether the reader is the first of the two, as whoever is alone is too. */
    boolean first() {
        return side == null || side.first();
    }

    Optional<String> partner() {
        return Optional.ofNullable(side).map(Partnership.Side::partnerName);
    }
}
