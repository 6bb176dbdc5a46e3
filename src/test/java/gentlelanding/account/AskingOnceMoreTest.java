package gentlelanding.account;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.Page;
import gentlelanding.WebTest;
import gentlelanding.giving.GivingTest;
import gentlelanding.plan.Pair;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What an unlocked device is not enough for, and what it always has to be enough for.
 *
 * <pre>
 *   five minutes after showing who one is
 *     how one signs in, where, what was done, taking along, closing      asked once more
 *     leaving, signing out, ending, blocking, taking back, reminders     never asked
 * </pre>
 */
class AskingOnceMoreTest extends WebTest {

    private static final List<String> ASKED = List.of(
            "GET /settings/factors",
            "POST /settings/factors/password",
            "GET /settings/passkeys",
            "POST /settings/passkeys",
            "POST /settings/passkeys/remove",
            "GET /settings/authenticator",
            "POST /settings/authenticator",
            "POST /settings/authenticator/remove",
            "POST /settings/recovery",
            "GET /settings/devices",
            "POST /settings/devices",
            "GET /settings/events",
            "GET /settings/export",
            "POST /settings/export",
            "GET /settings/close",
            "POST /settings/close");

    private static final List<String> NOT_ASKED = List.of(
            "GET /settings",
            "GET /settings/confirm",
            "POST /settings/confirm",
            "POST /settings/confirm/passkey",
            "GET /settings/recovery",
            "GET /settings/import",
            "POST /settings/import",
            "GET /settings/words",
            "POST /settings/words",
            "GET /settings/reminders",
            "GET /settings/reminders/times.ics",
            "POST /settings/reminders",
            "POST /settings/reminders/confirm",
            "GET /settings/cover",
            "POST /settings/cover");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private Browser alex;
    private Pair pair;

    @BeforeEach
    void longSinceAlexShowedWhoTheyAre() {
        alex = person("Alex");
        pair = Pair.of(alex, person("Sam"));
        GivingTest.given(alex);
        pair.bothReady();
        EverySignIn.giveTo(alex, clock);
        clock.pass(StepUp.LASTS);
    }

    @Test
    void asksForEverythingThatCouldDoHarmInOtherHands() {
        for (var route : ASKED) {
            var address = route.substring(route.indexOf(' ') + 1);
            var answer = route.startsWith("GET")
                    ? alex.get(address)
                    : alex.post(address, "passkey", "00000000-0000-0000-0000-000000000000");
            assertThat(answer.location()).as(route).startsWith("/settings/confirm?to=/settings/");
            assertThat(alex.get(answer.location()).status()).as(route).isEqualTo(200);
            var back = answer.location().substring("/settings/confirm?to=".length());
            assertThat(mappings.getHandlerMethods().keySet().stream()
                            .filter(mapping -> mapping.getPatternValues().contains(back))
                            .anyMatch(mapping -> mapping.getMethodsCondition().getMethods().stream()
                                    .anyMatch(method -> method.name().equals("GET"))))
                    .as("a page to come back to, %s, from %s", back, route)
                    .isTrue();
        }
    }

    @Test
    void knowsOfEveryAddressOfTheSettings() {
        var served = new TreeSet<String>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/settings"))
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> served.add(method + " " + pattern))));

        assertThat(Stream.concat(ASKED.stream(), NOT_ASKED.stream())).containsAll(served);
        assertThat(served).containsAll(ASKED);
    }

    @Test
    void neverStandsInTheWayOfLeaving() {
        isDone(alex.post(pair.address() + "/ready", "off", "true"));
        isDone(alex.post(pair.address() + "/withdraw"));
        var snapshot =
                alex.get("/giving").html().select("form[action$=/revoke]").attr("action");
        isDone(alex.post(snapshot));
        isDone(alex.post("/settings/reminders", "on", "false"));
        isDone(alex.post("/partners/invitations"));
        isDone(alex.post(alex.get("/partners")
                .html()
                .select("form[action^=/partners/invitations/][action$=/end]")
                .attr("action")));
        isDone(alex.post(pair.address() + "/block"));
        var robin = person("Robin");
        var other = Pair.of(robin, person("Kim"));
        EverySignIn.giveTo(robin, clock);
        clock.pass(StepUp.LASTS);
        isDone(robin.post(other.address() + "/end"));
        isDone(robin.post("/sign-out"));
        isDone(alex.get("/exit"));
    }

    private static void isDone(Page page) {
        assertThat(page.status()).isIn(200, 303);
        assertThat(String.valueOf(page.header("Location"))).doesNotContain("confirm?", "/sign-in?");
    }
}
