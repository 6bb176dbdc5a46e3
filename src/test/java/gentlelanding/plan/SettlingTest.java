package gentlelanding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.Page;
import gentlelanding.WebTest;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is left to talk about, settled on the spot; each says only what is theirs to say:
 *
 * <pre>
 *   giver     oh, gladly · if you ask        ──▶ a line in the phase where it belongs
 *   receiver  that helps · let it go for now ──▶ settled between the two
 * </pre>
 */
class SettlingTest extends WebTest {

    private Pair pair;

    @BeforeEach
    void somethingToTalkAbout() {
        pair = Pair.of(person("Alex"), person("Sam"));
        Pair.says(
                pair.alex(),
                "snack.need",
                "ESSENTIAL",
                "held-close.need",
                "ESSENTIAL",
                "hand-hold.need",
                "ESSENTIAL",
                "wash-together.need",
                "ESSENTIAL");
        Pair.says(
                pair.sam(),
                "hand-hold.offer",
                "GLADLY",
                "thank-you.need",
                "ESSENTIAL",
                "wash-together.need",
                "NOT_FOR_ME",
                "wash-together.boundaryShown",
                "false");
        pair.bothReady();
    }

    @Test
    void letsTheGiverSayGladly() {
        Pair.expect(settle(pair.sam(), "snack", "partner", "GLADLY"), 303);

        var line = line(pair.alex(), "snack");
        assertThat(line.attr("data-outcome")).isEqualTo("promised");
        assertThat(line.attr("data-essential")).isEqualTo("true");
        assertThat(line.attr("data-phase")).isEqualTo("FIRST_HOUR");
        assertThat(line.select("[data-because]").text()).isEqualTo("You need this. Sam said: oh, gladly.");
        assertThat(line(pair.sam(), "snack").select("[data-because]").text())
                .isEqualTo("Alex needs this. You said: oh, gladly.");
    }

    @Test
    void letsTheGiverSayIfAsked() {
        Pair.expect(settle(pair.sam(), "snack", "partner", "IF_ASKED"), 303);

        assertThat(line(pair.alex(), "snack").attr("data-outcome")).isEqualTo("on-request");
    }

    @Test
    void letsTheReceiverTakeASuggestion() {
        Pair.expect(settle(pair.alex(), "held-close", "me", "take"), 303);

        assertThat(pair.planOf(pair.alex()).html().select("[data-line=held-close]"))
                .isEmpty();
        assertThat(pair.planOf(pair.sam()).html().select("[data-settled] li").text())
                .startsWith("Alex needs to be held, and took something in its place. Already in your plan")
                .contains("hand");
    }

    @Test
    void letsTheReceiverLetGoAndTakeItBack() {
        Pair.expect(settle(pair.alex(), "snack", "me", "let-go"), 303);

        assertThat(pair.planOf(pair.sam()).html().select("[data-line=snack]")).isEmpty();
        assertThat(pair.planOf(pair.sam()).html().select("[data-settled] button"))
                .isEmpty();
        var number = pair.planOf(pair.alex())
                .html()
                .select("[data-settled] input[name=number]")
                .val();
        assertThat(undo(pair.sam(), number).status()).isEqualTo(422);
        Pair.expect(undo(pair.alex(), number), 303);
        assertThat(line(pair.sam(), "snack").attr("data-outcome")).isEqualTo("to-talk-about");
    }

    @Test
    void refusesWhatIsNotTheirsToSay() {
        assertThat(settle(pair.alex(), "snack", "me", "GLADLY").status()).isEqualTo(422);
        assertThat(settle(pair.alex(), "snack", "me", "IF_ASKED").status()).isEqualTo(422);
        assertThat(settle(pair.sam(), "snack", "partner", "take").status()).isEqualTo(422);
        assertThat(settle(pair.sam(), "snack", "partner", "let-go").status()).isEqualTo(422);
        assertThat(settle(pair.sam(), "hand-hold", "partner", "IF_ASKED").status())
                .isEqualTo(422);
        assertThat(settle(pair.sam(), "snack", "partner", "CANNOT").status()).isEqualTo(422);
        assertThat(line(pair.alex(), "snack").attr("data-outcome")).isEqualTo("to-talk-about");
    }

    /** What Sam refuses is done together, so Sam could only give what Sam does not want; nobody else learns why not. */
    @Test
    void neverGoesAgainstABoundary() {
        var refused = settle(pair.sam(), "wash-together", "partner", "GLADLY");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Only you see this");
        assertThat(line(pair.alex(), "wash-together").attr("data-reason")).isEqualTo("not-covered");
        var screen = pair.sam().get(pair.address() + "/plan/settle").html();
        assertThat(screen.select("[data-line=wash-together] button")).isEmpty();
    }

    @Test
    void yieldsToABoundaryThatComesLater() {
        settle(pair.sam(), "snack", "partner", "GLADLY");
        Pair.says(pair.alex(), "snack.need", "NOT_FOR_ME");
        pair.bothReady();

        assertThat(line(pair.sam(), "snack").attr("data-outcome")).isEqualTo("boundary");
        assertThat(pair.planOf(pair.sam()).html().select("[data-unfitting] li")).hasSize(1);
    }

    @Test
    void isTakenAwayByAChangeOfThatVeryAnswerAlone() {
        settle(pair.sam(), "snack", "partner", "GLADLY");

        Pair.says(pair.sam(), "snack.privateNote", "anything but nuts", "water.offer", "GLADLY");
        pair.bothReady();
        assertThat(line(pair.alex(), "snack").attr("data-outcome")).isEqualTo("promised");

        Pair.says(pair.sam(), "snack.offer", "CANNOT", "snack.limitShown", "false");
        assertThat(pair.sam()
                        .get(pair.address() + "/preview")
                        .html()
                        .select("[data-settled] li")
                        .text())
                .contains("You have changed this answer since");
        pair.bothReady();
        assertThat(line(pair.alex(), "snack").attr("data-outcome")).isEqualTo("to-talk-about");
        assertThat(pair.planOf(pair.alex()).html().select("[data-unfitting]")).isEmpty();
    }

    @Test
    void isSaidInThePreview() {
        settle(pair.sam(), "snack", "partner", "GLADLY");

        var preview = pair.sam().get(pair.address() + "/preview").html();
        assertThat(preview.select("[data-settled] li").text())
                .contains("Alex needs something small to eat. You said: oh, gladly.");
        assertThat(pair.alex().get(pair.address() + "/preview").html().select("[data-settled]"))
                .isEmpty();
    }

    @Test
    void goesThroughAllOfThemOnOneScreen() {
        var screen = pair.alex().get(pair.address() + "/plan/settle").html();
        assertThat(screen.select("[data-outcome=to-talk-about]").eachAttr("data-line"))
                .containsExactlyInAnyOrder("snack", "held-close", "wash-together", "thank-you");
        var form = screen.select("[data-line=thank-you] form");
        var fields = AdjustingTest.fieldsOf(form);
        var all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "answer";
        all[fields.length + 1] = "GLADLY";

        var done = pair.alex().post(form.attr("action"), all);

        assertThat(done.location()).isEqualTo(pair.address() + "/plan/settle");
        assertThat(pair.alex().get(done.location()).html().select("[data-line=thank-you]"))
                .isEmpty();
    }

    @Test
    void offersTheSameBesideEachLineOfThePlan() {
        var plan = pair.planOf(pair.sam()).html();

        assertThat(plan.select("[data-line=snack] button").eachAttr("value")).containsExactly("GLADLY", "IF_ASKED");
        assertThat(plan.select("[data-line=thank-you] button").eachAttr("value"))
                .containsExactly("take", "let-go");
    }

    private Page settle(Browser who, String item, String receiver, String answer) {
        return change(who, "kind", "settle", "item", item, "receiver", receiver, "answer", answer);
    }

    private Page undo(Browser who, String number) {
        return change(who, "kind", "undo", "number", number);
    }

    private Page change(Browser who, String... fields) {
        return pair.change(who, pair.revisionOf(who), fields);
    }

    private Elements line(Browser who, String item) {
        Elements lines = pair.planOf(who).html().select("[data-line=" + item + "]");
        assertThat(lines).hasSize(1);
        return lines;
    }
}
