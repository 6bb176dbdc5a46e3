package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The packaged program is killed at ten points of an upgrade of what the first release left behind; each time the next
 * start brings it to its end. {@code ReleasesJourney} does so at one point, in every build.
 *
 * <pre>
 *   step 1  ✗    ✗  step 2  ✗    ✗  step 3 …      at once, and some milliseconds later
 * </pre>
 */
class UpgradeResilience {

    private static final int POINTS = 10;

    @TempDir
    Path folder;

    @Test
    void losesNothingWhereAnUpgradeOfTheEmbeddedDatabaseIsKilled() throws Exception {
        var release = LeftBehind.all().get(0);
        var amid = 0;
        for (var point = 0; point < POINTS; point++) {
            var data = release.embeddedIn(folder);

            new CutUpgrade(data).at(1 + point / 2, later(point));

            amid += Files.exists(data.resolve("upgrade-unfinished")) ? 1 : 0;
            try (var server = RunningServer.start(data, RunningServer.freePort())) {
                release.goesOnAt(server);
            }
            release.allIsIn(data);
            assertThat(data.resolve("upgrade-unfinished")).doesNotExist();
        }
        report("embedded database", amid);
    }

    @Test
    void losesNothingWhereAnUpgradeOverPostgresIsKilled() throws Exception {
        var release = LeftBehind.all().get(0);
        try (var postgres = EmbeddedPostgres.builder().start()) {
            var jdbc = new JdbcTemplate(postgres.getPostgresDatabase());
            jdbc.execute("create database whole");
            release.restoreTo(release.dataIn(folder), postgres.getJdbcUrl("postgres", "whole"));
            var amid = 0;
            for (var point = 0; point < POINTS; point++) {
                var name = "cut_" + point;
                jdbc.execute("create database " + name + " template whole");
                var settings = LeftBehind.over(postgres, name);
                var data = release.dataIn(folder);

                new CutUpgrade(data, settings).at(1 + point / 2, later(point));

                amid += pendingIn(postgres, name) > 0 ? 1 : 0;
                try (var server = RunningServer.start(data, RunningServer.freePort(), settings)) {
                    release.goesOnAt(server);
                }
                assertThat(pendingIn(postgres, name)).isZero();
                release.allIsAt(postgres.getJdbcUrl("postgres", name), "postgres");
            }
            report("PostgreSQL", amid);
        }
    }

    private static Duration later(int point) {
        return Duration.ofMillis(point % 2 == 0 ? 0 : 6);
    }

    private static int pendingIn(EmbeddedPostgres postgres, String name) {
        return Objects.requireNonNull(Flyway.configure()
                        .dataSource(postgres.getDatabase("postgres", name))
                        .locations("classpath:db/migration")
                        .load()
                        .info())
                .pending()
                .length;
    }

    /** For docs/reliability.md; a kill that came after the end shows nothing. */
    private static void report(String database, int amid) {
        System.out.printf("upgrade over %s killed %d times, %d of them in its middle%n", database, POINTS, amid);
        assertThat(amid).as("killed in the middle").isGreaterThan(POINTS / 2);
    }
}
