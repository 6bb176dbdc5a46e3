package gentlelanding.matching;

import gentlelanding.care.Preferences;

/**
 * What one member brings to a merge: the answers, frozen, and what their owner shows of "about me".
 *
 * @param receivingIsHard shown by its owner: receiving care is hard for them
 * @param givingIsLimited shown by its owner: they often have little left to give
 * @param supporterShown whether they show a person who supports them
 */
public record MemberProfile(
        Preferences preferences, boolean receivingIsHard, boolean givingIsLimited, boolean supporterShown) {

    /** A profile that shows nothing about its owner. */
    public static MemberProfile of(Preferences preferences) {
        return new MemberProfile(preferences, false, false, false);
    }
}
