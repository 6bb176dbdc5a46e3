package gentlelanding.profile;

import gentlelanding.care.Preferences;

/**
 * All that a profile says.
 *
 * @param name seen by nobody but its owner
 */
public record ProfileContents(String name, Preferences preferences, AboutMe about) {

    /** Whether any question of care was answered yet. */
    public boolean isBegun() {
        return !preferences.answers().isEmpty();
    }

    /** Whether anything was said of what can be given. */
    public boolean isGiving() {
        return preferences.answers().values().stream().anyMatch(answer -> answer.offer() != null);
    }
}
