package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import gentlelanding.Wire;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * What whoever runs the server can watch: figures and a log, and nothing of any person in either.
 *
 * <pre>
 *   people ──▶ public port        /actuator is not there
 *              management port    health, figures: as many lines after more people as before
 *              log                one JSON object a line
 * </pre>
 */
class WatchedJourney {

    private static final String CANARY = "canary-ab5c0nd";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}");

    @Test
    void saysHowItIsAndNothingOfAnybody() throws Exception {
        var management = RunningServer.freePort();
        try (var server = RunningServer.start(
                "--management.server.port=" + management, "--logging.structured.format.console=ecs")) {
            var couple = WiredPair.on(server.port(), CANARY);
            goesAstray(couple.sam());
            figures(management);
            var before = figures(management);
            for (var number = 0; number < 3; number++) {
                goesAstray(WiredPair.on(server.port(), CANARY).sam());
            }
            var after = figures(management);

            assertThat(names(after)).isEqualTo(names(before));
            assertThat(after)
                    .contains("http_server_requests_seconds_count", "uri=\"/partners/{id}/plan\"")
                    .doesNotContain(CANARY, couple.samsName(), "heron", "forged")
                    .doesNotContainPattern(ID);
            for (var path : List.of("/actuator", "/actuator/health", "/actuator/prometheus", "/actuator/commands/x")) {
                assertThat(new Wire(server.port()).get(path).statusCode())
                        .as(path)
                        .isEqualTo(404);
            }
            assertThat(new Wire(management).get("/actuator/health/liveness").body())
                    .isEqualTo("{\"status\":\"UP\"}");
            assertThat(new Wire(management).get("/actuator/health/readiness").body())
                    .isEqualTo("{\"status\":\"UP\"}");
            logged(server.log(), couple);
            assumeThat(Listening.canBeSeen()).as("a Linux that says so").isTrue();
            assertThat(Listening.of(server.pid()))
                    .containsExactlyInAnyOrder("loopback:" + server.port(), "loopback:" + management);
        }
    }

    private static void logged(String log, WiredPair couple) {
        assertThat(log.lines().filter(line -> line.startsWith("{"))).isNotEmpty();
        log.lines()
                .filter(line -> line.startsWith("{"))
                .forEach(line -> assertThat(JsonMapper.shared().readTree(line).has("message"))
                        .isTrue());
        assertThat(log)
                .doesNotContain(CANARY, couple.samsName(), WiredPair.SAMS_PASSPHRASE)
                .doesNotContain("\nforged")
                .doesNotContainPattern(ID);
    }

    /** Addresses and headers that nobody has thought of, some of them with a line of their own. */
    private static void goesAstray(Wire person) {
        person.get("/" + UUID.randomUUID());
        person.get("/partners/" + UUID.randomUUID() + "/plan");
        person.get("/nowhere%0d%0aforged");
        person.get("/profiles/" + CANARY);
        person.postBody("/csp", "{\"csp-report\":{\"blocked-uri\":\"x\\r\\nforged\"}}");
    }

    private static String figures(int management) throws IOException {
        return new Wire(management).get("/actuator/prometheus").body();
    }

    /** Which figures there are, whatever they say. */
    private static List<String> names(String figures) {
        return figures.lines()
                .filter(line -> line.startsWith("http_server"))
                .map(line -> line.replaceAll(" [^ ]+$", ""))
                .sorted()
                .toList();
    }
}
