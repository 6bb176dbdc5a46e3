package gentlelanding.care;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What a care item asks of a moment on one dimension: the settings that suit it. */
public enum Stance {
    TOUCHING(Dimension.CLOSENESS, 0),
    NEARBY(Dimension.CLOSENESS, 1),
    APART(Dimension.CLOSENESS, 2),
    TOGETHER(Dimension.CLOSENESS, 0, 1),
    UNTOUCHED(Dimension.CLOSENESS, 1, 2),
    SOUND(Dimension.SOUND, 0),
    QUIET(Dimension.SOUND, 1),
    OPEN(Dimension.EXCHANGE, 0),
    RESTING(Dimension.EXCHANGE, 1);

    /** What a stance is about: closeness has three settings, sound and exchange two each. */
    public enum Dimension {
        CLOSENESS,
        SOUND,
        EXCHANGE;

        /** The stances on this dimension, in their declared order. */
        public Set<Stance> stances() {
            var stances = EnumSet.noneOf(Stance.class);
            Arrays.stream(Stance.values())
                    .filter(stance -> stance.dimension == this)
                    .forEach(stances::add);
            return stances;
        }
    }

    private final Dimension dimension;
    private final int settings;

    Stance(Dimension dimension, int... settings) {
        this.dimension = dimension;
        this.settings = Arrays.stream(settings).map(setting -> 1 << setting).sum();
    }

    /** The dimension it is about. */
    public Dimension dimension() {
        return dimension;
    }

    /** The settings that suit it, one bit each, counted on its own dimension. */
    public int settings() {
        return settings;
    }

    /** Whether both are about the same dimension and no setting suits both. */
    public boolean clashesWith(Stance other) {
        return dimension == other.dimension && (settings & other.settings) == 0;
    }
}
