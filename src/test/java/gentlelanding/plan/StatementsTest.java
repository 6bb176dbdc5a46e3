package gentlelanding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.CountedStatements;
import gentlelanding.WebTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every page is paid for in statements; the session's two are counted too. */
class StatementsTest extends WebTest {

    /** At most so many for each page of two people with an agreed plan, who begin a landing. */
    private static final Map<String, Integer> WRITTEN_DOWN = Map.ofEntries(
            Map.entry("/card", 5),
            Map.entry("/card.pdf", 6),
            Map.entry("/giving", 8),
            Map.entry("/home", 18),
            Map.entry("/partners", 5),
            Map.entry("/plan", 6),
            Map.entry("/plan.pdf", 7),
            Map.entry("/profiles", 4),
            Map.entry("/reflections", 21),
            Map.entry("/settings", 2),
            Map.entry("/settings/devices", 3),
            Map.entry("/settings/events", 3),
            Map.entry("/settings/recovery", 3),
            Map.entry("/templates", 3),
            Map.entry("{landing}", 11),
            Map.entry("{partnership}", 14),
            Map.entry("{partnership}/card.pdf", 6),
            Map.entry("{partnership}/plan", 5),
            Map.entry("{partnership}/plan.pdf", 6),
            Map.entry("{partnership}/plan/adjustments", 5),
            Map.entry("{partnership}/plan/revisions", 5),
            Map.entry("{partnership}/plan/revisions/1", 6),
            Map.entry("{partnership}/plan/settle", 9),
            Map.entry("{partnership}/plan/today", 5),
            Map.entry("{partnership}/preview", 10),
            Map.entry("{profile}", 5),
            Map.entry("{profile}/about", 4),
            Map.entry("{profile}/first-pass", 5));

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

    /** A page that comes to need more has to say so above. */
    @Test
    void areNoMoreThanWrittenDownForEveryPage() {
        var pair = Pair.of(person("Alex"), person("Sam"));
        Pair.says(pair.alex(), "held-close.need", "ESSENTIAL");
        Pair.says(pair.sam(), "held-close.offer", "GLADLY");
        pair.bothReady();
        pair.agree(1);
        var profile = "/profiles/" + Pair.profileOf(pair.alex());
        var landing = pair.land(pair.alex());
        WRITTEN_DOWN.forEach((page, most) -> {
            var address = page.replace("{partnership}", pair.address())
                    .replace("{profile}", profile)
                    .replace("{landing}", landing);

            var statements =
                    CountedStatements.during(() -> Pair.expect(pair.alex().get(address), 200));

            assertThat(statements).as(page).hasSizeLessThanOrEqualTo(most);
        });
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
