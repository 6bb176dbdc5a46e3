package gentlelanding.matching;

import gentlelanding.care.Need;
import gentlelanding.care.Phase;
import gentlelanding.matching.SharedPlan.Because;
import gentlelanding.matching.SharedPlan.Outcome;
import java.util.List;
import java.util.Objects;

/** Puts into a key what led to a line; of a limit that is kept private it knows nothing, so it cannot tell. */
class Grounds {

    static final Because BOUNDARY = new Because("not-for-me", List.of());

    private Grounds() {}

    static Because of(Draft draft) {
        var need = Objects.requireNonNull(draft.answer().need());
        if (draft.outcome() == Outcome.BOUNDARY) {
            return BOUNDARY;
        }
        var reason = draft.reason();
        if (reason == null) {
            return new Because(stem(need) + "." + stemOfOffer(draft), List.of());
        }
        return switch (reason) {
            case NOT_COVERED -> new Because(stem(need) + ".not-covered", List.of());
            case HARD_TO_GIVE -> new Because(stem(need) + (draft.giverRefuses() ? ".boundary" : ".cannot"), List.of());
            case TIMING ->
                new Because(
                        stem(need) + ".timing",
                        Times.offered(draft.offer()).stream().map(Phase::slug).toList());
        };
    }

    static Because alone(Need need) {
        return new Because(stem(need), List.of());
    }

    private static String stem(Need need) {
        return switch (need) {
            case ESSENTIAL -> "essential";
            case WELCOME -> "welcome";
            case ASK_FIRST -> "ask-first";
            case NO_NEED -> "no-need";
            case NOT_FOR_ME -> "not-for-me";
        };
    }

    private static String stemOfOffer(Draft draft) {
        return switch (Objects.requireNonNull(draft.offer().offer())) {
            case GLADLY -> "gladly";
            case IF_ASKED -> "if-asked";
            case CANNOT -> "cannot";
        };
    }
}
