package gentlelanding.landing;

import com.github.kagkarlsson.scheduler.Scheduler;
import gentlelanding.account.AccountId;
import gentlelanding.account.Accounts;
import gentlelanding.care.Phase;
import gentlelanding.landing.ReminderChoice.Document;
import gentlelanding.partnership.PartnershipEnded;
import gentlelanding.partnership.Partnerships;
import gentlelanding.vault.Vault;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans what is due: one row for each reminder and moment, and beside it, in the same transaction, its entry in the schedule
 * that all replicas share.
 */
@Service
class Reminders {

    private final ReminderRows choices;
    private final LandingRows landings;
    private final Partnerships partnerships;
    private final Vault vault;
    private final Accounts accounts;
    private final JdbcTemplate jdbc;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    Reminders(
            ReminderRows choices,
            LandingRows landings,
            Partnerships partnerships,
            Vault vault,
            Accounts accounts,
            JdbcTemplate jdbc,
            ObjectProvider<Scheduler> scheduler,
            Clock clock) {
        this.choices = choices;
        this.landings = landings;
        this.partnerships = partnerships;
        this.vault = vault;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** What this person has chosen; nothing at all until they do. */
    @Transactional(readOnly = true)
    Document choiceOf(AccountId person) {
        return choices.findById(person)
                .map(choice -> vault.open(ReminderChoice.place(person), choice.document(), Document.class))
                .orElseGet(Document::none);
    }

    /** Keeps what they choose now, one tap after the other, and plans anew whatever lies ahead. */
    @Transactional
    void choose(AccountId person, Document chosen) {
        accounts.hold(person);
        var now = clock.instant();
        var ids = partnerships.listOf(person).stream().map(side -> side.id()).toList();
        var going = landings.findSinceAndHold(ids, person, now.minus(Landings.LONGEST), now);
        var document = vault.seal(ReminderChoice.place(person), chosen);
        choices.findById(person)
                .ifPresentOrElse(
                        choice -> choice.reseal(document), () -> choices.save(new ReminderChoice(person, document)));
        forget(person);
        going.forEach(landing -> plan(landing, person, chosen));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void begin(LandingStarted started) {
        var landing = landings.findById(started.landing()).orElseThrow();
        var people = landing.partnership()
                .map(partnerships::membersOf)
                .orElseGet(() ->
                        List.of(java.util.Objects.requireNonNull(landing.whose().alone())));
        people.forEach(person -> plan(landing, person, choiceOf(person)));
    }

    /** With the landings of the two go the reminders of both; here what is laid ready for them does. */
    @EventListener
    @Order(2)
    @Transactional(propagation = Propagation.MANDATORY)
    void end(PartnershipEnded ended) {
        jdbc.update(
                "delete from scheduled_tasks where task_name = ? and task_instance in"
                        + " (select cast(r.id as varchar(36)) from reminder r join landing l on l.id = r.landing"
                        + " where l.partnership = ? and r.sent_at is null)",
                Reminding.TASK,
                ended.partnership().value());
    }

    /** Takes back whatever is not sent yet; its entries in the schedule find nothing to do. */
    @Transactional(propagation = Propagation.MANDATORY)
    void forget(AccountId person) {
        jdbc.update(
                "delete from scheduled_tasks where task_name = ? and task_instance in"
                        + " (select cast(id as varchar(36)) from reminder where account = ? and sent_at is null)",
                Reminding.TASK,
                person.value());
        jdbc.update("delete from reminder where account = ? and sent_at is null", person.value());
    }

    private void plan(Landing landing, AccountId person, Document chosen) {
        var schedule = scheduler.getIfAvailable();
        if (schedule == null || !chosen.sendsLetters()) {
            return;
        }
        for (var phase : chosen.phases()) {
            chosen.hours()
                    .due(phase, landing.startedAt())
                    .filter(due -> due.isAfter(clock.instant()) && !landing.isOverAt(due))
                    .filter(due -> !isSent(landing, person, phase, due))
                    .ifPresent(due -> {
                        var id = UUID.randomUUID();
                        jdbc.update(
                                "insert into reminder (id, account, landing, phase, due_at) values (?, ?, ?, ?, ?)",
                                id,
                                person.value(),
                                landing.id().value(),
                                phase.name(),
                                Timestamp.from(due));
                        schedule.schedule(Reminding.instanceOf(id), due);
                    });
        }
    }

    /** What lies ahead may have been sent already, where the clock was set back since. */
    private boolean isSent(Landing landing, AccountId person, Phase phase, Instant due) {
        return !jdbc.queryForList(
                        "select id from reminder where landing = ? and account = ? and phase = ? and due_at = ?",
                        UUID.class,
                        landing.id().value(),
                        person.value(),
                        phase.name(),
                        Timestamp.from(due))
                .isEmpty();
    }
}
