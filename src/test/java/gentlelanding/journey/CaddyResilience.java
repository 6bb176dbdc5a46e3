package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Wire;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two replicas behind Caddy with TLS, as docker-compose.yml puts them there: each at an address of its own, with the same
 * ports. Needs Caddy to be installed.
 *
 * <pre>
 *                          ┌──▶ 127.0.0.1 ──┐
 *   browser ══TLS══▶ Caddy ┤                ├──▶ PostgreSQL
 *                          └──▶ 127.0.0.2 ──┘
 * </pre>
 */
class CaddyResilience {

    private final int port = RunningServer.freePort();
    private final int management = RunningServer.freePort();
    private final String address = "https://localhost:" + RunningServer.freePort();
    private EmbeddedPostgres postgres;
    private RunningServer one;
    private RunningServer two;
    private Caddy caddy;
    private Door door;

    @BeforeEach
    void behindOneDoor() throws Exception {
        postgres = EmbeddedPostgres.builder().start();
        one = RunningServer.start(
                java.nio.file.Files.createTempDirectory("landing").resolve("data"), port, settings("127.0.0.1"));
        two = RunningServer.start(one.data(), port, settings("127.0.0.2"));
        caddy = Caddy.at(address, management, List.of(one, two));
        door = new Door(caddy::wire);
        comesUp();
    }

    @AfterEach
    void close() throws IOException {
        caddy.close();
        one.close();
        two.close();
        postgres.close();
    }

    @Test
    void nobodyNoticesWhichOneAnswersNorThatOneDies() throws Exception {
        var couple = door.couple();
        assertThat(couple.alex().cookies().keySet()).isNotEmpty().allMatch(name -> name.startsWith("__Host-"));
        goesRound(couple);
        one.kill();
        var killed = System.nanoTime();
        goesRound(couple);
        System.out.printf(
                "behind Caddy, one of two killed: the next thirty pages took %d ms%n",
                Duration.ofNanos(System.nanoTime() - killed).toMillis());
        one = one.again();
        comesUp();
        goesRound(couple);
    }

    private static void goesRound(WiredPair couple) {
        for (var turn = 0; turn < 10; turn++) {
            var plan = couple.alex().get(couple.plan());
            assertThat(plan.statusCode()).isEqualTo(200);
            assertThat(plan.headers().map()).doesNotContainKeys("server", "alt-svc");
            assertThat(plan.headers().allValues("Strict-Transport-Security"))
                    .containsExactly("max-age=63072000; includeSubDomains");
            assertThat(couple.alex().get("/home").statusCode()).isEqualTo(200);
            assertThat(couple.sam().get(couple.plan()).body()).contains("data-agreed=\"both\"");
        }
    }

    @Test
    void nobodyNoticesThatBothAreStartedAnew() throws Exception {
        door.nobodyNotices("behind Caddy, both replicas started anew", () -> {
            one = startedAnew(one);
            two = startedAnew(two);
        });
    }

    /** Whoever names another address with each try is one network all the same: Caddy passes on what it sees itself. */
    @Test
    void whatSomebodySaysOfWhereTheyComeFromCountsForNothing() {
        var statuses = IntStream.rangeClosed(1, 31)
                .mapToObj(number -> begins("10.1.0." + number).statusCode())
                .toList();

        assertThat(statuses.subList(0, 30)).containsOnly(303);
        assertThat(statuses.get(30)).isEqualTo(429);
    }

    private HttpResponse<String> begins(String from) {
        var somebody = caddy.wire();
        var token = somebody.hidden("/", "_csrf");
        return somebody.postBody(
                "/begin",
                Wire.encoded("adult", "true", "way", "alone", "_csrf", token),
                "X-Forwarded-For",
                from,
                "Forwarded",
                "for=" + from,
                "X-Real-IP",
                from);
    }

    private RunningServer startedAnew(RunningServer server) throws Exception {
        server.close();
        var again = server.again();
        comesUp();
        return again;
    }

    /** Caddy has asked both of them twice by then. */
    private void comesUp() {
        door.opens(6);
    }

    private String[] settings(String at) {
        return new String[] {
            "--spring.profiles.active=postgres",
            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
            "--spring.datasource.username=postgres",
            "--server.address=" + at,
            "--management.server.address=" + at,
            "--management.server.port=" + management,
            "--landing.base-url=" + address,
            "--landing.registration=open",
            "--landing.limits=normal",
            "--landing.farewell=4s"
        };
    }
}
