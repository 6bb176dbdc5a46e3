package gentlelanding.landing;

import gentlelanding.account.AccountId;
import gentlelanding.account.PersonalData;
import gentlelanding.vault.Vault;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person's check-ins, and their landings alone; those of two belong to the two, and end with their partnership. */
@Component
@Order(10)
class LandingData implements PersonalData {

    private final LandingRows landings;
    private final CheckInRows checkIns;
    private final CheckIns kept;
    private final Reminders reminders;
    private final ReminderRows choices;
    private final JdbcTemplate jdbc;
    private final BringingIn bringing;
    private final Vault vault;
    private final JsonMapper json;

    LandingData(
            LandingRows landings,
            CheckInRows checkIns,
            CheckIns kept,
            Reminders reminders,
            ReminderRows choices,
            JdbcTemplate jdbc,
            BringingIn bringing,
            Vault vault,
            JsonMapper json) {
        this.bringing = bringing;
        this.vault = vault;
        this.json = json;
        this.reminders = reminders;
        this.choices = choices;
        this.jdbc = jdbc;
        this.landings = landings;
        this.checkIns = checkIns;
        this.kept = kept;
    }

    @Override
    public String chapter() {
        return "landings";
    }

    @Override
    public List<String> tables() {
        return List.of("landing", "check_in", "reminder", "reminder_choice", "scheduled_tasks");
    }

    @Override
    @Transactional(readOnly = true)
    public Object exportOf(AccountId person) {
        var choice = reminders.choiceOf(person);
        return new TakenAlong(
                landings.findAllOf(person).stream()
                        .map(landing -> TakenAlong.Alone.of(
                                landing, vault.open(landing.place(), landing.document(), Landing.Document.class)))
                        .toList(),
                kept.allOf(person).toList(),
                choice.reachedAt(choice.address(), choice.confirmed(), null, null, 0));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void bringIn(AccountId person, JsonNode chapter) {
        try {
            bringing.bringIn(person, json.treeToValue(chapter, TakenAlong.class));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new UnfitException();
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(AccountId person) {
        reminders.forget(person);
        jdbc.update("delete from reminder where account = ?", person.value());
        choices.deleteOf(person);
        checkIns.deleteAllOf(person);
        landings.deleteAllOf(person);
    }
}
