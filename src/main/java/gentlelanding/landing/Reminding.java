package gentlelanding.landing;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import gentlelanding.account.AccountId;
import gentlelanding.account.Accounts;
import gentlelanding.mail.Letter;
import gentlelanding.mail.Mailer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends one reminder. Its row is held from before the letter goes out until it is noted as sent, so of several who try, one
 * sends. Where a process dies in between, the next one sends the same letter again, under the same Message-ID.
 */
@Service
class Reminding {

    static final String TASK = "reminder";

    private final JdbcTemplate jdbc;
    private final Reminders reminders;
    private final Accounts accounts;
    private final Mailer mailer;
    private final MessageSource words;
    private final Clock clock;
    private final String home;

    Reminding(
            JdbcTemplate jdbc,
            Reminders reminders,
            Accounts accounts,
            Mailer mailer,
            MessageSource words,
            Clock clock,
            @Value("${landing.base-url}") String baseUrl,
            @Value("${server.port:8080}") String port) {
        this.jdbc = jdbc;
        this.reminders = reminders;
        this.accounts = accounts;
        this.mailer = mailer;
        this.words = words;
        this.clock = clock;
        this.home = (baseUrl.isEmpty() ? "http://localhost:" + port : baseUrl.replaceAll("/$", "")) + "/home";
    }

    static TaskInstance<Void> instanceOf(UUID reminder) {
        return new TaskInstance<>(TASK, reminder.toString());
    }

    /** Sends it, unless it is sent or wanted no more; in quiet hours it waits, and the answer says until when. */
    @Transactional
    public Optional<Instant> remind(UUID id) {
        var held = jdbc.queryForList(
                "select account from reminder where id = ? and sent_at is null for update", UUID.class, id);
        if (held.isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var person = new AccountId(held.get(0));
        var chosen = reminders.choiceOf(person);
        if (!chosen.sendsLetters() || isOver(id, now) || accounts.isSwitchedOff(person)) {
            jdbc.update("delete from reminder where id = ?", id);
            return Optional.empty();
        }
        if (chosen.hours().isQuiet(now)) {
            return Optional.of(chosen.hours().afterQuiet(now));
        }
        mailer.send(new Letter(
                id.toString(),
                Objects.requireNonNull(chosen.address()),
                say("landing.reminder." + chosen.words() + ".subject"),
                say("landing.reminder." + chosen.words()),
                home));
        jdbc.update("update reminder set sent_at = ? where id = ?", Timestamp.from(now), id);
        return Optional.empty();
    }

    private boolean isOver(UUID id, Instant now) {
        return jdbc.queryForList(
                        "select landing.id from reminder join landing on landing.id = reminder.landing"
                                + " where reminder.id = ? and landing.ends_at > ?",
                        UUID.class,
                        id,
                        Timestamp.from(now))
                .isEmpty();
    }

    private String say(String key) {
        return Objects.requireNonNull(words.getMessage(key, null, Locale.ENGLISH));
    }
}
