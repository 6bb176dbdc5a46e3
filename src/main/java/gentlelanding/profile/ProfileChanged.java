package gentlelanding.profile;

/** A profile now says something else; what it says is not told here. */
public record ProfileChanged(ProfileId profile) {}
