package gentlelanding.landing;

import gentlelanding.account.AccountId;
import gentlelanding.account.Accounts;
import gentlelanding.account.Happened;
import gentlelanding.account.Limit;
import gentlelanding.account.Limits;
import gentlelanding.landing.ReminderChoice.Document;
import gentlelanding.mail.Letter;
import gentlelanding.mail.Mailer;
import gentlelanding.vault.Vault;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes sure that an address is the person's own: a code goes there, and comes back from them. */
@Service
class ConfirmingAddress {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final int WRONG_TRIES = 5;

    private final Accounts accounts;
    private final Reminders reminders;
    private final Mailer mailer;
    private final Limits limits;
    private final Vault vault;
    private final MessageSource words;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ConfirmingAddress(
            Accounts accounts,
            Reminders reminders,
            Mailer mailer,
            Limits limits,
            Vault vault,
            MessageSource words,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.events = events;
        this.reminders = reminders;
        this.mailer = mailer;
        this.limits = limits;
        this.vault = vault;
        this.words = words;
        this.clock = clock;
    }

    /** Sends a code there, and no reminder until it has come back; an empty address takes the old one away. */
    @Transactional
    void ask(AccountId person, String address) {
        accounts.hold(person);
        var before = reminders.choiceOf(person);
        if (!address.equals(Objects.requireNonNullElse(before.address(), ""))) {
            events.publishEvent(new Happened(person, Happened.What.LETTERS_MOVED));
        }
        if (address.isEmpty()) {
            reminders.choose(person, before.reachedAt(null, false, null, null, 0));
            return;
        }
        if (address.equals(before.address()) && before.confirmed()) {
            return;
        }
        limits.spend(Limit.ADDRESS, person);
        var code = "%06d".formatted(random.nextInt(1_000_000));
        reminders.choose(
                person,
                before.reachedAt(
                        address,
                        false,
                        fingerprint(person, code),
                        clock.instant().plus(GOOD_FOR),
                        0));
        mailer.send(new Letter(
                UUID.randomUUID().toString(),
                address,
                say("landing.reminder.code.subject"),
                say("landing.reminder.code", code),
                null));
    }

    /** Whether that was the code; the fifth wrong one makes it worthless. */
    @Transactional
    boolean confirm(AccountId person, String code) {
        accounts.hold(person);
        var before = reminders.choiceOf(person);
        if (before.code() == null
                || before.codeUntil() == null
                || !clock.instant().isBefore(before.codeUntil())) {
            return false;
        }
        if (before.code().equals(fingerprint(person, code.replaceAll("\\s", "")))) {
            reminders.choose(person, before.reachedAt(before.address(), true, null, null, 0));
            return true;
        }
        var tries = before.tries() + 1;
        reminders.choose(person, tries < WRONG_TRIES ? wrong(before, tries) : worthless(before));
        return false;
    }

    private static Document wrong(Document before, int tries) {
        return before.reachedAt(before.address(), false, before.code(), before.codeUntil(), tries);
    }

    private static Document worthless(Document before) {
        return before.reachedAt(before.address(), false, null, null, 0);
    }

    private String fingerprint(AccountId person, String code) {
        return vault.mark("address-code", person.value() + "/" + code);
    }

    private String say(String key, Object... arguments) {
        return Objects.requireNonNull(words.getMessage(key, arguments, Locale.ENGLISH));
    }
}
