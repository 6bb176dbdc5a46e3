package gentlelanding.care;

/** What a person says of giving one care item; saying nothing is never a promise, and has no value here. */
public enum Offer {
    GLADLY,
    IF_ASKED,
    CANNOT
}
