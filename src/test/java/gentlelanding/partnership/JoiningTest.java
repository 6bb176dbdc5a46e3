package gentlelanding.partnership;

import static gentlelanding.partnership.Partnering.codeFrom;
import static gentlelanding.partnership.Partnering.joined;
import static gentlelanding.partnership.Partnering.yesOf;
import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.CountedStatements;
import gentlelanding.WebTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JoiningTest extends WebTest {

    private Browser sam;
    private Browser kim;

    @BeforeEach
    void twoPeople() {
        sam = person("Sam");
        kim = person("Kim");
    }

    @Test
    void takesTheSameStatementsForEveryCodeThatCannotBeUsed() {
        var expired = codeFrom(kim);
        pass(Duration.ofHours(72));
        var used = codeFrom(kim);
        person("Robin").post("/join", "code", used);
        sam.post("/join", "code", "ABCDE-FGHJK");

        var unknown = CountedStatements.during(() -> sam.post("/join", "code", "ABCDE-FGHJK"));

        for (var code : List.of(expired, used)) {
            assertThat(CountedStatements.during(() -> sam.post("/join", "code", code)))
                    .isNotEmpty()
                    .isEqualTo(unknown);
        }
    }

    @Test
    void refusesEveryCodeThatCannotBeUsedInTheSameWords() {
        var expired = codeFrom(kim);
        pass(Duration.ofHours(72));
        var own = codeFrom(sam);
        var linked = person("Alex");
        joined(linked, sam);
        var ofAPartner = codeFrom(linked);
        var used = codeFrom(kim);
        person("Robin").post("/join", "code", used);

        var answers = new HashSet<String>();
        for (var code : new String[] {expired, own, ofAPartner, used, "ABCDE-FGHJK", "", "nonsense"}) {
            pass(Duration.ofMinutes(20)); // wrong codes are counted, and come back one by one
            var answer = sam.post("/join", "code", code);
            assertThat(answer.status()).as(code).isEqualTo(422);
            answers.add(answer.normalised());
        }
        pass(Duration.ofMinutes(20));
        answers.add(sam.post("/join").normalised());

        assertThat(answers).hasSize(1);
    }

    @Test
    void refusesAStrangerInTheSameWordsToo() {
        var expired = codeFrom(kim);
        pass(Duration.ofHours(72));
        var used = codeFrom(kim);
        sam.post("/join", "code", used);
        var visitor = stranger();
        visitor.get("/join");

        var unknown = visitor.post("/join", "code", "ABCDE-FGHJK");

        assertThat(unknown.status()).isEqualTo(422);
        for (var code : new String[] {expired, used}) {
            assertThat(visitor.post("/join", "code", code).normalised()).isEqualTo(unknown.normalised());
        }
    }

    @Test
    void takesACodeUntilTheLastMoment() {
        var code = codeFrom(kim);
        pass(Duration.ofHours(72).minusSeconds(1));

        assertThat(sam.post("/join", "code", code).status()).isEqualTo(200);
        pass(Duration.ofHours(1));

        assertThat(kim.post(yesOf(kim)).status()).isEqualTo(303);
    }

    @Test
    void saysTheSameToWhoeverJoinsAgain() {
        var code = codeFrom(kim);

        var first = sam.post("/join", "code", code);
        var again = sam.post("/join", "code", code);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.normalised()).isEqualTo(first.normalised());
    }

    @Test
    void tellsAVisitorNothingOfTheInviterAndCarriesTheCodeOn() {
        var code = codeFrom(kim);

        var page = stranger().post("/join", "code", code);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).doesNotContain("Kim");
        for (var form : new String[] {"/sign-up", "/sign-in"}) {
            assertThat(page.html()
                            .select("form[method=post][action=" + form + "] input[name=code]")
                            .val())
                    .isEqualTo(code);
        }
        assertThat(page.html().select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void changesNothingByLooking() {
        var code = codeFrom(kim);
        for (var look = 0; look < 10; look++) {
            stranger().get("/join");
            stranger().post("/join", "code", code);
        }

        assertThat(sam.post("/join", "code", code).status()).isEqualTo(200);
    }

    @Test
    void joinsWhoeverSignsUpWithTheCode() {
        var code = codeFrom(kim);
        var newcomer = stranger();
        newcomer.post("/join", "code", code);

        newcomer.post(
                "/sign-up",
                "word",
                "otter",
                "password",
                "eleven slow rivers meet",
                "displayName",
                "Robin",
                "adult",
                "true",
                "code",
                code);

        assertThat(kim.get("/partners").text()).contains("Is that Robin?");
        assertThat(newcomer.get("/partners").text()).contains("You have joined");
    }

    @Test
    void joinsWhoeverSignsInWithTheCode() {
        var code = codeFrom(kim);
        var password = "a quiet harbour in june";
        var name = person("Jo", "otter", password).signInName();

        var answer = stranger().post("/sign-in", "username", name, "password", password, "code", code);

        assertThat(answer.location()).isEqualTo("/partners");
        assertThat(kim.get("/partners").text()).contains("Is that Jo?");
    }

    @Test
    void leavesOneWhereTwoJoinAtTheSameMoment() throws Exception {
        var robin = person("Robin");
        var code = codeFrom(kim);
        sam.get("/partners");
        robin.get("/partners");
        var tries = new ArrayList<Callable<Integer>>();
        for (var number = 0; number < 10; number++) {
            tries.add(() -> sam.post("/join", "code", code).status());
            tries.add(() -> robin.post("/join", "code", code).status());
        }

        var answers = atOnce(6, tries);

        // Whoever came too late has tried a wrong code, and waits after the fifth.
        assertThat(answers).isSubsetOf(200, 422, 429).contains(422);
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(10);
        var asked = kim.get("/partners")
                .html()
                .select("form[action$=/confirm] button")
                .eachText();
        assertThat(asked).hasSize(1);
        var winner = Objects.requireNonNull(asked.get(0)).contains("Sam") ? sam : robin;
        assertThat(winner.post("/join", "code", code).status()).isEqualTo(200);
    }
}
