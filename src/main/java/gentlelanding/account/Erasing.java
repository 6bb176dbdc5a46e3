package gentlelanding.account;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a person out of every module, in the one order in which everybody holds rows, so that nobody waits for somebody who
 * waits for them: their place in line, what they share, and only then the account itself.
 */
@Component
class Erasing {

    private final List<PersonalData> modules;
    private final AccountRows rows;
    private final JdbcTemplate jdbc;

    Erasing(List<PersonalData> modules, AccountRows rows, JdbcTemplate jdbc) {
        this.modules = modules;
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** Whether there was such an account, and it was one to be erased: of two at once, the second finds none. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean erase(AccountId person, Predicate<Account> isToBe) {
        if (rows.findAndHold(person).filter(isToBe).isEmpty()) {
            return false;
        }
        modules.forEach(module -> module.endWhatIsShared(person));
        jdbc.queryForList("select id from account where id = ? for update", UUID.class, person.value());
        // What came in between the two
        modules.forEach(module -> module.endWhatIsShared(person));
        modules.forEach(module -> module.erase(person));
        return true;
    }
}
