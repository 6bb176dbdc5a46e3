package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Wire;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
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

    private final int door = freePort();
    private EmbeddedPostgres postgres;
    private RunningServer one;
    private RunningServer two;
    private Process proxy;

    @BeforeEach
    void behindOneDoor() throws Exception {
        postgres = EmbeddedPostgres.builder().start();
        var managements = List.of(freePort(), freePort());
        one = RunningServer.start(settings(managements.get(0)));
        two = RunningServer.start(one.data(), freePort(), settings(managements.get(1)));
        var text = Files.readString(CONFIGURATION);
        for (var change : Map.of(
                        "18080", door,
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
        comesUp();
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
        var couple = WiredPair.on(door);

        for (var turn = 0; turn < 10; turn++) {
            assertThat(couple.alex().get(couple.plan()).statusCode()).isEqualTo(200);
            assertThat(couple.alex().get("/home").statusCode()).isEqualTo(200);
            assertThat(couple.sam().get(couple.plan()).body()).contains("data-agreed=\"both\"");
        }
    }

    @Test
    void nobodyNoticesThatBothAreStartedAnew() throws Exception {
        var answers = new ConcurrentHashMap<Integer, Integer>();
        var stopped = new AtomicBoolean();
        var writers = IntStream.range(0, 4)
                .mapToObj(number -> new Writer(door, number))
                .toList();
        var couple = WiredPair.on(door);
        var threads = Executors.newFixedThreadPool(8);
        writers.forEach(writer -> threads.execute(() -> writer.writeUntil(stopped, new Semaphore(0))));
        for (var reader = 0; reader < 4; reader++) {
            threads.execute(() -> {
                while (!stopped.get()) {
                    answers.merge(statusOf(couple.alex(), couple.plan()), 1, Integer::sum);
                }
            });
        }

        one = startedAnew(one);
        two = startedAnew(two);

        stopped.set(true);
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        System.out.printf("both replicas started anew under load, one after the other: %s%n", answers);
        assertThat(answers).containsOnlyKeys(200);
        assertThat(writers).allSatisfy(writer -> {
            assertThat(writer.lost()).isZero();
            assertThat(writer.unanswered()).isZero();
        });
    }

    /** With SIGTERM, as a deployment does; it ends within thirty seconds, and takes no request with it. */
    private static RunningServer startedAnew(RunningServer server) {
        var begin = System.nanoTime();
        server.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(30));
        var again = server.again();
        comesUp(again.port());
        return again;
    }

    private static int statusOf(Wire wire, String path) {
        try {
            return wire.get(path).statusCode();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    private void comesUp() {
        comesUp(door);
    }

    /** Until the proxy has seen each of them well twice. */
    private static void comesUp(int port) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        var good = 0;
        while (good < 4 && System.nanoTime() < end) {
            good = statusOf(new Wire(port), "/help-now") == 200 ? good + 1 : 0;
            java.util.concurrent.locks.LockSupport.parkNanos(500_000_000);
        }
        assertThat(good).isEqualTo(4);
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

    private static int freePort() {
        try {
            return RunningServer.freePort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
