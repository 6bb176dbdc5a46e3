package gentlelanding.matching;

import gentlelanding.care.Need;
import gentlelanding.care.Offer;
import gentlelanding.care.Phase;
import gentlelanding.matching.SharedPlan.Because;
import gentlelanding.matching.SharedPlan.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts into a key what led to a line; of a limit that is kept private it knows nothing, so it cannot tell. */
class Grounds {

    private static final Map<Need, Map<Offer, Because>> GIVEN = new EnumMap<>(Need.class);
    private static final Map<Need, Because> ALONE = new EnumMap<>(Need.class);

    static {
        for (var need : Need.values()) {
            var given = new EnumMap<Offer, Because>(Offer.class);
            for (var offer : Offer.values()) {
                given.put(offer, because(stem(need) + "." + stem(offer)));
            }
            GIVEN.put(need, given);
            ALONE.put(need, because(stem(need)));
        }
    }

    private Grounds() {}

    static Because of(Draft draft) {
        var need = Objects.requireNonNull(draft.answer().need());
        if (draft.outcome() == Outcome.BOUNDARY) {
            return alone(need);
        }
        var reason = draft.reason();
        if (reason == null) {
            return found(found(GIVEN.get(need)).get(draft.offer().offer()));
        }
        return switch (reason) {
            case NOT_COVERED -> because(stem(need) + ".not-covered");
            case HARD_TO_GIVE -> because(stem(need) + (draft.giverRefuses() ? ".boundary" : ".cannot"));
            case TIMING ->
                new Because(
                        stem(need) + ".timing",
                        Times.offered(draft.offer()).stream().map(Phase::slug).toList());
        };
    }

    static Because alone(Need need) {
        return found(ALONE.get(need));
    }

    private static Because because(String key) {
        return new Because(key, List.of());
    }

    /** As it stands in message keys, such as {@code if-asked}. */
    private static String stem(Enum<?> answer) {
        return answer.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> T found(@Nullable T because) {
        return Objects.requireNonNull(because);
    }
}
