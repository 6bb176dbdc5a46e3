package gentlelanding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.Page;
import gentlelanding.WebTest;
import gentlelanding.practice.Practitioner;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody's template asks them besides: where their questions stand, and nowhere else. */
class OwnQuestionsTest extends WebTest {

    private static final String AUTHOR = "Quill Marrow, canary-a41f";
    private static final String FIRST = "What does the room sound like, canary-a41f?";
    private static final String NEXT_DAY = "Whom would I tell, canary-a41f?";

    private Pair pair;

    @BeforeEach
    void alexStartedFromATemplateAndSamDidNot() {
        var robin = Practitioner.writing(person("Robin"), "Evenings canary-a41f")
                .says("author", AUTHOR)
                .says("prompts[RIGHT_AWAY]", FIRST, "prompts[NEXT_DAY]", NEXT_DAY)
                .publishes();
        var alex = person("Alex");
        pair = Pair.of(alex, person("Sam"));
        alex.post("/templates/start", "code", robin.handsOut());
        var profile = alex.post("/templates/start", "code", robin.handsOut(), "start", "true")
                .location()
                .replaceAll("/profiles/([^/]+)/.*", "$1");
        pass(java.time.Duration.ofMinutes(1));
        alex.get("/profiles/" + profile + "/first-pass");
        Pair.expect(
                alex.post(
                        "/profiles/" + profile + "/answers",
                        "answers[water].need",
                        "ESSENTIAL",
                        "answers[held-close].need",
                        "WELCOME"),
                303);
        Pair.expect(alex.post(pair.address() + "/profile", "profileId", profile), 303);
        Pair.says(pair.sam(), "water.offer", "GLADLY");
        pair.bothReady();
        pair.agree(1);
    }

    @Test
    void standInTheOwnPlanBesideWhoWroteThem() {
        var page = pair.alex().get("/plan");

        assertThat(page.html().select("[data-own-prompt]").eachText()).containsExactly(FIRST, NEXT_DAY);
        assertThat(page.text()).contains("Written by " + AUTHOR + ", not by this product.", "Only you see these");
    }

    @Test
    void standInTheCheckInOfTheirPhase() {
        var landing = landing();

        assertThat(questions(pair.alex().get(landing + "/check-ins?phase=NEXT_DAY")))
                .containsExactly(NEXT_DAY);
        assertThat(questions(pair.alex().get(landing + "/check-ins?phase=FIRST_HOUR")))
                .isEmpty();
        assertThat(questions(pair.sam().get(landing + "/check-ins?phase=NEXT_DAY")))
                .isEmpty();
    }

    @Test
    void comeFromBuiltInTemplatesToo() {
        var kim = stranger();
        kim.post("/templates/start", "template", "every-day");
        kim.post("/templates/start", "template", "every-day", "start", "true", "adult", "true");
        Pair.says(kim, "water.need", "ESSENTIAL");

        assertThat(kim.get("/plan").text()).contains("From the template “Every day”");
    }

    /** What both agreed to is read out loud from one telephone too, so it stands on nothing that is about the two. */
    @Test
    void standNowhereInWhatIsAboutTheTwoAndNeverReachThePartner() {
        var landing = landing();
        pair.alex()
                .post(
                        landing + "/check-ins",
                        "phase",
                        "NEXT_DAY",
                        "feelings",
                        "content",
                        "settled",
                        "3",
                        "send",
                        "now");
        for (var path : pair.pages()) {
            assertThat(pair.sam().get(path).body()).as("Sam reads %s", path).doesNotContain("canary-a41f");
        }
        for (var path : List.of(landing, landing + "/check-ins", landing + "/check-ins?phase=NEXT_DAY")) {
            assertThat(pair.sam().get(path).body()).as("Sam reads %s", path).doesNotContain("canary-a41f");
        }
        for (var path : List.of("", "/plan", "/plan/revisions/1", "/plan/today", "/plan/settle")) {
            assertThat(pair.alex().get(pair.address() + path).html().select("[data-own-prompt]"))
                    .as("Alex reads %s", path)
                    .isEmpty();
        }
    }

    /** Byte for byte what Sam reads where Alex answered the same without any template. */
    @Test
    void makeNoDifferenceToWhatThePartnerReads() {
        var other = Pair.of(person("Alex"), person("Sam"));
        Pair.says(other.alex(), "water.need", "ESSENTIAL", "held-close.need", "WELCOME");
        Pair.says(other.sam(), "water.offer", "GLADLY");
        other.bothReady();
        other.agree(1);

        for (var path : List.of("", "/plan", "/plan/settle")) {
            assertThat(same(pair.sam(), pair, path)).isEqualTo(same(other.sam(), other, path));
        }
    }

    private static String same(Browser reader, Pair pair, String path) {
        return reader.get(pair.address() + path)
                .normalised()
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID");
    }

    private String landing() {
        return pair.land(pair.alex());
    }

    private static List<String> questions(Page page) {
        assertThat(page.status()).isEqualTo(200);
        return page.html().select("[data-own-prompt]").eachText();
    }
}
