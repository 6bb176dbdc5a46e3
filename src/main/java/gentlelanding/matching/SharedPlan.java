package gentlelanding.matching;

import gentlelanding.care.CareDuration;
import gentlelanding.care.OwnItem;
import gentlelanding.care.Phase;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What two profiles come to, in keys only: nothing in it says more of a member than its lines disclose.
 *
 * @param lines in the order of the page: the timeline, what is to find a time for, what is to talk about, boundaries
 * @param hints in the order of the catalogue's pairs, each key once
 * @param clashes by phase; what found no time comes last
 */
public record SharedPlan(List<Line> lines, List<Hint> hints, List<Clash> clashes) {

    /** One of the two, in the order in which they were merged; it means nothing beyond that. */
    public enum Member {
        FIRST,
        SECOND;

        /** The one of the two that this one is not. */
        public Member other() {
            return this == FIRST ? SECOND : FIRST;
        }
    }

    /** What a need and an offer come to. */
    public enum Outcome {
        PROMISED,
        ON_REQUEST,
        ASK_FIRST,
        BOUNDARY,
        TO_TALK_ABOUT;

        /** Whether the giver said yes, by themselves or when asked. */
        public boolean isGiven() {
            return this == PROMISED || this == ON_REQUEST;
        }

        /** Whether the timeline finds a phase for it. */
        public boolean takesTime() {
            return isGiven() || this == ASK_FIRST;
        }
    }

    /** Why a need is to talk about. */
    public enum Reason {
        TIMING,
        HARD_TO_GIVE,
        NOT_COVERED
    }

    /**
     * What one member receives of the other, or does not want to.
     *
     * @param note the receiver's note for their partner
     * @param duration none on a boundary
     * @param phase none where no time was found or none is looked for
     * @param step 1 or 2 where there is a phase
     * @param home on a line to talk about: the phase it goes to once it is settled
     * @param level whether nothing but the receiver orders it and the line of the same item beside it: then a reader may
     *     read either first
     * @param later kept out of view at first, since receiving is hard for this receiver
     * @param ownItem the words of the item where it is not a built-in one
     */
    public record Line(
            Member receiver,
            Member giver,
            String item,
            Outcome outcome,
            boolean essential,
            @Nullable String note,
            @Nullable CareDuration duration,
            @Nullable Phase phase,
            @Nullable Integer step,
            @Nullable Phase home,
            boolean level,
            boolean later,
            Because because,
            @Nullable Reason reason,
            List<Suggestion> suggestions,
            @Nullable OwnItem ownItem) {

        /** Whether both read as one, each giving to the other what they receive, at the same moment. */
        public boolean mirrors(Line other) {
            return phase != null && receiver == other.giver && moment().equals(other.moment());
        }

        private List<?> moment() {
            return Arrays.asList(item, outcome, essential, later, phase, step);
        }

        /** The name by which the plan's hints and clashes call this line. */
        public Receiving receiving() {
            return new Receiving(item, receiver);
        }
    }

    /** The name of a line: what is received, and by whom. */
    public record Receiving(String item, Member receiver) {}

    /** The end of a message key, and arguments for its words; both name only answers that the line discloses. */
    public record Because(String key, List<String> args) {}

    /** A way on from a line to talk about; {@code item} only for instead, {@code phases} only for another time. */
    public record Suggestion(Kind kind, @Nullable String item, List<Phase> phases) {

        /** In the order in which they stand under a line. */
        public enum Kind {
            INSTEAD,
            ANOTHER_TIME,
            FOR_YOURSELF,
            SOMEONE_ELSE,
            TALK
        }
    }

    /** Wisdom for two needs that pull apart, with the lines beside which it stands, in catalogue order. */
    public record Hint(String key, List<Receiving> lines) {}

    /**
     * Two items, in catalogue order, that no single moment suits, and what the plan does about them.
     *
     * @param phase the one in two steps, or where the line went; none where it found no time
     * @param line the essential line that went elsewhere or found no time; none for two steps
     * @param bridge a promised item that is possible between the two
     */
    public record Clash(
            Kind kind,
            String item,
            String other,
            @Nullable Phase phase,
            @Nullable Receiving line,
            @Nullable String bridge) {

        /** How the plan solves it. */
        public enum Kind {
            TWO_STEPS,
            ANOTHER_PHASE,
            NO_TIME
        }
    }

    public SharedPlan {
        lines = List.copyOf(lines);
        hints = List.copyOf(hints);
        clashes = List.copyOf(clashes);
    }

    /** The line that reads as one with this one, if there is one. */
    public Optional<Line> mirrorOf(Line line) {
        return lines.stream().filter(line::mirrors).findFirst();
    }
}
