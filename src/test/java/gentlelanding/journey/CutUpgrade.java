package gentlelanding.journey;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** A start of the packaged program that is ended by {@code kill -9} while it upgrades what it found. */
record CutUpgrade(Path data, String... settings) {

    /** Killed that long after it has begun the step of that number. */
    void at(int step, Duration later) {
        var talkative = Stream.concat(
                        Stream.of(settings), Stream.of("--logging.level.org.flywaydb.core.internal.command=info"))
                .toArray(String[]::new);
        RunningServer.killedAt(data, "Migrating schema", step, later, talkative);
    }
}
