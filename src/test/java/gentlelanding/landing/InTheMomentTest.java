package gentlelanding.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import gentlelanding.Browser;
import gentlelanding.CountedStatements;
import gentlelanding.Page;
import gentlelanding.WebTest;
import gentlelanding.account.AccountId;
import gentlelanding.account.Pass;
import gentlelanding.plan.Pair;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** The page in the moment, for two and for one alone. */
class InTheMomentTest extends WebTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    Pass passes;

    private Pair pair;
    private Browser alex;
    private Browser sam;

    @BeforeEach
    void twoWhoAgreed() {
        pair = Pair.of(person("Alex"), person("Sam"));
        alex = pair.alex();
        sam = pair.sam();
        Pair.says(
                alex,
                "held-close.need",
                "ESSENTIAL",
                "held-close.noteForPartner",
                "until I laugh",
                "water.need",
                "WELCOME");
        Pair.says(sam, "held-close.offer", "GLADLY", "water.offer", "GLADLY");
        pair.bothReady();
        pair.agree(1);
    }

    @Test
    void showsOneLineOfTheAgreedPlanAtATimeToEachInTheirWords() {
        var landing = start(alex);

        assertThat(alex.get(landing).html().select("h1").text()).isEqualTo("Sam holds you.");
        assertThat(alex.get(landing).text()).contains("until I laugh");
        assertThat(sam.get(landing).html().select("h1").text()).isEqualTo("You hold Alex.");

        alex.post(landing + "/place", "phase", "RIGHT_AWAY", "line", "1");

        assertThat(sam.get(landing).html().select("h1").text()).contains("water");
        alex.post(landing + "/place", "phase", "FIRST_HOUR");
        assertThat(sam.get(landing).html().select("[aria-current=step]").attr("data-sky"))
                .isEqualTo("FIRST_HOUR");
    }

    @Test
    void goesByNoRevisionThatOnlyOneAgreedTo() {
        Pair.says(alex, "held-close.need", "NO_NEED", "warmth.need", "ESSENTIAL");
        pair.bothReady();
        alex.post(pair.address() + "/plan/agree", "revision", "2");

        assertThat(alex.get(start(alex)).html().select("h1").text()).isEqualTo("Sam holds you.");
    }

    @Test
    void isOneLandingForTwoWhoStartAtOnce() throws Exception {
        Callable<String> ofAlex = () -> start(alex);
        Callable<String> ofSam = () -> start(sam);
        var landings = atOnce(2, List.of(ofAlex, ofSam));

        assertThat(landings.get(0)).isEqualTo(landings.get(1)).isEqualTo(start(alex));
        pass(Duration.ofHours(6).plusMinutes(1));
        assertThat(start(alex)).isNotEqualTo(landings.get(0));
    }

    @Test
    void showsAPressToBothAndTakesItBack() {
        var landing = start(alex);
        sam.get(landing);

        sam.post(landing + "/signals", "signal", "just-stay");
        sam.post(landing + "/signals", "signal", "just-stay");

        assertThat(alex.get(landing).text()).contains("Sam asks you to just stay.");
        assertThat(pressed(sam, landing)).isEqualTo("just-stay");
        assertThat(pressed(alex, landing)).isEmpty();

        sam.post(landing + "/signals", "signal", "closer", "off", "true");
        assertThat(pressed(sam, landing)).as("another's taking back").isEqualTo("just-stay");
        sam.post(landing + "/signals", "signal", "just-stay", "off", "true");
        assertThat(alex.get(landing).text()).doesNotContain("just stay.");
        assertThat(pressed(sam, landing)).isEmpty();
    }

    @Test
    void keepsBothPressesOfTwoWhoPressAtOnce() throws Exception {
        var landing = start(alex);
        sam.get(landing);
        for (var time = 0; time < 5; time++) {
            var signal = time % 2 == 0 ? "closer" : "practical";
            Callable<Integer> one =
                    () -> alex.post(landing + "/signals", "signal", signal).status();
            Callable<Integer> other =
                    () -> sam.post(landing + "/signals", "signal", signal).status();
            assertThat(atOnce(2, List.of(one, other))).containsOnly(303);
            assertThat(pressed(alex, landing)).isEqualTo(signal);
            assertThat(pressed(sam, landing)).isEqualTo(signal);
        }
    }

    @Test
    void holdsBothWhereTheyPullApart() {
        var landing = start(alex);
        alex.post(landing + "/signals", "signal", "closer");
        sam.post(landing + "/signals", "signal", "more-space");

        assertThat(alex.get(landing).text()).contains("Both are all right.");
        assertThat(sam.get(landing).text()).contains("Both are all right.", "Alex would like to be closer.");

        alex.post(landing + "/place", "phase", "NEXT_DAY");
        assertThat(sam.get(landing).text()).as("in another phase").doesNotContain("Alex would like to be closer.");
    }

    @Test
    void tellsBothPagesWithinOneLookOfWhateverChanges() {
        var landing = start(alex);
        var seen = version(sam, landing);
        assertThat(sam.get(landing).html().select("[data-state-version]").attr("data-state-version"))
                .isEqualTo(seen);
        assertThat(ask(sam, landing, '"' + seen + '"').status()).isEqualTo(304);

        alex.post(landing + "/signals", "signal", "closer");
        var pressed = version(sam, landing);
        assertThat(pressed).isNotEqualTo(seen);
        alex.post(landing + "/signals", "signal", "closer");
        assertThat(version(sam, landing)).as("the same press twice").isEqualTo(pressed);
        alex.post(landing + "/place", "phase", "FIRST_HOUR");
        var moved = version(sam, landing);
        assertThat(moved).isNotEqualTo(pressed);
        sam.post(pair.address() + "/plan/today", "item", "held-close", "receiver", "partner", "change", "less");
        var different = version(alex, landing);
        assertThat(different).isNotEqualTo(moved);
        alex.post(landing + "/place", "phase", "RIGHT_AWAY");
        assertThat(alex.get(landing).text()).contains("Less today, Sam said.");
        sam.post(pair.address() + "/withdraw");
        var withdrawn = version(sam, landing);
        assertThat(withdrawn).isNotEqualTo(moved);
        assertThat(alex.get(landing).text()).contains("no plan to go by");
        pass(Duration.ofDays(5));
        assertThat(version(sam, landing)).isNotEqualTo(withdrawn);
    }

    @Test
    void costsTwoStatementsALookAndWritesNothing() {
        var landing = start(alex);
        alex.get(landing);
        var withPass = CountedStatements.during(() -> ask(alex, landing, null));
        alex.cookies().remove("pass");
        var withSession = CountedStatements.during(() -> ask(alex, landing, null));
        for (var statements : List.of(withPass, withSession)) {
            assertThat(statements)
                    .hasSize(2)
                    .allMatch(
                            statement -> statement.stripLeading().toLowerCase().startsWith("select"));
        }
        assertThat(ask(alex, landing, null).response().getContentAsByteArray()).hasSizeLessThan(200);
        assertThat(ask(alex, landing, null).response().getCookies()).isEmpty();
        var seen = '"' + version(alex, landing) + '"';
        assertThat(List.of(ask(alex, landing, null), ask(alex, landing, seen)))
                .allSatisfy(answer -> assertThat(sizeOf(answer)).isLessThan(2048));
    }

    @Test
    void keepsAPassForItselfAloneUntilNoonOfTheNextDay() {
        var tonight = clock.instant().atZone(BERLIN).plusDays(1).with(LocalTime.of(21, 0));
        passTo(tonight.toInstant());
        var landing = start(alex, "zone", "Europe/Berlin");
        alex.get(landing);
        alex.loseSession();

        assertThat(alex.get(landing).html().select("h1").text()).isEqualTo("Sam holds you.");
        assertThat(alex.post(landing + "/signals", "signal", "closer").status()).isEqualTo(303);
        assertThat(sam.get(landing).text()).contains("Alex would like to be closer.");
        for (var other :
                new String[] {"/home", "/plan", pair.address() + "/plan", "/profiles", landing + "/check-ins"}) {
            assertThat(alex.get(other).location()).as(other).startsWith("/sign-in");
        }
        assertThat(alex.get("/landings/" + UUID.randomUUID()).location()).startsWith("/sign-in");
        assertThat(ask(alex, landing, null).status()).isEqualTo(200);
        assertThat(ask(alex, pair.address(), null).status()).isEqualTo(401);

        var noon = tonight.plusDays(1).with(LocalTime.NOON).toInstant();
        passTo(noon.minusSeconds(1));
        assertThat(alex.get(landing).status()).isEqualTo(200);
        pass(Duration.ofSeconds(1));
        assertThat(alex.get(landing).location()).startsWith("/sign-in");
        assertThat(ask(alex, landing, null).status()).isEqualTo(401);
    }

    @Test
    void takesThePassAwayWithExitAndSigningOut() {
        var landing = start(alex);
        alex.get(landing);
        assertThat(passOf(alex).isHttpOnly()).isTrue();

        alex.post("/sign-out");

        assertThat(alex.cookies()).doesNotContainKeys("pass", "session");
        assertThat(alex.get(landing).location()).startsWith("/sign-in");

        sam.get(landing);
        var exit = exit(sam);
        assertThat(exit.response().getCookie("pass")).isNotNull();
        assertThat(Objects.requireNonNull(exit.response().getCookie("pass")).getMaxAge())
                .isZero();
    }

    @Test
    void opensWithNoPassFromBeforeTheirPersonEndedThemAll() {
        var kim = person("Kim");
        var landing = start(kim);
        kim.get(landing);
        kim.loseSession();
        assertThat(kim.get(landing).status()).isEqualTo(200);
        var account = jdbc.queryForObject("select account from landing where id = ?", UUID.class, idOf(landing));

        passes.endAllOf(new AccountId(Objects.requireNonNull(account)));

        assertThat(kim.get(landing).location()).startsWith("/sign-in");
        assertThat(ask(kim, landing, null).status()).isEqualTo(401);
    }

    @Test
    void opensOnNoOtherDeviceOnceThoseAreSignedOut() {
        var kim = person("Kim");
        var landing = start(kim);
        kim.get(landing);
        var other = stranger();
        other.cookies().put("pass", passOf(kim));
        assertThat(other.get(landing).status()).isEqualTo(200);

        Pair.expect(kim.post("/settings/devices", "others", "true"), 303);

        assertThat(other.get(landing).location()).startsWith("/sign-in");
    }

    @Test
    void opensToNobodyWithAForgedPass() {
        var landing = start(alex);
        alex.get(landing);
        var other = start(person("Kim"));
        var thief = stranger();
        thief.cookies().put("pass", new Cookie("pass", "AAAA" + passOf(alex).getValue()));
        assertThat(thief.get(landing).location()).startsWith("/sign-in");
        thief.cookies().put("pass", passOf(alex));
        assertThat(thief.get(other).location()).startsWith("/sign-in");
    }

    @Test
    void isKindlyGoneWhereThePartnerLeftInTheMiddle() {
        var landing = start(alex);
        alex.get(landing);
        sam.post(pair.address() + "/end");

        assertThat(ask(alex, landing, null).status()).isEqualTo(404);
        var press = alex.post(landing + "/signals", "signal", "closer");
        assertThat(press.location()).isEqualTo(landing);
        var gone = alex.get(landing);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.text()).contains("This landing is no longer here").doesNotContain("Sam");
        assertThat(gone.html().select("a[href=/help-now]")).isNotEmpty();
        assertThat(jdbc.queryForObject("select count(*) from landing where id = ?", Integer.class, idOf(landing)))
                .isZero();
    }

    @Test
    void endsByItselfAfterTheDaysAfter() {
        var landing = start(alex);
        pass(Duration.ofDays(4).plusHours(9));

        alex.post(landing + "/signals", "signal", "closer");

        assertThat(alex.get(landing).text()).contains("This landing is over");
    }

    @Test
    void goesByOnesOwnPlanAlone() {
        var kim = person("Kim");
        Pair.says(kim, "warm-drink.need", "ESSENTIAL");
        var landing = start(kim);

        kim.post(landing + "/place", "phase", "FIRST_HOUR");

        assertThat(kim.get(landing).html().select("h1").text()).isEqualTo("Make yourself a warm drink.");
        kim.post(landing + "/signals", "signal", "practical");
        assertThat(pressed(kim, landing)).isEqualTo("practical");
        assertThat(alex.get(landing).status()).isEqualTo(404);
        assertThat(alex.post(landing + "/signals", "signal", "closer").status()).isEqualTo(404);
    }

    @Test
    void takesNoSignalThatItDoesNotKnow() {
        var landing = start(alex);
        assertThat(alex.post(landing + "/signals", "signal", "harder").status()).isEqualTo(422);
        assertThat(alex.post(landing + "/signals").status()).isEqualTo(422);
        assertThat(alex.post(landing + "/place", "phase", "NEVER").status()).isEqualTo(422);
        assertThat(alex.post(landing + "/place", "phase", "NEXT_DAY", "line", "-7")
                        .status())
                .isEqualTo(303);
        assertThat(alex.post("/landings", "partnership", UUID.randomUUID().toString())
                        .status())
                .isEqualTo(404);
        assertThat(start(alex, "zone", "Atlantis/Nowhere")).isEqualTo(landing);
    }

    @Test
    void refreshesItselfWithoutScriptsAndKeepsNobodySignedIn() {
        var landing = start(alex);
        var before = jdbc.queryForList("select * from spring_session");

        assertThat(alex.get(landing)
                        .html()
                        .select("noscript meta[http-equiv=refresh]")
                        .attr("content"))
                .isEqualTo("5;url=" + landing);

        assertThat(jdbc.queryForList("select * from spring_session")).isEqualTo(before);
    }

    private String start(Browser who, String... more) {
        var fields = new ArrayList<>(List.of(more));
        if (who == pair.alex() || who == pair.sam()) {
            fields.addAll(List.of("partnership", pair.address().replace("/partners/", "")));
        }
        return Pair.expect(who.post("/landings", fields.toArray(String[]::new)), 303)
                .location();
    }

    private Page exit(Browser who) {
        try {
            var request = get("/exit")
                    .header("Sec-Fetch-Site", "same-origin")
                    .cookie(who.cookies().values().toArray(Cookie[]::new));
            return new Page(mvc.perform(request).andReturn().getResponse());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** What goes over the wire: the line with the status, each header, and the body. */
    private static int sizeOf(Page answer) {
        var headers = answer.response().getHeaderNames().stream()
                .flatMap(name -> answer.response().getHeaders(name).stream().map(value -> name + ": " + value + "\r\n"))
                .collect(Collectors.joining());
        return "HTTP/1.1 200\r\n\r\n".length()
                + headers.length()
                + answer.response().getContentAsByteArray().length;
    }

    private static Cookie passOf(Browser who) {
        return Objects.requireNonNull(who.cookies().get("pass"));
    }

    private static UUID idOf(String landing) {
        return UUID.fromString(landing.replace("/landings/", ""));
    }

    private static String pressed(Browser who, String landing) {
        return who.get(landing).html().select(".signals [aria-pressed=true]").val();
    }

    private String version(Browser who, String landing) {
        return Pair.expect(ask(who, landing, null), 200).header("ETag").replace("\"", "");
    }

    private Page ask(Browser who, String address, @Nullable String tag) {
        try {
            var request = get(URI.create(address + "/state")).accept(MediaType.APPLICATION_JSON);
            if (!who.cookies().isEmpty()) {
                request.cookie(who.cookies().values().toArray(Cookie[]::new));
            }
            if (tag != null) {
                request.header("If-None-Match", tag);
            }
            return new Page(mvc.perform(request).andReturn().getResponse());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
