package gentlelanding.landing;

import gentlelanding.account.AccountId;
import gentlelanding.account.PersonalData;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

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

    LandingData(
            LandingRows landings,
            CheckInRows checkIns,
            CheckIns kept,
            Reminders reminders,
            ReminderRows choices,
            JdbcTemplate jdbc) {
        this.reminders = reminders;
        this.choices = choices;
        this.jdbc = jdbc;
        this.landings = landings;
        this.checkIns = checkIns;
        this.kept = kept;
    }

    /** What is taken along: when landings alone began, every check-in, and what was chosen about reminders. */
    record Taken(List<Instant> landingsAlone, List<CheckIns.Kept> checkIns, ReminderChoice.Document reminders) {}

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
        return new Taken(
                landings.findAllOf(person).stream().map(Landing::startedAt).toList(),
                kept.allOf(person).toList(),
                reminders
                        .choiceOf(person)
                        .reachedAt(
                                reminders.choiceOf(person).address(),
                                reminders.choiceOf(person).confirmed(),
                                null,
                                null,
                                0));
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
