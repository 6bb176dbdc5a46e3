package gentlelanding.profile;

/**
 * What is wrong with a field, in words that a page finds by key.
 *
 * @param most how many are allowed, where it is about a number
 */
record Objection(String key, int most) {

    static final Objection CHOICE = new Objection("profile.error.choice", 0);
    static final Objection UNKNOWN_ITEM = new Objection("profile.error.unknown-item", 0);
    static final Objection UNREADABLE = new Objection("profile.error.unreadable", 0);
    static final Objection MISSING = new Objection("profile.error.missing", 0);

    static final Objection OF_TEMPLATE = new Objection("profile.error.of-template", 0);

    static Objection tooLong(int most) {
        return new Objection("profile.error.too-long", most);
    }

    static Objection tooManyItems(int most) {
        return new Objection("profile.error.too-many-items", most);
    }

    static Objection tooManyProfiles(int most) {
        return new Objection("profile.error.too-many-profiles", most);
    }
}
