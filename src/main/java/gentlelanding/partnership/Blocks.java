package gentlelanding.partnership;

import gentlelanding.account.AccountId;
import gentlelanding.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Who does not want to be found by whom: codes between the two look expired, in both directions. Nobody can read from the
 * table whom somebody blocked.
 */
@Component
class Blocks {

    private final JdbcTemplate jdbc;
    private final Vault vault;

    Blocks(JdbcTemplate jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Between these two no code works any more. */
    void put(AccountId blocker, Pair pair) {
        if (!stands(pair)) {
            jdbc.update(
                    "insert into block (blocker, pair_fingerprint) values (?, ?)", blocker.value(), fingerprint(pair));
        }
    }

    boolean stands(Pair pair) {
        return !jdbc.queryForList("select 1 from block where pair_fingerprint = ?", (Object) fingerprint(pair))
                .isEmpty();
    }

    /** How many this person put, for what they take along. */
    int countOf(AccountId blocker) {
        return jdbc.queryForList("select 1 from block where blocker = ?", blocker.value())
                .size();
    }

    void eraseOf(AccountId blocker) {
        jdbc.update("delete from block where blocker = ?", blocker.value());
    }

    private byte[] fingerprint(Pair pair) {
        return vault.fingerprint(
                "block", pair.first().value() + "/" + pair.second().value());
    }
}
