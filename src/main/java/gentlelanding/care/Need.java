package gentlelanding.care;

/** What a person says of receiving one care item; saying nothing is an answer too, and has no value here. */
public enum Need {
    ESSENTIAL,
    WELCOME,
    ASK_FIRST,
    NO_NEED,
    NOT_FOR_ME;

    /** Whether a partner may act on it: needed, liked, or liked when asked first. */
    public boolean isWish() {
        return this == ESSENTIAL || this == WELCOME || this == ASK_FIRST;
    }
}
