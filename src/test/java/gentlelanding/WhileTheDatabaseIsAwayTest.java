package gentlelanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The story of two outages:
 *
 * <pre>
 *   signed in ──▶ the database hangs ──▶ goes on ──▶ stops ──▶ comes back, on the same port with the same data ──▶ still signed in
 * </pre>
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("postgres")
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WhileTheDatabaseIsAwayTest {

    private static final List<String> NEEDING_NOTHING = List.of(
            "/help-now",
            "/guide",
            "/guide/why",
            "/privacy",
            "/safety",
            "/css/base.css",
            "/css/away.css",
            "/js/exit.js",
            "/img/icon.svg");

    private static EmbeddedPostgres postgres;
    private static Path data;
    private static Wire sam;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry settings) throws Exception {
        data = Files.createTempDirectory("postgres");
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .start();
        var address = postgres.getJdbcUrl("postgres", "postgres");
        settings.add("spring.datasource.url", () -> address);
        settings.add("spring.datasource.username", () -> "postgres");
        settings.add("landing.key-file", () -> "target/web-test/" + UUID.randomUUID() + ".key");
    }

    @Test
    @Order(1)
    void firstSomebodySignsIn() {
        sam = new Wire(port);
        sam.signUp("Sam", "seven quiet lanterns outside");

        assertThat(sam.get("/home").statusCode()).isEqualTo(200);
    }

    /** It neither answers nor refuses, as behind a broken network: nobody is told that something was saved. */
    @Test
    @Order(2)
    void nothingWaitsForOneThatHangs() throws Exception {
        var token = sam.hidden("/profiles", "_csrf");
        signal("STOP");
        try {
            isAway("a form", () -> sam.post("/profiles", "name", "Late evenings", "_csrf", token));
            for (var path : List.of("/home", "/profiles", "/plan", "/sign-in", "/")) {
                isAway(path, () -> sam.get(path));
            }
            for (var path : NEEDING_NOTHING) {
                assertThat(within(() -> sam.get(path)).statusCode()).as(path).isEqualTo(200);
            }
            assertThat(within(() -> new Wire(port).get("/exit", "Sec-Fetch-Site", "same-origin"))
                            .statusCode())
                    .isEqualTo(303);
        } finally {
            signal("CONT");
        }
        comesBack();
    }

    @Test
    @Order(3)
    void pagesThatNeedItSaySoWithinThreeSeconds() throws Exception {
        var token = sam.hidden("/profiles", "_csrf");
        postgres.close();

        for (var path : List.of("/home", "/profiles", "/partners", "/plan", "/sign-in", "/")) {
            isAway(path, () -> sam.get(path));
        }
        isAway("a form", () -> sam.post("/profiles", "name", "Late evenings", "_csrf", token));
        var visitor = new Wire(port);
        var form = visitor.hidden("/sign-in", "_csrf");
        isAway(
                "signing in",
                () -> visitor.post("/sign-in", "username", "heron000", "password", "anything at all", "_csrf", form));
        assertThat(sam.cookies()).as("nobody is signed out").containsKey("session");
    }

    @Test
    @Order(4)
    void pagesThatHelpComeAllTheSame() {
        for (var path : NEEDING_NOTHING) {
            assertThat(sam.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(new Wire(port).get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(new Wire(port).get("/").statusCode()).isEqualTo(200);
        assertThat(new Wire(port).get("/nowhere").statusCode()).isLessThan(500);
    }

    @Test
    @Order(5)
    void leavingIsAlwaysPossible() {
        var leaving = within(() -> new Wire(port).get("/exit", "Sec-Fetch-Site", "same-origin"));
        assertThat(leaving.statusCode()).isEqualTo(303);
        var signedIn = new Wire(port);
        signedIn.cookies().putAll(sam.cookies());

        var answer = within(() -> signedIn.get("/exit", "Sec-Fetch-Site", "same-origin"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("https://");
        assertThat(signedIn.cookies()).doesNotContainKey("session");
    }

    @Test
    @Order(6)
    void everythingIsThereAgainAfterwards() throws Exception {
        postgres = EmbeddedPostgres.builder()
                .setPort(postgres.getPort())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .start();
        try {
            comesBack();
        } finally {
            postgres.close();
        }
    }

    private static void comesBack() {
        var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        var status = 0;
        while (status != 200 && System.nanoTime() < end) {
            status = sam.get("/home").statusCode();
        }
        assertThat(status).isEqualTo(200);
        assertThat(sam.get("/profiles").body()).doesNotContain("Late evenings");
    }

    /** To the database and each of its workers. */
    private static void signal(String name) throws Exception {
        var pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        var all = Stream.concat(
                        Stream.of(pid),
                        ProcessHandle.of(pid).orElseThrow().descendants().map(ProcessHandle::pid))
                .map(String::valueOf);
        var command = Stream.concat(Stream.of("kill", "-" + name), all).toList();
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    private static void isAway(String what, Supplier<HttpResponse<String>> deed) {
        var answer = within(deed);

        assertThat(answer.statusCode()).as(what).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).as(what).isPresent();
        assertThat(answer.headers().firstValue("Cache-Control")).as(what).hasValue("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).as(what).isEmpty();
        assertThat(Wire.html(answer).text()).as(what).contains("Your things are safe", "Exit", "Help now");
        assertThat(answer.body()).as(what).doesNotContain("Exception", "SQL", "Hikari");
    }

    private static HttpResponse<String> within(Supplier<HttpResponse<String>> deed) {
        var begin = System.nanoTime();
        var answer = deed.get();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
        return answer;
    }
}
