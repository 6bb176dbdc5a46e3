package gentlelanding.account;

import java.util.Optional;

/** What happens with a code that somebody carried along while signing up or in; whoever owns such codes implements it. */
public interface Arrivals {

    /** Whether this code could be used now; asking changes nothing. */
    boolean knows(String code);

    /** Whether whoever gave this code learns the name of whoever uses it; asked only of a code that is known. */
    default boolean namesWhoeverArrives(String code) {
        return true;
    }

    /**
     * Uses the code for this person.
     *
     * @return the path of the page that says what came of it; empty where the code is none of this module's
     */
    Optional<String> arrive(AccountId person, String code);
}
