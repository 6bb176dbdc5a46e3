package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Wire;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Two replicas over one database, as behind a proxy that sends each request elsewhere: pages, forms and sessions of one
 * are good at the other, though they stand in different time zones, and when one is killed in the middle nobody is signed out.
 */
class ReplicasResilience {

    @Test
    void carriesSomebodyThroughWhileOneReplicaIsKilled() throws Exception {
        try (var postgres = EmbeddedPostgres.builder().start();
                var one = RunningServer.start(over(postgres));
                var two = RunningServer.start(one.data(), RunningServer.freePort(), farAway(over(postgres)))) {
            var wire = new Wire(one.port());
            wire.signUp("Sam", "seven quiet lanterns outside");
            var profile = Wire.html(wire.get("/profiles"))
                    .select("a[href*=/first-pass]")
                    .attr("href")
                    .replaceAll("/first-pass.*", "");

            for (var turn = 0; turn < 6; turn++) {
                wire.moveTo(turn % 2 == 0 ? two.port() : one.port());
                assertThat(wire.get(profile + "/first-pass").statusCode()).isEqualTo(200);
                var token = wire.hidden(profile + "/first-pass", "_csrf");
                wire.moveTo(turn % 2 == 0 ? one.port() : two.port());
                var saved =
                        wire.post(profile + "/answers", "answers[water].privateNote", "turn " + turn, "_csrf", token);
                assertThat(saved.statusCode()).isEqualTo(303);
            }

            begunAnywhereBeginsNow(postgres, wire, one, two);
            wire.moveTo(one.port());
            var token = wire.hidden(profile + "/first-pass", "_csrf");
            one.kill();
            wire.moveTo(two.port());
            var saved = wire.post(profile + "/answers", "answers[water].privateNote", "after all", "_csrf", token);
            assertThat(saved.statusCode()).isEqualTo(303);
            assertThat(wire.get(profile + "?category=practical-needs").body()).contains("after all");
            assertThat(wire.get("/home").statusCode()).isEqualTo(200);
        }
    }

    /** Where a server stands makes no difference to the moments it writes down. */
    private static void begunAnywhereBeginsNow(
            EmbeddedPostgres postgres, Wire wire, RunningServer one, RunningServer two) {
        for (var server : new RunningServer[] {one, two}) {
            wire.moveTo(server.port());
            var token = wire.hidden("/reflections", "_csrf");
            assertThat(wire.post("/reflections", "text", "A quiet evening.", "_csrf", token)
                            .statusCode())
                    .isEqualTo(303);
        }
        var apart = new JdbcTemplate(postgres.getPostgresDatabase())
                .queryForList(
                        "select abs(extract(epoch from written_at) - extract(epoch from now())) from reflection"
                                + " union all select abs(extract(epoch from happened_at) - extract(epoch from now()))"
                                + " from account_event",
                        Double.class);
        assertThat(apart).hasSizeGreaterThanOrEqualTo(2).allMatch(seconds -> seconds < 300);
    }

    private static String[] farAway(String[] settings) {
        return Stream.concat(Stream.of("-Duser.timezone=Pacific/Kiritimati"), Stream.of(settings))
                .toArray(String[]::new);
    }

    private static String[] over(EmbeddedPostgres postgres) {
        return new String[] {
            "--spring.profiles.active=postgres",
            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
            "--spring.datasource.username=postgres"
        };
    }
}
