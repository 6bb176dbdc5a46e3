package gentlelanding.account;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What one module keeps about people. Every module that owns a table implements it, with an {@code @Order}: the higher
 * the module's floor, the smaller its number, since rows of higher floors point to those below and have to go first.
 */
public interface PersonalData {

    /** The name of this part in what a person takes along. */
    String chapter();

    /** The tables that hold it; a test demands that every table with something of a person is named once. */
    List<String> tables();

    /** All of it that is this person's own, as records, lists and maps. */
    Object exportOf(AccountId person);

    /**
     * Brings in what {@link #exportOf} once gave, for a person of whom this module holds nothing yet; what belongs to two
     * people, or to the server, stays out. Within one transaction with all others, the lower floors first.
     * The chapter is as the published schema says; that it could have been written here is for the module to see.
     *
     * @throws NotEmptyException where there is something already
     * @throws UnfitException where the chapter is not one that could have been taken along
     */
    default void bringIn(AccountId person, JsonNode chapter) {}

    /** The module holds something of this person already: nothing is mixed. */
    class NotEmptyException extends RuntimeException {}

    /** A chapter that was changed by hand, or damaged. */
    class UnfitException extends RuntimeException {}

    /**
     * Ends whatever this person shares with others, before anything of theirs is held or taken: what two people may press
     * at once is held from the partnership upwards, by whoever ends it too.
     */
    default void endWhatIsShared(AccountId person) {}

    /** Takes every trace of this person out, within the transaction that destroys their account. */
    void erase(AccountId person);
}
