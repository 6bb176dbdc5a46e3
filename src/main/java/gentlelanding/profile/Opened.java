package gentlelanding.profile;

/** A profile, opened; the version is what a page shows in {@code seen}. */
record Opened(ProfileId id, long version, ProfileDocument document) {}
