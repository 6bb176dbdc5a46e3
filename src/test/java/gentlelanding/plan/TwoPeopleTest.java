package gentlelanding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.WebTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TwoPeopleTest extends WebTest {

    private Pair pair;

    @BeforeEach
    void twoPeopleWhoHaveJoined() {
        pair = Pair.of(person("Alex"), person("Sam"));
        Pair.says(pair.alex(), "held-close.need", "ESSENTIAL", "water.offer", "GLADLY", "thank-you.need", "ASK_FIRST");
        Pair.says(
                pair.sam(),
                "held-close.offer",
                "GLADLY",
                "water.need",
                "WELCOME",
                "held-close.need",
                "NOT_FOR_ME",
                "thank-you.offer",
                "IF_ASKED");
    }

    @Test
    void seeNothingOfEachOtherUntilBothAreReady() {
        assertThat(pair.planOf(pair.alex()).location()).isEqualTo(pair.address());

        pair.alex().post(pair.address() + "/ready");

        assertThat(pair.planOf(pair.alex()).location()).isEqualTo(pair.address());
        assertThat(pair.planOf(pair.sam()).location()).isEqualTo(pair.address());
        assertThat(pair.sam().get(pair.address()).text()).contains("Alex is ready");
    }

    @Test
    void canTakeReadyBack() {
        pair.alex().post(pair.address() + "/ready");
        pair.alex().post(pair.address() + "/ready", "off", "true");
        pair.sam().post(pair.address() + "/ready");

        assertThat(pair.sam().get(pair.address()).html().select("h2").eachText())
                .doesNotContain("Alex is ready");
        assertThat(pair.planOf(pair.sam()).location()).isEqualTo(pair.address());
    }

    @Test
    void readTheSamePlanEachFromTheirOwnSide() {
        pair.bothReady();

        var alex = pair.planOf(pair.alex()).html();
        var sam = pair.planOf(pair.sam()).html();

        assertThat(alex.select("[data-line=held-close][data-outcome=promised]").attr("data-receiver"))
                .isEqualTo("me");
        assertThat(sam.select("[data-line=held-close][data-outcome=promised]").attr("data-receiver"))
                .isEqualTo("partner");
        assertThat(alex.select("[data-line=held-close] .words").eachText().get(0))
                .isEqualTo("Sam holds you.");
        assertThat(sam.select("[data-line=held-close] .words").eachText().get(0))
                .isEqualTo("You hold Alex.");
        assertThat(sam.select("[data-line=water]").attr("data-essential")).isEqualTo("false");
        assertThat(alex.select("[data-line=thank-you]").attr("data-outcome")).isEqualTo("ask-first");
        assertThat(alex.select("[data-outcome=boundary]").attr("data-line")).isEqualTo("held-close");
        assertThat(alex.select("[data-prompt=RIGHT_AWAY]")).isNotEmpty();
        assertThat(alex.select("[data-because]").eachText()).allMatch(words -> !words.isBlank());
    }

    @Test
    void agreeEachForThemselves() {
        pair.bothReady();

        assertThat(agreed(pair)).isEqualTo("none");
        pair.alex().post(pair.address() + "/plan/agree", "revision", "1");
        assertThat(agreed(pair)).isEqualTo("one");
        pair.sam().post(pair.address() + "/plan/agree", "revision", "1");
        pair.sam().post(pair.address() + "/plan/agree", "revision", "1");
        assertThat(agreed(pair)).isEqualTo("both");
    }

    @Test
    void cannotAgreeToARevisionThatIsNotTheOneThatStands() {
        pair.bothReady();

        assertThat(pair.alex()
                        .post(pair.address() + "/plan/agree", "revision", "2")
                        .status())
                .isEqualTo(409);
        assertThat(pair.alex()
                        .post(pair.address() + "/plan/agree", "revision", "x")
                        .status())
                .isEqualTo(422);
        assertThat(agreed(pair)).isEqualTo("none");
    }

    @Test
    void makeANewRevisionOnlyWhereSomethingIsDifferent() {
        pair.bothReady();
        pair.alex().post(pair.address() + "/plan/agree", "revision", "1");

        Pair.says(pair.alex(), "snack.privateNote", "nobody needs to know");
        pair.bothReady();
        assertThat(pair.planOf(pair.sam()).html().select("[data-revision]").attr("data-revision"))
                .isEqualTo("1");
        assertThat(agreed(pair)).isEqualTo("one");

        Pair.says(pair.alex(), "held-close.need", "WELCOME");
        pair.bothReady();
        assertThat(pair.planOf(pair.sam()).html().select("[data-revision]").attr("data-revision"))
                .isEqualTo("2");
        assertThat(agreed(pair)).isEqualTo("none");
    }

    @Test
    void mergeTheAnswersThatStoodWhenReadyWasPressed() {
        pair.alex().post(pair.address() + "/ready");
        Pair.says(pair.alex(), "held-close.need", "NO_NEED");
        pair.sam().post(pair.address() + "/ready");

        assertThat(pair.planOf(pair.sam()).html().select("[data-line=held-close][data-outcome=promised]"))
                .hasSize(1);
    }

    @Test
    void loseThePlanBothAtOnceWhenOneWithdrawsIt() {
        pair.bothReady();

        Pair.expect(pair.sam().post(pair.address() + "/withdraw"), 303);

        assertThat(pair.planOf(pair.alex()).location()).isEqualTo(pair.address());
        assertThat(jdbc.queryForObject(
                        "select count(*) from plan_revision where partnership = ?",
                        Integer.class,
                        java.util.UUID.fromString(pair.address().substring(10))))
                .isZero();
        assertThat(pair.alex()
                        .post(pair.address() + "/plan/agree", "revision", "1")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void loseEverythingTogetherWhenOneEndsThePartnership() {
        pair.bothReady();

        Pair.expect(pair.alex().post(pair.address() + "/end"), 303);

        for (var person : java.util.List.of(pair.alex(), pair.sam())) {
            assertThat(pair.planOf(person).status()).isEqualTo(404);
            assertThat(person.get(pair.address()).status()).isEqualTo(404);
            assertThat(person.post(pair.address() + "/ready").status()).isEqualTo(404);
            assertThat(person.get("/partners").status()).isEqualTo(200);
        }
        assertThat(pair.sam().get("/home").text()).doesNotContain("Alex");
    }

    @Test
    void makeAtMostTenPlansADay() {
        for (var merge = 0; merge < Plan.MERGES_A_DAY; merge++) {
            pair.bothReady();
        }

        var alex = pair.alex().post(pair.address() + "/ready");
        var sam = pair.sam().post(pair.address() + "/ready");

        assertThat(alex.status()).isEqualTo(429).isEqualTo(sam.status());
        assertThat(alex.normalised()).isEqualTo(sam.normalised());
        assertThat(alex.header("Retry-After")).isEqualTo(sam.header("Retry-After"));
        pass(Duration.ofSeconds(Long.parseLong(alex.header("Retry-After"))));
        pair.bothReady();
    }

    @Test
    void keepTheirPagesFromEverybodyElse() {
        pair.bothReady();
        var stranger = person("Stranger");
        var visitor = stranger();
        var nowhere = "/partners/00000000-0000-4000-8000-000000000000";

        for (var page : java.util.List.of("", "/plan", "/preview")) {
            assertThat(stranger.get(pair.address() + page).status()).isEqualTo(404);
            assertThat(stranger.get(pair.address() + page).normalised())
                    .isEqualTo(stranger.get(nowhere + page).normalised());
            assertThat(visitor.get(pair.address() + page).location()).startsWith("/sign-in");
        }
        for (var change : java.util.List.of("/ready", "/withdraw", "/plan/agree", "/profile")) {
            var profile = Pair.profileOf(stranger);
            assertThat(stranger.post(pair.address() + change, "revision", "1", "profileId", profile)
                            .status())
                    .as(change)
                    .isEqualTo(404);
            assertThat(pair.sam().postWithoutToken(pair.address() + change).status())
                    .isEqualTo(403);
            assertThat(visitor.post(pair.address() + change).response().getForwardedUrl())
                    .isEqualTo("/sign-in/again");
        }
        assertThat(agreed(pair)).isEqualTo("none");
    }

    @Test
    void cannotBringSomebodyElsesProfile() {
        var theirs = Pair.profileOf(pair.sam());

        assertThat(pair.alex()
                        .post(pair.address() + "/profile", "profileId", theirs)
                        .status())
                .isEqualTo(404);
    }

    private static String agreed(Pair pair) {
        return pair.planOf(pair.alex()).html().select("[data-agreed]").attr("data-agreed");
    }
}
