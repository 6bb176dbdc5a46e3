package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Eight people write while something is killed, again and again at a moment that nobody chose; nothing that was
 * acknowledged is lost, and nobody is signed out.
 *
 * <pre>
 *   writing ──▶ kill -9 ──▶ starts again ──▶ every acknowledged number is there ──▶ writing …
 * </pre>
 */
class WritersResilience {

    private static final int WRITERS = 8;
    private static final int KILLS = Integer.getInteger("landing.kills", 5);
    private static final long SEED = 20261124;

    /** An embedded file that wrote over itself would do so at once, and not only after a minute of writing. */
    private static final String SOON_WRITTEN_OVER =
            "--spring.datasource.url=jdbc:h2:file:${landing.data}/gentle-landing"
                    + ";WRITE_DELAY=0;REUSE_SPACE=FALSE;DB_CLOSE_ON_EXIT=FALSE;RETENTION_TIME=500";

    private final Random random = new Random(SEED);

    @Test
    void losesNothingWhenTheServerOverTheEmbeddedDatabaseIsKilled() throws Exception {
        losesNothing("server over the embedded database", RunningServer.start(SOON_WRITTEN_OVER));
    }

    @Test
    void losesNothingWhenTheServerOverPostgresIsKilled() throws Exception {
        try (var postgres = EmbeddedPostgres.builder().start()) {
            losesNothing("server over PostgreSQL", RunningServer.start(over(postgres)));
        }
    }

    @Test
    void losesNothingWhenPostgresItselfIsKilled() throws Exception {
        var data = Files.createTempDirectory("postgres");
        var postgres = new EmbeddedPostgres[] {start(data, 0)};
        var port = postgres[0].getPort();
        try (var server = RunningServer.start(over(postgres[0]))) {
            var writers = writers(server.port());
            var acknowledged = 0;
            for (var kill = 0; kill < KILLS; kill++) {
                acknowledged += writeUntil(writers, () -> {
                    killDatabase(data);
                    return null;
                });
                postgres[0].close();
                postgres[0] = start(data, port);
                awaitHome(writers);
                assertThat(writers)
                        .allSatisfy(writer -> assertThat(writer.lost()).isZero());
            }
            report("PostgreSQL itself", acknowledged);
        } finally {
            postgres[0].close();
        }
    }

    private void losesNothing(String what, RunningServer first) throws Exception {
        var server = first;
        try {
            var writers = writers(server.port());
            var acknowledged = 0;
            for (var kill = 0; kill < KILLS; kill++) {
                var running = server;
                acknowledged += writeUntil(writers, () -> {
                    running.kill();
                    return null;
                });
                server = server.again();
                assertThat(writers)
                        .allSatisfy(writer -> assertThat(writer.lost()).isZero());
            }
            report(what, acknowledged);
        } finally {
            server.close();
        }
    }

    private static List<Writer> writers(int port) {
        return IntStream.range(0, WRITERS)
                .mapToObj(number -> new Writer(port, number))
                .toList();
    }

    /** Lets everybody write until some hundred writes were acknowledged, a number that chance chooses; then the deed. */
    private int writeUntil(List<Writer> writers, Supplier<?> deed) throws InterruptedException {
        var stopped = new AtomicBoolean();
        var acknowledgements = new Semaphore(0);
        var threads = Executors.newFixedThreadPool(WRITERS);
        writers.forEach(writer -> threads.execute(() -> writer.writeUntil(stopped, acknowledgements)));
        var enough = 100 + random.nextInt(400);
        acknowledgements.acquire(enough);
        deed.get();
        stopped.set(true);
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        return enough + acknowledgements.availablePermits();
    }

    /** The server finds its database again by itself. */
    private static void awaitHome(List<Writer> writers) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < end) {
            try {
                writers.get(0).lost();
                return;
            } catch (AssertionError e) {
                LockSupport.parkNanos(200_000_000);
            }
        }
        throw new AssertionError("The server did not find its database again within 20 seconds");
    }

    private static EmbeddedPostgres start(Path data, int port) {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void killDatabase(Path data) {
        try {
            var pid = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
            var server = ProcessHandle.of(pid).orElseThrow();
            var workers = server.descendants().toList();
            server.destroyForcibly();
            workers.forEach(ProcessHandle::destroyForcibly);
            server.onExit().join();
            workers.forEach(worker -> worker.onExit().join());
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] over(EmbeddedPostgres postgres) {
        return new String[] {
            "--spring.profiles.active=postgres",
            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
            "--spring.datasource.username=postgres"
        };
    }

    /** For docs/reliability.md. */
    private static void report(String what, int acknowledged) {
        System.out.printf(
                "killed %s %d times under %d writers (seed %d): %d writes acknowledged, none lost%n",
                what, KILLS, WRITERS, SEED, acknowledged);
    }
}
