package gentlelanding.account;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes an account at once and for good: every module lets go of what is its person's, and the key goes last. */
@Component
class Closing {

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final List<PersonalData> modules;
    private final Ledger ledger;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Closing(List<PersonalData> modules, Ledger ledger, JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.modules = modules;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Closed twice, it is closed once. */
    void close(AccountId person) {
        ledger.write(person);
        transaction.executeWithoutResult(status -> {
            var held = jdbc.queryForList("select id from account where id = ? for update", UUID.class, person.value());
            if (!held.isEmpty()) {
                modules.forEach(module -> module.erase(person));
                ledger.writeRow(person);
            }
        });
    }

    /** After a start, which may be that of a restored backup: whoever closed their account since stays gone. */
    @EventListener(ApplicationReadyEvent.class)
    void replay() {
        var people = new HashSet<AccountId>();
        jdbc.queryForList("select id from account", UUID.class).forEach(id -> people.add(new AccountId(id)));
        var closed = ledger.closedAmong(people);
        closed.forEach(this::close);
        if (!closed.isEmpty()) {
            LOG.info("{} accounts of this backup had been closed since; they are gone again", closed.size());
        }
    }
}
