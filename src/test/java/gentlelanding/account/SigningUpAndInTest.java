package gentlelanding.account;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.Page;
import gentlelanding.WebTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

class SigningUpAndInTest extends WebTest {

    private static final String PASSPHRASE = "seven quiet lanterns again";

    @Autowired
    Typed typed;

    @Autowired
    FormOwner owner;

    @Autowired
    Blocklist blocklist;

    @Test
    void proposesAWordAndAPassphraseInPlainSight() {
        var page = stranger().get("/sign-up").html();

        assertThat(page.select("input[name=word]").val()).matches("[a-z]{4,8}");
        assertThat(page.select("input[name=password]").attr("type")).isNotEqualTo("password");
        assertThat(page.select("input[name=password]").val().split(" ")).hasSize(5);
    }

    @Test
    void showsTheSignInNameAfterwards() {
        var sam = signedUp();

        assertThat(sam.get("/welcome").html().select("[data-sign-in-name]").text())
                .matches("heron\\d{3}");
    }

    @Test
    void signsInWithTheNameInAnyCaseAndWidth() {
        var name =
                signedUp().get("/welcome").html().select("[data-sign-in-name]").text();
        var elsewhere = stranger();

        var answer = elsewhere.post("/sign-in", "username", " " + name.toUpperCase(), "password", PASSPHRASE);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(elsewhere.get("/welcome").status()).isEqualTo(200);
    }

    @Test
    void saysTheSameOfAWrongPasswordAndOfAnUnknownName() {
        var name =
                signedUp().get("/welcome").html().select("[data-sign-in-name]").text();

        var wrong = stranger().post("/sign-in", "username", name, "password", PASSPHRASE + "r");
        var unknown = stranger().post("/sign-in", "username", "nobody000", "password", PASSPHRASE);

        assertThat(wrong.status()).isEqualTo(422).isEqualTo(unknown.status());
        assertThat(wrong.normalised().replace(name, "NAME"))
                .isEqualTo(unknown.normalised().replace("nobody000", "NAME"));
    }

    @Test
    void asksForAnAdult() {
        var visitor = stranger();

        var page = visitor.post("/sign-up", "word", "heron", "password", PASSPHRASE, "displayName", "Sam");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("input[name=displayName]").val()).isEqualTo("Sam");
    }

    /** A name stands in other people's sentences: it must be seen, and leave the words around it as they are. */
    @Test
    void takesNamesOfAnyLettersThatCanBeSeen() {
        for (var name : List.of("Zoë 🌊", "מאיה", "عمر", "👩‍👩‍👧", "O’Neill", "x".repeat(60))) {
            assertThat(signingUpAs(name).status()).as(name).isEqualTo(303);
        }
        for (var name :
                List.of("", " ", "\u202eSam", "Sam\u2066", "\u200b", "Sam\nis ready", "\ufeff", "x".repeat(61))) {
            assertThat(signingUpAs(name).status()).as(name).isEqualTo(422);
        }
    }

    private Page signingUpAs(String name) {
        return stranger()
                .post("/sign-up", "word", "heron", "password", PASSPHRASE, "displayName", name, "adult", "true");
    }

    @Test
    void refusesWhatAStrangerWouldTryFirst() {
        for (var guess : List.of(
                "fourteen chars",
                "password1234567",
                "passwordpassword",
                "aaaaaaaaaaaaaaa",
                "qwertyuiopasdfg",
                "123456789012345",
                "iloveyou1234567",
                "Gentle Landing!",
                "heronheronheron",
                "x".repeat(257))) {
            var page = stranger()
                    .post("/sign-up", "word", "heron", "password", guess, "displayName", "Sam", "adult", "true");
            assertThat(page.status()).as(guess).isEqualTo(422);
        }
        assertThat(blocklist.size()).isGreaterThanOrEqualTo(3000);
    }

    @Test
    void takesLongPasswordsWholeAndOfAnyCharacters() {
        for (var password : List.of(
                "  a leading blank counts",
                "🌊 🌙 🪶 a wave, a moon, a feather",
                "z7 ".repeat(20) + "the end of it is here")) {
            var visitor = stranger();
            visitor.post("/sign-up", "word", "otter", "password", password, "displayName", "Kim", "adult", "true");
            var name =
                    visitor.get("/welcome").html().select("[data-sign-in-name]").text();

            assertThat(stranger()
                            .post("/sign-in", "username", name, "password", password)
                            .status())
                    .isEqualTo(303);
            assertThat(stranger()
                            .post("/sign-in", "username", name, "password", password + "x")
                            .status())
                    .isEqualTo(422);
        }
    }

    @Test
    void hashesWithArgon2idAboveTheMinimum() {
        signedUp();

        assertThat(jdbc.queryForList("select password_hash from account where password_hash is not null", String.class))
                .isNotEmpty()
                .allMatch(hash -> hash.matches("\\{argon2}\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$.*"));
    }

    @Test
    void keepsNoNameInTheClear() {
        var visitor = stranger();
        visitor.post(
                "/sign-up", "word", "zebrafinch", "password", PASSPHRASE, "displayName", "Wilhelmina", "adult", "true");

        var rows = jdbc.queryForList("select * from account").toString()
                + jdbc.queryForList("select document from account", byte[].class).stream()
                        .map(bytes -> new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
                        .toList();

        assertThat(rows).doesNotContain("zebrafinch", "Wilhelmina");
    }

    @Test
    void givesAFreshSessionAtSignInAndAnIdFromTheTableOpensNothing() {
        var sam = signedUp();
        var id = jdbc.queryForList("select session_id from spring_session", String.class);
        var thief = stranger();

        for (var stolen : id) {
            thief.cookies().put("session", new jakarta.servlet.http.Cookie("session", stolen));
            assertThat(thief.get("/welcome").location()).startsWith("/sign-in");
        }
        assertThat(sam.get("/welcome").status()).isEqualTo(200);
    }

    @Test
    void signsOut() {
        var sam = signedUp();
        var cookie = sam.cookies().get("session");

        var answer = sam.post("/sign-out");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Clear-Site-Data")).contains("cache", "storage");
        sam.cookies().put("session", cookie);
        assertThat(sam.get("/welcome").location()).startsWith("/sign-in");
    }

    @Test
    void goesOnToAPageOfOursAloneAndNeverOutAgain() {
        for (var to : new String[] {
            "/exit", "/sign-out", "/sign-in", "/home/../exit", "//elsewhere.example", "https://elsewhere.example"
        }) {
            assertThat(SignInForm.empty(to, null).destination()).as(to).isEqualTo("/home");
        }
        assertThat(SignInForm.empty("/settings/devices", null).destination()).isEqualTo("/settings/devices");
    }

    /** Every form says whose it is; whoever copied one and knows the passphrase still comes in by the door alone. */
    @Test
    void signsNobodyInByTheFormForSigningUp() {
        var sam = signedUp();
        var theirs = sam.get("/welcome").html().select("[data-sign-in-name]").text();
        var copied = sam.twin();
        copied.loseSession();

        copied.post("/sign-up", "word", "heron", "password", PASSPHRASE, "displayName", "Sam", "adult", "true");

        assertThat(copied.get("/welcome").html().select("[data-sign-in-name]").text())
                .isNotEmpty()
                .isNotEqualTo(theirs);
    }

    @Test
    void sendsNoFormThatWaitedForHalfADay() {
        var request = new MockHttpServletRequest("POST", "/settings/words");
        request.setParameter(
                FormOwner.FIELD,
                signedUp().get("/welcome").html().select("input[name=for]").val());
        var sam = owner.of(request).orElseThrow();
        var waiting = typed.seal(request).orElseThrow();

        clock.pass(Duration.ofHours(12).minusSeconds(1));
        assertThat(typed.open(waiting, sam)).isPresent();
        clock.pass(Duration.ofSeconds(1));
        assertThat(typed.open(waiting, sam)).isEmpty();
    }

    @Test
    void leadsToSignInWhereNobodyIsSignedIn() {
        assertThat(stranger().get("/welcome").location()).startsWith("/sign-in");
        assertThat(stranger().postAsScript("/welcome").status()).isEqualTo(401);
    }

    @Test
    void refusesAFormWithoutItsToken() {
        assertThat(stranger().postWithoutToken("/sign-up").status()).isEqualTo(403);
        assertThat(stranger().postWithoutToken("/sign-in").status()).isEqualTo(403);
    }

    @Test
    void beginsNoSessionForAVisitor() {
        var visitor = stranger();

        visitor.get("/sign-up");
        visitor.get("/sign-in");

        assertThat(visitor.cookies()).doesNotContainKey("session");
    }

    private Browser signedUp() {
        var visitor = stranger();
        visitor.post("/sign-up", "word", "heron", "password", PASSPHRASE, "displayName", "Sam", "adult", "true");
        return visitor;
    }
}
