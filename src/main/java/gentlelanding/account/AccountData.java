package gentlelanding.account;

import gentlelanding.vault.Vault;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** The account itself goes last, with its sessions and its key. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class AccountData implements PersonalData {

    private final Accounts accounts;
    private final AccountRows rows;
    private final Vault vault;
    private final Limits limits;
    private final Events events;
    private final Covering covering;
    private final JdbcTemplate jdbc;

    AccountData(
            Accounts accounts,
            AccountRows rows,
            Vault vault,
            Limits limits,
            Events events,
            Covering covering,
            JdbcTemplate jdbc) {
        this.covering = covering;
        this.events = events;
        this.limits = limits;
        this.accounts = accounts;
        this.rows = rows;
        this.vault = vault;
        this.jdbc = jdbc;
    }

    @Override
    public String chapter() {
        return "account";
    }

    @Override
    public List<String> tables() {
        return List.of(
                "account",
                "once",
                "limit_spent",
                "wrong_try",
                "recovery_code",
                "account_event",
                "passkey",
                "authenticator",
                "spent_challenge",
                "closed_account",
                "spring_session",
                "spring_session_attributes",
                "vault_key");
    }

    @Override
    @Transactional(readOnly = true)
    public Object exportOf(AccountId person) {
        var about = new LinkedHashMap<String, Object>();
        about.put("signInName", accounts.signInNameOf(person));
        about.put("displayName", accounts.displayNameOf(person));
        about.put("cover", covering.chosenBy(person).name());
        accounts.temporaryUntil(person).ifPresent(until -> about.put("temporaryUntil", until.toString()));
        about.put("events", events.of(person));
        return about;
    }

    /**
     * The name, and when to be covered: where nothing covers it yet, since less of it could be somebody else's wish, and
     * where the account lasts, since another has nothing to show by who is there. How to sign in belongs to each account.
     */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void bringIn(AccountId person, JsonNode chapter) {
        var name = chapter.path("displayName").asString("");
        if (!name.isEmpty() && !Naming.isName(name)) {
            throw new UnfitException();
        }
        if (!name.isEmpty()) {
            accounts.callThemselves(person, name.strip());
        }
        var cover = Cover.valueOf(chapter.path("cover").asString(Cover.OFF.name()));
        if (!covering.chosenBy(person).isOn() && accounts.temporaryUntil(person).isEmpty()) {
            covering.choose(person, cover);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(AccountId person) {
        limits.forget(person);
        jdbc.update("delete from recovery_code where account = ?", person.value());
        jdbc.update("delete from authenticator where account = ?", person.value());
        jdbc.update("delete from passkey where account = ?", person.value());
        jdbc.update("delete from account_event where account = ?", person.value());
        jdbc.update("delete from once where account = ?", person.value());
        jdbc.update(
                "delete from spring_session where principal_name = ?",
                person.value().toString());
        rows.deleteOf(person);
        vault.destroyKeyOf(person.value());
    }
}
