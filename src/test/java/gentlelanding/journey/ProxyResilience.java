package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two replicas behind haproxy, which sends each request to the other one than before, with the settings that
 * src/bench/load/haproxy.cfg shows. Needs haproxy to be installed.
 *
 * <pre>
 *                 ┌──▶ one ──┐
 *   browser ──▶ haproxy      ├──▶ PostgreSQL
 *                 └──▶ two ──┘
 * </pre>
 */
class ProxyResilience {

    private static final Path CONFIGURATION = Path.of("src/bench/load/haproxy.cfg");

    private final int port = RunningServer.freePort();
    private final Door door = Door.at(port);
    private EmbeddedPostgres postgres;
    private RunningServer one;
    private RunningServer two;
    private Process proxy;

    @BeforeEach
    void behindOneDoor() throws Exception {
        postgres = EmbeddedPostgres.builder().start();
        var managements = List.of(RunningServer.freePort(), RunningServer.freePort());
        one = RunningServer.start(settings(managements.get(0)));
        two = RunningServer.start(one.data(), RunningServer.freePort(), settings(managements.get(1)));
        var text = Files.readString(CONFIGURATION);
        for (var change : Map.of(
                        "18080", port,
                        "18081", one.port(),
                        "18082", two.port(),
                        "18091", managements.get(0),
                        "18092", managements.get(1))
                .entrySet()) {
            text = text.replace(change.getKey(), String.valueOf(change.getValue()));
        }
        var configuration = Files.createTempFile("haproxy", ".cfg");
        Files.writeString(configuration, text);
        proxy = new ProcessBuilder("haproxy", "-db", "-f", configuration.toString())
                .inheritIO()
                .start();
        comesUp(door);
    }

    @AfterEach
    void close() throws IOException {
        proxy.destroy();
        one.close();
        two.close();
        postgres.close();
    }

    @Test
    void nobodyNoticesWhichOneAnswers() {
        var couple = door.couple();

        for (var turn = 0; turn < 10; turn++) {
            assertThat(couple.alex().get(couple.plan()).statusCode()).isEqualTo(200);
            assertThat(couple.alex().get("/home").statusCode()).isEqualTo(200);
            assertThat(couple.sam().get(couple.plan()).body()).contains("data-agreed=\"both\"");
        }
    }

    @Test
    void nobodyNoticesThatBothAreStartedAnew() throws Exception {
        door.nobodyNotices("behind haproxy, both replicas started anew", () -> {
            one = startedAnew(one);
            two = startedAnew(two);
        });
    }

    /** With SIGTERM, as a deployment does; it ends within thirty seconds, and takes no request with it. */
    private static RunningServer startedAnew(RunningServer server) {
        var begin = System.nanoTime();
        server.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(30));
        var again = server.again();
        comesUp(Door.at(again.port()));
        return again;
    }

    /** The proxy has seen each of them well twice by then. */
    private static void comesUp(Door door) {
        door.opens(4);
    }

    private String[] settings(int management) {
        return new String[] {
            "--spring.profiles.active=postgres",
            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
            "--spring.datasource.username=postgres",
            "--management.server.port=" + management,
            "--landing.farewell=3s"
        };
    }
}
