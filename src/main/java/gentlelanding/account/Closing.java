package gentlelanding.account;

import java.util.HashSet;
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

    private final Erasing erasing;
    private final Ledger ledger;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Closing(Erasing erasing, Ledger ledger, JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.erasing = erasing;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Closed twice, it is closed once. */
    void close(AccountId person) {
        ledger.write(person);
        transaction.executeWithoutResult(status -> {
            if (erasing.erase(person, any -> true)) {
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
