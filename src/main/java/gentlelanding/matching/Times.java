package gentlelanding.matching;

import gentlelanding.care.Answer;
import gentlelanding.care.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When something may happen.
 *
 * @param fitting the phases, one bit each
 * @param home the phase where it belongs, whether or not it fits
 */
record Times(int fitting, Phase home) {

    /** Stands for the place of what has none: behind all phases, and farther than any. */
    static final int LEFT_OVER = 5;

    private static final Phase[] PHASES = Phase.values();
    private static final int ALL = (1 << PHASES.length) - 1;

    /** When the receiver wants it and the giver can; without a giver, when the receiver wants it. */
    static Times of(Subject subject, Answer need, @Nullable Answer offer) {
        var chosen = bits(need.needPhases());
        var wanted = chosen == 0 ? subject.phases() : chosen;
        var home = chosen == 0 ? subject.item().usual() : PHASES[Integer.numberOfTrailingZeros(chosen)];
        var possible = offer == null || offer.offerPhases().isEmpty() ? ALL : bits(offer.offerPhases());
        return new Times(wanted & possible, home);
    }

    /** The giver's own phases for an item. */
    static List<Phase> offered(Answer offer) {
        return offer.offerPhases().isEmpty() ? List.of(PHASES) : of(bits(offer.offerPhases()));
    }

    boolean isEmpty() {
        return fitting == 0;
    }

    /** How far the nearest of the given phases that fit lies from home, where the later ones come before the earlier. */
    int nearness(int available) {
        var possible = fitting & available;
        if (possible == 0) {
            return LEFT_OVER;
        }
        var fromHome = possible >>> home.ordinal();
        return fromHome == 0 ? PHASES.length - 1 - latest(possible) : Integer.numberOfTrailingZeros(fromHome);
    }

    /** The place of that phase, or {@link #LEFT_OVER} where none fits. */
    int nearest(int available) {
        var possible = fitting & available;
        if (possible == 0) {
            return LEFT_OVER;
        }
        var fromHome = possible >>> home.ordinal();
        return fromHome == 0 ? latest(possible) : home.ordinal() + Integer.numberOfTrailingZeros(fromHome);
    }

    /** The place of the nearest fitting phase of all. */
    int nearest() {
        return nearest(ALL);
    }

    private static int latest(int phases) {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(phases);
    }

    int earliest() {
        return Integer.numberOfTrailingZeros(fitting);
    }

    static int bits(Set<Phase> phases) {
        var bits = 0;
        for (var phase : phases) {
            bits |= 1 << phase.ordinal();
        }
        return bits;
    }

    private static List<Phase> of(int bits) {
        var phases = new ArrayList<Phase>();
        for (var phase : PHASES) {
            if ((bits & 1 << phase.ordinal()) != 0) {
                phases.add(phase);
            }
        }
        return List.copyOf(phases);
    }
}
