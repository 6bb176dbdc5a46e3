package gentlelanding.landing;

import gentlelanding.account.AccountId;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By which clock on the wall somebody lives. The server's own zone never counts. */
@Component
class Zones {

    private final Reminders reminders;

    Zones(Reminders reminders) {
        this.reminders = reminders;
    }

    /** The person's own zone, or else what their browser says, or else universal time. */
    ZoneId ofPersonOr(AccountId person, @Nullable String offered) {
        return chosenBy(person).or(() -> read(offered)).orElse(ZoneOffset.UTC);
    }

    /** The zone that this person has named themselves. */
    Optional<ZoneId> chosenBy(AccountId person) {
        return Optional.of(ZoneId.of(reminders.choiceOf(person).zone())).filter(zone -> !zone.equals(ZoneOffset.UTC));
    }

    /** A zone by its name; whatever names none is left out. */
    static Optional<ZoneId> read(@Nullable String name) {
        try {
            return name == null || name.isBlank() || name.length() > 64
                    ? Optional.empty()
                    : Optional.of(ZoneId.of(name.strip()));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
