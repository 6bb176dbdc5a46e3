package gentlelanding.landing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import gentlelanding.care.Phase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person takes along of landings: those alone, every check-in, and what they chose about reminders. */
record TakenAlong(List<Alone> landingsAlone, List<CheckIns.Kept> checkIns, ReminderChoice.Document reminders) {

    /**
     * A landing alone, as its person left it.
     *
     * @param id what check-ins in the same file call it; nothing that is brought in bears it
     */
    record Alone(
            @Nullable UUID id,
            Instant startedAt,
            Phase phase,
            int line,
            @Nullable Signal signal,
            String zone) {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        Alone {}

        static Alone of(Landing landing, Landing.Document document) {
            return new Alone(
                    landing.id().value(),
                    landing.startedAt(),
                    document.phase(),
                    document.line(),
                    document.first(),
                    document.zone());
        }

        /** The first copies held nothing but when it began. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Alone begunAt(String moment) {
            return new Alone(null, Instant.parse(moment), Phase.RIGHT_AWAY, 0, null, "Z");
        }

        @JsonIgnore
        Landing.Document document() {
            return new Landing.Document(phase, line, signal, null, zone);
        }
    }
}
