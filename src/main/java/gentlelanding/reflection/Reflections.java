package gentlelanding.reflection;

import gentlelanding.account.AccountId;
import org.springframework.stereotype.Service;

/** The front door to looking back. */
@Service
public class Reflections {

    private final WordsForPartners words;

    Reflections(WordsForPartners words) {
        this.words = words;
    }

    /** Whether a partner sent something that this person has not opened; nobody but they may know. */
    public boolean isWordWaitingFor(AccountId me) {
        return words.isAnyWaitingFor(me);
    }
}
