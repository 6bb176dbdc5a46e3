package gentlelanding.account;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.WebTest;
import gentlelanding.plan.Pair;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page that is put out of sight until its person shows who they are; what its script does is in the journeys.
 *
 * <pre>
 *   while it is covered
 *     every page of one's own, by any way      leads to the passphrase, and then on
 *     a form that was under way                waits, and is sent once it is open again (OnTheWireTest)
 *     a landing, Exit, signing out, help       as always
 * </pre>
 */
class CoverTest extends WebTest {

    private static final String PASSPHRASE = "seven quiet lanterns again";

    private Browser sam;

    @BeforeEach
    void samSignsUp() {
        sam = person("Sam", "heron", PASSPHRASE);
    }

    @Test
    void isOffUntilAskedForAndThenOnEveryPageAndAfterTheNextSignIn() {
        assertThat(sam.get("/settings/cover").html().select("input[value=OFF][checked]"))
                .hasSize(1);
        assertThat(sam.get("/home").html().select("[data-cover]")).isEmpty();
        var name = sam.signInName();

        sam.post("/settings/cover", "cover", "MINUTE");

        assertThat(sam.get("/home").html().select("section[data-cover=60][hidden]"))
                .hasSize(1);
        var elsewhere = stranger();
        assertThat(elsewhere.get("/sign-in").html().select("[data-cover]")).isEmpty();
        elsewhere.post("/sign-in", "username", name, "password", PASSPHRASE);
        assertThat(elsewhere.get("/profiles").html().select("section[data-cover=60]"))
                .hasSize(1);
        sam.post("/settings/cover", "cover", "OFF");
        assertThat(sam.get("/home").html().select("[data-cover]")).isEmpty();
    }

    @Test
    void opensNothingUntilItsPersonShowsWhoTheyAre() {
        sam.post("/settings/cover", "cover", "AWAY");
        var ways = sam.postAsScript("/cover");
        assertThat(ways.body()).isEqualTo("{\"passkeys\":false,\"second\":false}");
        var before = session();

        for (var page : List.of("/home", "/profiles", "/settings", "/settings/events", "/settings/cover", "/plan")) {
            assertThat(sam.get(page).location()).as(page).isEqualTo("/uncover?to=" + page.replace("/", "%2F"));
        }
        assertThat(sam.get("/guide").text()).doesNotContain("Sam");
        assertThat(sam.get("/uncover").text()).doesNotContain("Sam", "heron");
        assertThat(sam.post("/uncover", "password", "not it at all").status()).isEqualTo(422);
        assertThat(sam.get("/home").location()).startsWith("/uncover");

        var open = sam.post("/uncover", "password", PASSPHRASE, "to", "/profiles");

        assertThat(open.location()).isEqualTo("/profiles");
        assertThat(session()).as("a fresh session").isNotEqualTo(before);
        assertThat(sam.get("/home").text()).contains("Sam");
        assertThat(sam.get("/uncover").location()).isEqualTo("/home");
    }

    @Test
    void answersTheScriptThatKeepsThePageWhereItIs() {
        sam.postAsScript("/cover");

        var wrong = sam.postAsScript("/uncover", "password", "not it at all");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(new JsonMapper().readTree(wrong.body()).path("password").asString())
                .contains("That is not your passphrase");
        assertThat(sam.postAsScript("/settings/words", "displayName", "Robin").status())
                .isEqualTo(401);
        assertThat(sam.postAsScript("/uncover", "password", PASSPHRASE).status())
                .isEqualTo(204);
        assertThat(sam.get("/home").status()).isEqualTo(200);
        assertThat(stranger().postAsScript("/cover").status()).isEqualTo(401);
        assertThat(stranger().postAsScript("/uncover", "password", PASSPHRASE).status())
                .isEqualTo(401);
    }

    @Test
    void letsGuessingWait() {
        sam.postAsScript("/cover");
        for (var wrong = 0; wrong < 5; wrong++) {
            sam.post("/uncover", "password", "not it at all");
        }

        var refused = sam.post("/uncover", "password", PASSPHRASE);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("15");
        pass(Duration.ofMinutes(15));
        assertThat(sam.post("/uncover", "password", PASSPHRASE).location()).isEqualTo("/home");
    }

    @Test
    void neverHoldsBackWhoeverWantsToLeave() {
        sam.postAsScript("/cover");
        assertThat(sam.get("/uncover").html().select("a[data-exit]")).hasSize(1);
        assertThat(sam.post("/sign-out").status()).isEqualTo(303);
        assertThat(sam.get("/uncover").location()).isEqualTo("/home");
        assertThat(sam.get("/home").location()).startsWith("/sign-in");
    }

    @Test
    void leavesALandingAlone() {
        var alex = person("Alex");
        var pair = Pair.of(alex, sam);
        pair.bothReady();
        sam.post("/settings/cover", "cover", "HALF_MINUTE");
        var landing = pair.land(sam);
        assertThat(sam.get(landing).html().select("[data-cover]")).isEmpty();

        sam.postAsScript("/cover");

        assertThat(sam.get(landing).status()).isEqualTo(200);
        assertThat(sam.get(pair.address() + "/plan").location()).startsWith("/uncover");
        assertThat(alex.get(pair.address()).status())
                .as("somebody else's session")
                .isEqualTo(200);
    }

    @Test
    void asksWhoIsThereBeforeItIsLess() {
        sam.post("/settings/cover", "cover", "MINUTE");
        clock.pass(StepUp.LASTS);

        assertThat(sam.post("/settings/cover", "cover", "OFF").location())
                .isEqualTo("/settings/confirm?to=/settings/cover");
        assertThat(sam.get("/home").html().select("[data-cover]")).hasSize(1);
        assertThat(sam.post("/settings/cover", "cover", "SOMETIMES").status()).isNotEqualTo(200);
    }

    @Test
    void isNothingForATemporaryAccount() {
        var visitor = stranger();
        visitor.get("/");
        visitor.post("/begin", "way", "alone", "adult", "true");

        assertThat(visitor.get("/settings/cover").location()).isEqualTo("/sign-up");
        visitor.get("/home");
        assertThat(visitor.post("/settings/cover", "cover", "MINUTE").location())
                .isEqualTo("/sign-up");
        visitor.postAsScript("/cover");
        assertThat(visitor.get("/home").status()).isEqualTo(200);
    }

    private String session() {
        return Objects.requireNonNull(sam.cookies().get("session")).getValue();
    }
}
