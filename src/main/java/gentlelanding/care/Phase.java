package gentlelanding.care;

import java.util.Locale;

/** The stretches of time after being vulnerable, in their order. */
public enum Phase {
    RIGHT_AWAY,
    FIRST_HOUR,
    BEFORE_SLEEP,
    NEXT_DAY,
    DAYS_AFTER;

    /** The name as it stands in message keys, such as {@code right-away}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
