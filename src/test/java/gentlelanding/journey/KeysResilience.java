package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.TwoRoles;
import gentlelanding.Wire;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/**
 * Every key is made anew while people write and the server is killed in the middle of it, again and again; then the key file from
 * before is worth nothing, and every text can be read.
 *
 * <pre>
 *   writing, rotate-keys ──▶ kill -9 ──▶ starts again ──▶ all is there ──▶ … ──▶ rotate-keys twice, to the end ──▶ all is there
 * </pre>
 */
class KeysResilience {

    /** One for each database in every build, ten in the profile. */
    private static final int KILLS = Math.max(1, Integer.getInteger("landing.kills", 5) / 3);

    private static final int WRITERS = 4;
    private static final int QUIET_PEOPLE = 40;
    private static final long SEED = 20261125;

    private final Random random = new Random(SEED);

    @Test
    void areMadeAnewOverTheEmbeddedDatabaseHoweverOftenTheServerIsKilled() throws Exception {
        madeAnew("the embedded database", RunningServer.start(), KeysResilience::refusesTheKeyFile);
    }

    @Test
    void areMadeAnewOverPostgresHoweverOftenTheServerIsKilled() throws Exception {
        try (var postgres = TwoRoles.start()) {
            madeAnew("PostgreSQL", RunningServer.start(postgres.settings()), (server, keyFile) -> {});
        }
    }

    private interface Check {
        void of(RunningServer ended, byte[] keyFileBefore) throws Exception;
    }

    private void madeAnew(String what, RunningServer first, Check onceItHasEnded) throws Exception {
        var server = first;
        try {
            var writers = Writers.on(server.port(), WRITERS);
            var quiet = quietPeople(server.port());
            var before = Files.readAllBytes(keyFileOf(server));
            var acknowledged = 0;
            var cutOff = 0;
            for (var kill = 0; kill < KILLS; kill++) {
                var running = server;
                var unfinished = new ArrayList<Boolean>();
                acknowledged += writers.during(written -> unfinished.add(killedInTheMiddle(running, written)));
                cutOff += unfinished.get(0) ? 1 : 0;
                server = server.again();
                writers.haveLostNothing();
            }
            for (var time = 0; time < 2; time++) {
                var running = server;
                acknowledged += writers.during(written -> saysThatAllWasSealedAnew(running));
            }
            server.close();
            onceItHasEnded.of(server, before);
            server = server.again();
            writers.haveLostNothing();
            assertThat(quiet)
                    .allSatisfy(person ->
                            assertThat(person.get("/reflections").body()).contains("The rain went on."));
            System.out.printf(
                    "keys made anew over %s, killed %d times, %d of them before it was done (seed %d):"
                            + " %d writes acknowledged, all texts read with the new key file%n",
                    what, KILLS, cutOff, SEED, acknowledged);
        } finally {
            server.close();
        }
    }

    /** Once some writes were acknowledged since it began; whether it was still under way. */
    private boolean killedInTheMiddle(RunningServer server, Semaphore written) throws Exception {
        var rotation = Rotation.begin(server.data());
        written.drainPermits();
        written.acquire(1 + random.nextInt(8));
        var underWay = !rotation.isDone();
        server.kill();
        return underWay;
    }

    private static void saysThatAllWasSealedAnew(RunningServer server) throws Exception {
        var said = Rotation.begin(server.data()).join();
        assertThat(said.statusCode()).isEqualTo(200);
        assertThat(said.body()).contains("Made new keys for").doesNotContain("did not open");
    }

    private static Path keyFileOf(RunningServer server) {
        return server.data().resolve("gentle-landing.key");
    }

    private static void refusesTheKeyFile(RunningServer server, byte[] before) throws Exception {
        var keyFile = keyFileOf(server);
        var now = Files.readAllBytes(keyFile);
        Files.write(keyFile, before);
        try {
            server.again().close();
            throw new AssertionError("It started with the key file from before");
        } catch (IllegalStateException refused) {
            assertThat(refused).hasMessageContaining("belongs to another database");
        } finally {
            Files.write(keyFile, now);
        }
    }

    private static List<Wire> quietPeople(int port) {
        var people = new ArrayList<Wire>();
        for (var number = 0; number < QUIET_PEOPLE; number++) {
            var person = new Wire(port);
            person.post("/begin", "way", "alone", "adult", "true", "_csrf", person.hidden("/", "_csrf"));
            var token = person.hidden("/reflections", "_csrf");
            assertThat(person.post("/reflections", "text", "The rain went on.", "_csrf", token)
                            .statusCode())
                    .isEqualTo(303);
            people.add(person);
        }
        return people;
    }
}
