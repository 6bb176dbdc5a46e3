package gentlelanding.profile;

import gentlelanding.care.Preferences;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * All that a profile says.
 *
 * @param name seen by nobody but its owner
 * @param changedAt when its owner last changed it, or said that it is still true
 */
public record ProfileContents(String name, Preferences preferences, AboutMe about, Instant changedAt) {

    private static final int MONTHS = 3;

    /** Whether its owner has not looked at it for so long that it may no longer be true. */
    public boolean mayNoLongerBeTrue(Instant now) {
        return isBegun()
                && changedAt
                        .atOffset(ZoneOffset.UTC)
                        .plusMonths(MONTHS)
                        .toInstant()
                        .isBefore(now);
    }

    /** Whether any question of care was answered yet. */
    public boolean isBegun() {
        return !preferences.answers().isEmpty();
    }

    /** Whether anything was said of what can be given. */
    public boolean isGiving() {
        return preferences.answers().values().stream().anyMatch(answer -> answer.offer() != null);
    }
}
