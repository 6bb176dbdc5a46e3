package gentlelanding.account;

/**
 * Something that could have been done by whoever sat at this person's device. Published where it is done, it stands in the list
 * of what happened with their account, which nobody else sees and nobody can take anything out of.
 */
public record Happened(AccountId person, What what) {

    /** What can be told this way; the list has words for each. */
    public enum What {
        GIVEN_TO_READ,
        GIVEN_TAKEN_BACK,
        LETTERS_MOVED
    }
}
