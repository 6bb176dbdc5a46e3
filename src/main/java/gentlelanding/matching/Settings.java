package gentlelanding.matching;

import gentlelanding.care.CareItem;
import gentlelanding.care.Stance;
import gentlelanding.care.Stance.Dimension;
import java.util.Arrays;

/** The twelve settings that a step can have, one bit each: three of closeness, two of sound, two of exchange. */
class Settings {

    static final int COUNT = 12;
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
            case CLOSENESS -> setting / 4;
            case SOUND -> setting / 2 % 2;
            case EXCHANGE -> setting % 2;
        };
    }
}
