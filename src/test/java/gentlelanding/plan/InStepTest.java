package gentlelanding.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import gentlelanding.Browser;
import gentlelanding.CountedStatements;
import gentlelanding.Page;
import gentlelanding.WebTest;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** Two pages in step: what is asked each second, what it costs, and what it tells. */
class InStepTest extends WebTest {

    private Browser alex;
    private Browser sam;

    @BeforeEach
    void twoPeople() {
        alex = person("Alex");
        sam = person("Sam");
    }

    @Test
    void answersTheVersionThatThePageWasDrawnWith() {
        var pair = Pair.of(alex, sam);
        var drawn = watched(alex.get(pair.address()));

        var answer = ask(alex, drawn.address(), null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().getContentType()).startsWith(MediaType.APPLICATION_JSON_VALUE);
        assertThat(answer.body()).isEqualTo("{\"version\":\"" + drawn.version() + "\"}");
        assertThat(answer.header("ETag")).isEqualTo('"' + drawn.version() + '"');
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(drawn.address()).isEqualTo(pair.address() + "/state");
    }

    @Test
    void answersNothingWhereNothingHasChanged() {
        var pair = Pair.of(alex, sam);
        var drawn = watched(alex.get(pair.address()));

        for (var tag : List.of('"' + drawn.version() + '"', "W/\"" + drawn.version() + '"')) {
            var answer = ask(alex, drawn.address(), tag);
            assertThat(answer.status()).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
        }
        assertThat(ask(alex, drawn.address(), "\"another\"").status()).isEqualTo(200);
    }

    @Test
    void costsTwoStatementsAndWritesNothing() {
        var pair = Pair.of(alex, sam);
        var ofAPartnership = watched(alex.get(pair.address()));
        alex.post("/partners/invitations");
        var ofAnInvitation = watched(alex.get("/partners"));
        for (var drawn : List.of(ofAPartnership, ofAnInvitation)) {
            for (var tag : List.of("\"another\"", '"' + drawn.version() + '"')) {
                var statements = CountedStatements.during(() -> ask(alex, drawn.address(), tag));

                assertThat(statements)
                        .hasSize(2)
                        .allMatch(statement ->
                                statement.stripLeading().toLowerCase().startsWith("select"));
            }
        }
        assertThat(CountedStatements.during(() -> ask(stranger(), ofAPartnership.address(), null)))
                .isEmpty();
    }

    @Test
    void keepsNobodySignedIn() {
        var pair = Pair.of(alex, sam);
        jdbc.update(
                "update spring_session set last_access_time = last_access_time - 60000 where session_id = ?",
                sessionIdOf(alex));
        var before = sessionOf(alex);
        for (var time = 0; time < 3; time++) {
            assertThat(ask(alex, pair.address() + "/state", null).status()).isEqualTo(200);
        }
        assertThat(sessionOf(alex)).isEqualTo(before);

        jdbc.update(
                "update spring_session set last_access_time = last_access_time - 3600000 where session_id = ?",
                sessionIdOf(alex));

        assertThat(ask(alex, pair.address() + "/state", null).status()).isEqualTo(401);
        assertThat(alex.get(pair.address()).location()).startsWith("/sign-in");
    }

    @Test
    void tellsNobodyElseAnything() {
        var pair = Pair.of(alex, sam);
        alex.post("/partners/invitations");
        var invitation = watched(alex.get("/partners")).address();
        var forged = stranger();
        forged.cookies().put("session", new Cookie("session", sessionIdOf(alex) + ".AAAA"));

        for (var address : List.of(pair.address() + "/state", "/partners/" + UUID.randomUUID() + "/state")) {
            for (var nobody : List.of(stranger(), forged)) {
                var answer = ask(nobody, address, null);
                assertThat(answer.status()).isEqualTo(401);
                assertThat(answer.body()).isEmpty();
                assertThat(answer.response().getCookies()).noneMatch(cookie -> "session".equals(cookie.getName()));
            }
        }
        var kim = person("Kim");
        for (var address :
                List.of(pair.address() + "/state", invitation, "/partners/" + UUID.randomUUID() + "/state")) {
            var answer = ask(kim, address, null);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.header("ETag")).isEmpty();
        }
    }

    @Test
    void changesWithEveryStepThatAPersonMaySee() {
        var pair = Pair.of(alex, sam);
        Pair.says(alex, "held-close.need", "ESSENTIAL");
        var seen = new Steps(pair);

        sam.post(pair.address() + "/ready");
        seen.haveChanged("the partner is ready");
        sam.post(pair.address() + "/ready", "off", "true");
        seen.haveChanged("the partner is not ready after all");
        alex.post(pair.address() + "/ready");
        seen.haveChanged("I am ready");
        sam.post(pair.address() + "/ready");
        seen.haveChanged("the plan opened");
        alex.post(pair.address() + "/plan/agree", "revision", "1");
        seen.haveChanged("one agreed");
        sam.post(pair.address() + "/plan/agree", "revision", "1");
        seen.haveChanged("both agreed");
        sam.post(pair.address() + "/withdraw");
        seen.haveChanged("the plan is withdrawn");
        sam.post(pair.address() + "/end");
        assertThat(ask(alex, pair.address() + "/state", null).status()).isEqualTo(404);
    }

    @Test
    void tellsMyAgreementFromTheOthers() {
        var pair = Pair.of(alex, sam);
        pair.bothReady();
        alex.post(pair.address() + "/plan/agree", "revision", "1");

        assertThat(version(alex, pair)).isNotEqualTo(version(sam, pair));
        assertThat(version(alex, pair))
                .isEqualTo(watched(alex.get(pair.address())).version());
        assertThat(version(sam, pair))
                .isEqualTo(watched(sam.get(pair.address())).version());
    }

    @Test
    void tellsNothingOfWhatThePartnerDoesAlone() {
        var pair = Pair.of(alex, sam);
        alex.post(pair.address() + "/ready");
        var before = version(alex, pair);

        Pair.says(sam, "held-close.need", "ESSENTIAL", "water.offer", "GLADLY");
        sam.get(pair.address() + "/preview");
        sam.post("/sign-out");
        pass(Duration.ofHours(1));

        assertThat(version(alex, pair)).isEqualTo(before);
    }

    @Test
    void goesWithTheInviterFromTheCodeToThePartnership() {
        alex.post("/partners/invitations");
        var open = watched(alex.get("/partners"));
        assertThat(version(alex, open.address())).isEqualTo(open.version());
        assertThat(open.to()).isEqualTo("/partners");

        var code = alex.get("/partners").html().select("[data-invitation-code]").text();
        stranger().post("/join", "code", code);
        assertThat(version(alex, open.address())).isEqualTo(open.version());

        sam.post("/join", "code", code);
        var asked = watched(alex.get("/partners"));
        assertThat(asked.version()).isNotEqualTo(open.version());
        assertThat(version(alex, asked.address())).isEqualTo(asked.version());

        alex.post(alex.get("/partners").html().select("form[action$=/confirm]").attr("action"));
        assertThat(version(alex, open.address())).isNotIn(open.version(), asked.version());
        assertThat(alex.get("/partners").html().select("[data-state-url]")).isEmpty();
    }

    @Test
    void goesWithTheJoinerFromTheCodeToThePartnership() {
        alex.post("/partners/invitations");
        var code = alex.get("/partners").html().select("[data-invitation-code]").text();

        var joined = watched(sam.post("/join", "code", code));
        assertThat(watched(sam.get("/partners"))).isEqualTo(joined);
        assertThat(joined.to()).isEqualTo("/partners");
        assertThat(version(sam, joined.address())).isEqualTo(joined.version());

        alex.post(alex.get("/partners").html().select("form[action$=/confirm]").attr("action"));
        assertThat(version(sam, joined.address())).isNotEqualTo(joined.version());
        assertThat(sam.get("/partners").html().select("[data-state-url]")).isEmpty();
    }

    @Test
    void endsForTheJoinerAsItEndsOnThePage() {
        alex.post("/partners/invitations");
        var code = alex.get("/partners").html().select("[data-invitation-code]").text();
        var joined = watched(sam.post("/join", "code", code));

        pass(Duration.ofHours(72));

        assertThat(ask(sam, joined.address(), null).status()).isEqualTo(404);
        assertThat(sam.get("/partners").html().select("[data-state-url]")).isEmpty();
        assertThat(ask(alex, joined.address(), null).status()).isEqualTo(200);
        assertThat(alex.get("/partners").html().select("[data-state-url]")).isEmpty();
    }

    @Test
    void tellsTheInviterNoMoreThanThatTheTimeIsOver() {
        alex.post("/partners/invitations");
        var unused = watched(alex.get("/partners")).address();
        var kim = person("Kim");
        kim.post("/partners/invitations");
        var code = kim.get("/partners").html().select("[data-invitation-code]").text();
        sam.post("/join", "code", code);
        var used = watched(kim.get("/partners")).address();

        pass(Duration.ofHours(72));

        assertThat(version(alex, unused)).isEqualTo(version(kim, used));
    }

    @Test
    void goesWithBothAtHome() {
        assertThat(alex.get("/home").html().select("[data-state-url]")).isEmpty();
        alex.post("/partners/invitations");
        var code = alex.get("/partners").html().select("[data-invitation-code]").text();
        var open = watched(alex.get("/home"));
        assertThat(version(alex, open.address())).isEqualTo(open.version());

        sam.post("/join", "code", code);
        var asked = watched(alex.get("/home"));
        assertThat(asked.version()).isNotEqualTo(open.version());
        assertThat(version(alex, asked.address())).isEqualTo(asked.version());
        var joined = watched(sam.get("/home"));
        assertThat(version(sam, joined.address())).isEqualTo(joined.version());

        alex.post(alex.get("/partners").html().select("form[action$=/confirm]").attr("action"));
        var together = watched(sam.get("/home"));
        assertThat(together.address()).isEqualTo(joined.address());
        assertThat(together.version()).isNotEqualTo(joined.version());
        assertThat(version(sam, together.address())).isEqualTo(together.version());
        assertThat(refreshOf(sam.get("/home"))).isEqualTo("5;url=/home");
    }

    @Test
    void goesOnToThePlanOnceItOpens() {
        var pair = Pair.of(alex, sam);
        assertThat(watched(alex.get(pair.address())).to()).isEmpty();
        alex.post(pair.address() + "/ready");

        assertThat(watched(alex.get(pair.address())).to()).isEqualTo(pair.address() + "/plan");
        assertThat(refreshOf(alex.get(pair.address()))).isEqualTo("5;url=" + pair.address() + "/plan");
        sam.post(pair.address() + "/ready");
        assertThat(watched(alex.get(pair.address())).to()).isEmpty();
    }

    @Test
    void asksNothingAtHomeOnceBothHaveAgreed() {
        var pair = Pair.of(alex, sam);
        pair.bothReady();
        alex.post(pair.address() + "/plan/agree", "revision", "1");
        assertThat(watched(alex.get("/home")).address()).isEqualTo(pair.address() + "/state");
        sam.post(pair.address() + "/plan/agree", "revision", "1");

        assertThat(alex.get("/home").html().select("[data-state-url]")).isEmpty();
        assertThat(refreshOf(alex.get("/home"))).isEmpty();
    }

    @Test
    void refreshesThePageWithoutScripts() {
        var pair = Pair.of(alex, sam);
        assertThat(refreshOf(alex.get(pair.address()))).isEqualTo("5;url=" + pair.address());
        assertThat(refreshOf(alex.get("/partners"))).isEmpty();

        var kim = person("Kim");
        kim.post("/partners/invitations");
        var page = kim.get("/partners");
        assertThat(refreshOf(page)).isEqualTo("5;url=/partners");
        var code = page.html().select("[data-invitation-code]").text();
        assertThat(refreshOf(sam.post("/join", "code", code))).isEqualTo("5;url=/partners");
        assertThat(refreshOf(sam.get("/partners"))).isEqualTo("5;url=/partners");
    }

    /** What a page asks for, and where it goes then. */
    private record Watched(String address, String version, String to) {}

    private static Watched watched(Page page) {
        var elements = page.html().select("[data-state-url]");
        assertThat(elements).hasSize(1);
        return new Watched(
                elements.attr("data-state-url"), elements.attr("data-state-version"), elements.attr("data-state-to"));
    }

    private static String refreshOf(Page page) {
        return page.html().select("head noscript meta[http-equiv=refresh]").attr("content");
    }

    private String version(Browser who, Pair pair) {
        return version(who, pair.address() + "/state");
    }

    private String version(Browser who, String address) {
        return Pair.expect(ask(who, address, null), 200).header("ETag").replace("\"", "");
    }

    private Page ask(Browser who, String address, @Nullable String tag) {
        try {
            var request = get(URI.create(address)).accept(MediaType.APPLICATION_JSON);
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

    private Object sessionOf(Browser who) {
        return jdbc.queryForMap("select * from spring_session where session_id = ?", sessionIdOf(who));
    }

    private static String sessionIdOf(Browser who) {
        return Objects.requireNonNull(who.cookies().get("session")).getValue().split("\\.")[0];
    }

    /** Both people's versions, before and after each step; each time, the page is drawn with what the address says. */
    private class Steps {

        private final Pair pair;
        private String ofAlex;
        private String ofSam;

        Steps(Pair pair) {
            this.pair = pair;
            ofAlex = version(pair.alex(), pair);
            ofSam = version(pair.sam(), pair);
        }

        void haveChanged(String step) {
            var nowOfAlex = version(pair.alex(), pair);
            var nowOfSam = version(pair.sam(), pair);
            assertThat(nowOfAlex).as(step).isNotEqualTo(ofAlex);
            assertThat(nowOfSam).as(step).isNotEqualTo(ofSam);
            assertThat(watched(pair.alex().get(pair.address())).version()).isEqualTo(nowOfAlex);
            assertThat(watched(pair.sam().get(pair.address())).version()).isEqualTo(nowOfSam);
            ofAlex = nowOfAlex;
            ofSam = nowOfSam;
        }
    }
}
