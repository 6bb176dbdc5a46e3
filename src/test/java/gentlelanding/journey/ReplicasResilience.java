package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Wire;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;

/**
 * Two replicas over one database, as behind a proxy that sends each request elsewhere: pages, forms and sessions of one
 * are good at the other, and when one is killed in the middle nobody is signed out.
 */
class ReplicasResilience {

    @Test
    void carriesSomebodyThroughWhileOneReplicaIsKilled() throws Exception {
        try (var postgres = EmbeddedPostgres.builder().start();
                var one = RunningServer.start(over(postgres));
                var two = RunningServer.start(one.data(), RunningServer.freePort(), over(postgres))) {
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

    private static String[] over(EmbeddedPostgres postgres) {
        return new String[] {
            "--spring.profiles.active=postgres",
            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
            "--spring.datasource.username=postgres"
        };
    }
}
