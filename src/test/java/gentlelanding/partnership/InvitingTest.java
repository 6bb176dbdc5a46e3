package gentlelanding.partnership;

import static gentlelanding.partnership.Partnering.codeFrom;
import static gentlelanding.partnership.Partnering.codeSeenBy;
import static gentlelanding.partnership.Partnering.yesOf;
import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.WebTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class InvitingTest extends WebTest {

    @Autowired
    Invitations invitations;

    private Browser sam;
    private Browser kim;

    @BeforeEach
    void twoPeople() {
        sam = person("Sam");
        kim = person("Kim");
    }

    @Test
    void joinsTwoOnceTheInviterSaysYes() {
        var code = codeFrom(kim);

        assertThat(sam.post("/join", "code", code.toLowerCase()).status()).isEqualTo(200);
        assertThat(sam.get("/partners").text()).doesNotContain("Kim");
        assertThat(kim.get("/partners").text()).contains("Is that Sam?");
        var answer = kim.post(yesOf(kim));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).matches("/partners/[0-9a-f-]{36}");
        assertThat(kim.get("/partners")
                        .html()
                        .select("a[href=" + answer.location() + "]")
                        .text())
                .startsWith("Sam");
        assertThat(sam.get("/partners")
                        .html()
                        .select("a[href=" + answer.location() + "]")
                        .text())
                .startsWith("Kim");
    }

    @Test
    void showsTheLinkWithTheCodeAsItsFragment() {
        var code = codeFrom(kim);

        assertThat(kim.get("/partners").html().select("[data-invitation-code]").attr("data-copy-text"))
                .isEqualTo("http://localhost/join#" + code);
    }

    @Test
    void keepsTheCodeNowhereInTheClear() {
        var code = codeFrom(kim);

        var rows = jdbc.queryForList("select document, code_fingerprint from invitation").stream()
                .flatMap(row -> row.values().stream())
                .map(bytes -> new String((byte[]) bytes, StandardCharsets.ISO_8859_1))
                .toList()
                .toString();

        assertThat(rows).doesNotContain(code, code.replace("-", ""));
    }

    @Test
    void makesOneInvitationOfAFormSentTwice() {
        var request = UUID.randomUUID().toString();

        var first = kim.post("/partners/invitations", "once", request);
        var second = kim.post("/partners/invitations", "once", request);

        assertThat(second.location()).isEqualTo(first.location());
        assertThat(codesOf(kim)).isEqualTo(1);
    }

    @Test
    void allowsFiveOpenInvitations() {
        for (var number = 0; number < 5; number++) {
            codeFrom(kim);
        }

        var sixth = kim.post("/partners/invitations");

        assertThat(sixth.status()).isEqualTo(422);
        assertThat(sixth.text()).contains("five invitations are open already");
        assertThat(codesOf(kim)).isEqualTo(5);
    }

    @Test
    void makesRoomOnceInvitationsAreOver() {
        for (var number = 0; number < 5; number++) {
            codeFrom(kim);
        }
        pass(Duration.ofHours(72));

        assertThat(kim.get("/partners").text()).contains("An invitation of yours has ended.");
        codeFrom(kim);

        assertThat(kim.get("/partners").text()).doesNotContain("has ended");
        assertThat(codesOf(kim)).isEqualTo(1);
    }

    @Test
    void showsTheInviterNothingOfACodeThatWasOpened() {
        var code = codeFrom(kim);
        var before = kim.get("/partners").normalised();

        var visitor = stranger();
        visitor.get("/join");
        visitor.post("/join", "code", code);
        kim.post("/join", "code", code);

        assertThat(kim.get("/partners").normalised()).isEqualTo(before);
    }

    @Test
    void takesTheYesFromTheInviterAlone() {
        var code = codeFrom(kim);
        sam.post("/join", "code", code);
        var yes = yesOf(kim);

        assertThat(sam.post(yes).status()).isEqualTo(404);
        assertThat(person("Robin").post(yes).status()).isEqualTo(404);
        assertThat(kim.post("/partners/invitations/" + UUID.randomUUID() + "/confirm")
                        .status())
                .isEqualTo(404);
        assertThat(sam.get("/partners").text()).doesNotContain("Kim");
    }

    @Test
    void takesNoYesBeforeSomebodyJoined() {
        codeFrom(kim);
        var end = kim.get("/partners").html().select("form[action$=/end]").attr("action");

        assertThat(kim.post(end.replace("/end", "/confirm")).status()).isEqualTo(404);
    }

    @Test
    void takesTheYesTwiceAsOnce() {
        sam.post("/join", "code", codeFrom(kim));
        var yes = yesOf(kim);

        assertThat(kim.post(yes).location()).isEqualTo(kim.post(yes).location());
        assertThat(kim.get("/partners").html().select("main .list a")).hasSize(1);
    }

    @Test
    void letsTheInviterSayNoQuietly() {
        sam.post("/join", "code", codeFrom(kim));
        var no = yesOf(kim).replace("/confirm", "/end");

        assertThat(kim.post(no).location()).isEqualTo("/partners");

        assertThat(kim.get("/partners").text()).doesNotContain("Sam");
        assertThat(sam.get("/partners").text()).contains("Nobody is here yet");
    }

    @Test
    void letsWhoeverJoinedTakeItBack() {
        sam.post("/join", "code", codeFrom(kim));
        var back = sam.get("/partners").html().select("form[action$=/end]").attr("action");

        assertThat(person("Robin").post(back).status()).isEqualTo(404);
        assertThat(sam.post(back).location()).isEqualTo("/partners");

        assertThat(kim.get("/partners").text()).doesNotContain("Sam");
    }

    @Test
    void endsAnUnusedInvitation() {
        var code = codeFrom(kim);
        var end = kim.get("/partners").html().select("form[action$=/end]").attr("action");

        assertThat(sam.post(end).status()).isEqualTo(404);
        assertThat(codeSeenBy(kim)).isEqualTo(code);
        assertThat(kim.post(end, "once", "a").location()).isEqualTo("/partners");
        assertThat(kim.post(end, "once", "a").location()).isEqualTo("/partners");

        assertThat(sam.post("/join", "code", code).status()).isEqualTo(422);
    }

    @Test
    void leadsToSignInWhereNobodyIsSignedIn() {
        var somebody = UUID.randomUUID();

        assertThat(stranger().get("/partners").location()).startsWith("/sign-in");
        for (var path : new String[] {
            "/partners/invitations",
            "/partners/invitations/" + somebody + "/confirm",
            "/partners/invitations/" + somebody + "/end",
            "/partners/" + somebody + "/end"
        }) {
            assertThat(stranger().postAsScript(path).status()).as(path).isEqualTo(401);
            assertThat(kim.postWithoutToken(path).status()).as(path).isEqualTo(403);
        }
        assertThat(stranger().postWithoutToken("/join").status()).isEqualTo(403);
    }

    @Test
    void greetsThePersonByTheNameTheyJoinedWith() {
        var odd = person("<script>\"O’Neil\" & {0}");
        odd.post("/join", "code", codeFrom(kim));

        assertThat(kim.get("/partners").text()).contains("Is that <script>\"O’Neil\" & {0}?");
    }

    /** Though nobody makes another one, which would take them away too. */
    @Test
    void letsGoOfACodeThirtyDaysAfterItsEnd() {
        var there = jdbc.queryForList("select id from invitation", String.class);
        person("Robin").post("/partners/invitations");

        pass(Duration.ofHours(72).plusDays(29));
        invitations.forgetThoseLongAgo();
        assertThat(newOnes(there)).hasSize(1);
        pass(Duration.ofDays(2));
        invitations.forgetThoseLongAgo();

        assertThat(newOnes(there)).isEmpty();
    }

    private List<String> newOnes(List<String> there) {
        return jdbc.queryForList("select id from invitation", String.class).stream()
                .filter(id -> !there.contains(id))
                .toList();
    }

    private static int codesOf(Browser person) {
        return person.get("/partners").html().select("[data-invitation-code]").size();
    }
}
