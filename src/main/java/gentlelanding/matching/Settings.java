package gentlelanding.matching;

import gentlelanding.care.CareItem;
import gentlelanding.care.Stance;
import gentlelanding.care.Stance.Dimension;
import java.util.Arrays;

/** The twelve settings that a step can have, one bit each: three of closeness, two of sound, two of exchange. */
class Settings {

    static final int COUNT = 12;
    private static final int MOODS = 4;

    static final int ALL = (1 << COUNT) - 1;

    private static final int[] SUITING =
            Arrays.stream(Stance.values()).mapToInt(Settings::suiting).toArray();

    private Settings() {}

    /** The settings that suit an item; two items clash exactly when they share none. */
    static int suiting(CareItem item) {
        var settings = ALL;
        for (var stance : item.stances()) {
            settings &= SUITING[stance.ordinal()];
        }
        return settings;
    }

    /** The degrees of closeness among the settings: touching, nearby, apart, one bit each. */
    static int closeness(int settings) {
        return closeness(settings, 0) | closeness(settings, 1) | closeness(settings, 2);
    }

    /** What the settings have of sound and exchange, whatever the closeness, one bit for each of the four. */
    static int mood(int settings) {
        return (settings | settings >> MOODS | settings >> 2 * MOODS) & (1 << MOODS) - 1;
    }

    /** Whether that is possible in the same room, and nowhere farther away. */
    static boolean liesBetween(int settings) {
        var closeness = closeness(settings);
        return closeness == 0b010 || closeness == 0b011;
    }

    private static int closeness(int settings, int degree) {
        return (settings >> degree * MOODS & (1 << MOODS) - 1) == 0 ? 0 : 1 << degree;
    }

    private static int suiting(Stance stance) {
        var settings = 0;
        for (int setting = 0; setting < COUNT; setting++) {
            if ((stance.settings() & 1 << on(stance.dimension(), setting)) != 0) {
                settings |= 1 << setting;
            }
        }
        return settings;
    }

    private static int on(Dimension dimension, int setting) {
        return switch (dimension) {
            case CLOSENESS -> setting / MOODS;
            case SOUND -> setting / 2 % 2;
            case EXCHANGE -> setting % 2;
        };
    }
}
