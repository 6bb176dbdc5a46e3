package gentlelanding.home;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.CountedStatements;
import gentlelanding.Page;
import gentlelanding.WebTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** From the first page to the first questions in one press, with no account; and what was begun can be kept. */
class BeginningAtOnceTest extends WebTest {

    @Test
    void leadsStraightToTheFirstQuestions() {
        var visitor = stranger();

        var answer = begin(visitor, "together");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).matches("/profiles/[0-9a-f-]{36}/first-pass");
        assertThat(visitor.get(answer.location()).html().select("article")).hasSize(14);
    }

    @Test
    void keepsAnswersAndSaysUntilWhen() {
        var visitor = stranger();
        var path = profile(begin(visitor, "together"));

        var saved = visitor.post(path + "/answers", "answers[water].need", "WELCOME", "next", "offers");

        assertThat(saved.location()).isEqualTo(path + "/first-pass?offers");
        var page = visitor.get(path + "/first-pass");
        assertThat(page.html()
                        .select("input[name=answers[water].need][value=WELCOME]")
                        .is("[checked]"))
                .isTrue();
        assertThat(page.html().select("p.until").text())
                .matches(".* until \\d+ \\w+, \\d\\d:\\d\\d \\S+\\. Keep it as mine");
    }

    @Test
    void asksForAnAdultBesideTheWayThatWasChosen() {
        var visitor = stranger();
        visitor.get("/");

        var page = visitor.post("/begin", "way", "alone");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#f-begin-alone-adult-error").text()).contains("adults alone");
        assertThat(page.html().select("#f-begin-together-adult-error").text()).isEmpty();
        assertThat(page.html().select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(visitor.cookies()).doesNotContainKey("session");
    }

    @Test
    void refusesAFormWithoutItsToken() {
        assertThat(stranger()
                        .postWithoutToken("/begin", "adult", "true", "way", "together")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void opensNoProfileToAnybodyElse() {
        var path = profile(begin(stranger(), "together"));
        var other = stranger();
        begin(other, "together");

        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(stranger().get(path).location()).startsWith("/sign-in");
    }

    /** First page, needs, own plan, card: five screens, and not a letter typed. */
    @Test
    void goesAloneFromTheFirstPageToTheCardWithoutTyping() {
        var visitor = stranger();
        visitor.get("/");
        var needs = visitor.post("/begin", "way", "alone", "adult", "true");
        var page = visitor.get(needs.response().getHeader("Location")).html();
        var next = page.select(".bar button");
        assertThat(next.attr("value")).isEqualTo("plan");

        var plan = visitor.post(
                page.select("form[data-saves]").attr("action"),
                "answers[water].need",
                "ESSENTIAL",
                "place",
                "first-pass",
                next.attr("name"),
                next.attr("value"));

        assertThat(plan.location()).isEqualTo("/plan");
        var card = visitor.get("/plan").html().select(".bar a").attr("href");
        assertThat(card).startsWith("/card");
        assertThat(visitor.get(card).html().select("[data-line=water]")).hasSize(1);
    }

    @Test
    void keepsEverythingUnderTheSameProfile() {
        var visitor = stranger();
        var path = profile(begin(visitor, "together"));
        visitor.get(path + "/first-pass");
        visitor.post(path + "/answers", "answers[water].need", "ESSENTIAL");
        var before = String.valueOf(visitor.cookies().get("session"));

        var kept = keep(visitor);

        assertThat(kept.location()).isEqualTo("/welcome");
        assertThat(String.valueOf(visitor.cookies().get("session"))).isNotEqualTo(before);
        var name = visitor.signInName();
        assertThat(visitor.get("/home").html().select("p.until")).isEmpty();
        clock.pass(Duration.ofDays(2));
        var elsewhere = stranger();
        elsewhere.post("/sign-in", "username", name, "password", "nine calm ferries cross");
        assertThat(elsewhere
                        .get(path + "/first-pass")
                        .html()
                        .select("input[name=answers[water].need][value=ESSENTIAL]")
                        .is("[checked]"))
                .isTrue();
    }

    @Test
    void keepsOneAccountHoweverOftenTheButtonIsPressed() {
        var visitor = stranger();
        var path = profile(begin(visitor, "together"));
        visitor.get("/sign-up");
        var accounts = jdbc.queryForObject("select count(*) from account", Integer.class);
        var old = visitor.cookies().get("session");

        keep(visitor);
        visitor.cookies().put("session", old);
        var again = keep(visitor);

        assertThat(again.location()).isEqualTo("/welcome");
        assertThat(visitor.get(path).status()).isEqualTo(200);
        assertThat(jdbc.queryForObject("select count(*) from account", Integer.class))
                .isEqualTo(accounts);
    }

    /** Whoever copied the form before it was sent guesses with it no faster than at the door. */
    @Test
    void letsNobodyGuessByTheFormThatKeptIt() {
        var visitor = stranger();
        begin(visitor, "together");
        visitor.get("/sign-up");
        var copied = visitor.twin();
        copied.loseSession();
        keep(visitor);

        for (var wrong = 0; wrong < 5; wrong++) {
            assertThat(signUp(copied.twin(), "nine calm ferries wait " + wrong).status())
                    .isEqualTo(303);
        }
        assertThat(signUp(copied.twin(), "nine calm ferries cross").status()).isEqualTo(429);
    }

    @Test
    void isNobodysAnyMoreOnceItsTimeIsOver() {
        var visitor = stranger();
        var path = profile(begin(visitor, "together"));
        clock.pass(Duration.ofHours(24).minusSeconds(1));
        assertThat(visitor.get(path).status()).isEqualTo(200);

        clock.pass(Duration.ofSeconds(1));

        assertThat(visitor.get(path).location()).startsWith("/sign-in");
        assertThat(visitor.postAsScript(path + "/answers", "answers[water].need", "WELCOME")
                        .status())
                .isEqualTo(401);
        assertThat(visitor.get("/").status()).isEqualTo(200);
    }

    @Test
    void joinsAtOnceWithACodeAndAName() {
        var kim = person("Kim");
        var code = codeFrom(kim);
        var visitor = stranger();
        var asked = visitor.post("/join", "code", code).html();
        assertThat(asked.select("form[action=/begin] input[name=code]").val()).isEqualTo(code);

        var nameless = visitor.post("/begin", "code", code, "adult", "true");
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.html().select("input[name=code]").val()).isEqualTo(code);
        var begun = visitor.post("/begin", "code", code, "adult", "true", "displayName", "Robin");

        assertThat(begun.location()).endsWith("/first-pass");
        assertThat(kim.get("/partners").text()).contains("Is that Robin?");
        assertThat(stranger()
                        .post("/begin", "code", code, "adult", "true", "displayName", "Jo")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void asksForANameBeforeSomebodyLearnsIt() {
        var visitor = stranger();
        begin(visitor, "together");

        var page = visitor.get("/partners");
        assertThat(page.html().select("input[name=displayName]")).hasSize(1);
        assertThat(visitor.post("/partners/invitations").status()).isEqualTo(422);
        var invited = visitor.post("/partners/invitations", "displayName", "Robin");

        assertThat(invited.status()).isEqualTo(303);
        assertThat(visitor.get("/partners").html().select("input[name=displayName]"))
                .isEmpty();
        assertThat(visitor.get("/home").text()).contains("Hello, Robin");
        assertThat(CountedStatements.during(() -> visitor.get("/partners"))).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void tellsBothPartnersTheSameSentence() {
        var kim = person("Kim");
        var visitor = stranger();
        begin(visitor, "together");
        assertThat(visitor.post("/join", "code", codeFrom(kim)).status()).isEqualTo(422);
        assertThat(visitor.post("/join", "code", codeFrom(kim), "displayName", "Robin")
                        .status())
                .isEqualTo(200);
        var path = kim.post(kim.get("/partners")
                        .html()
                        .select("form[action$=/confirm]")
                        .attr("action"))
                .location();

        var sentence = kim.get(path).html().select("[data-until]").text();

        assertThat(sentence).contains("unless it is kept");
        assertThat(visitor.get(path).html().select("[data-until]").text()).isEqualTo(sentence);
        keep(visitor);
        assertThat(kim.get(path).html().select("[data-until]")).isEmpty();
    }

    private static Page begin(Browser visitor, String way) {
        visitor.get("/");
        var answer = visitor.post("/begin", "way", way, "adult", "true");
        visitor.get(answer.location());
        return answer;
    }

    private static Page keep(Browser visitor) {
        visitor.get("/sign-up");
        return signUp(visitor, "nine calm ferries cross");
    }

    private static Page signUp(Browser visitor, String password) {
        return visitor.post("/sign-up", "word", "ferry", "password", password, "displayName", "Robin", "adult", "true");
    }

    private static String profile(Page begun) {
        return begun.location().replace("/first-pass", "");
    }

    private static String codeFrom(Browser inviter) {
        inviter.get("/partners");
        inviter.post("/partners/invitations");
        return inviter.get("/partners")
                .html()
                .select("[data-invitation-code]")
                .eachText()
                .get(0);
    }
}
