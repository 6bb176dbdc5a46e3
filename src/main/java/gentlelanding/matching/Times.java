package gentlelanding.matching;

import gentlelanding.care.Answer;
import gentlelanding.care.CareItem;
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

    private static final Phase[] PHASES = Phase.values();
    private static final int ALL = (1 << PHASES.length) - 1;

    /** When the receiver wants it and the giver can; without a giver, when the receiver wants it. */
    static Times of(CareItem item, Answer need, @Nullable Answer offer) {
        var chosen = bits(need.needPhases());
        var wanted = chosen == 0 ? bits(item.phases()) : chosen;
        var home = chosen == 0 ? item.usual() : PHASES[Integer.numberOfTrailingZeros(chosen)];
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

    /** How far a phase lies from home: the later ones come first, then the earlier ones, the nearest first. */
    int nearness(int phase) {
        var from = home.ordinal();
        return phase >= from ? phase - from : PHASES.length - 1 - phase;
    }

    /** The fitting phases, nearest first. */
    List<Phase> nearestFirst() {
        var from = home.ordinal();
        var phases = new ArrayList<Phase>();
        for (int distance = 0; distance < PHASES.length; distance++) {
            var phase = from + distance < PHASES.length ? from + distance : PHASES.length - 1 - distance;
            if ((fitting & 1 << phase) != 0) {
                phases.add(PHASES[phase]);
            }
        }
        return phases;
    }

    int earliest() {
        return Integer.numberOfTrailingZeros(fitting);
    }

    private static int bits(Set<Phase> phases) {
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
