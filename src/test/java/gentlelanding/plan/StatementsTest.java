package gentlelanding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.CountedStatements;
import gentlelanding.WebTest;
import org.junit.jupiter.api.Test;

/** Every page is paid for in statements; the session's two are counted too. */
class StatementsTest extends WebTest {

    @Test
    void areAtMostFiveForThePlan() {
        var pair = Pair.of(person("Alex"), person("Sam"));
        Pair.says(pair.alex(), "held-close.need", "ESSENTIAL");
        pair.bothReady();

        var statements = CountedStatements.during(() -> Pair.expect(pair.planOf(pair.alex()), 200));

        assertThat(statements).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void areAtMostFiveForSavingOneAnswer() {
        var alex = person("Alex");
        var path = "/profiles/" + Pair.profileOf(alex) + "/answers";
        alex.get("/profiles/" + Pair.profileOf(alex));

        var statements = CountedStatements.during(
                () -> Pair.expect(alex.postAsScript(path, "answers[water].need", "WELCOME"), 204));

        assertThat(statements).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void areNoneForAPageThatNeedsNoDatabase() {
        var alex = person("Alex");

        var statements = CountedStatements.during(() -> {
            Pair.expect(alex.get("/help-now"), 200);
            Pair.expect(alex.get("/guide"), 200);
            Pair.expect(stranger().get("/sign-up"), 200);
        });

        assertThat(statements).isEmpty();
    }
}
