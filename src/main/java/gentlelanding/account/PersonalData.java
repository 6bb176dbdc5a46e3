package gentlelanding.account;

import java.util.List;

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

    /** Takes every trace of this person out, within the transaction that destroys their account. */
    void erase(AccountId person);
}
