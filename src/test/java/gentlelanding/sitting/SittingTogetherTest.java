package gentlelanding.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.CountedStatements;
import gentlelanding.WebTest;
import gentlelanding.plan.Pair;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two people on one sofa with one device:
 *
 * <pre>
 *   names ─ between ─┬─ Alex's PIN ─ answers ─ ready ─ hand over ─┐
 *             ▲      └─ Sam's PIN ── answers ─ ready ─────────────┼─▶ the plan, read by both
 *             └───────────────────── hand over ───────────────────┘
 * </pre>
 */
class SittingTogetherTest extends WebTest {

    private static final Pattern YOU = Pattern.compile("(?i)(?<!-)\\b(you|your|yours)\\b");

    private Browser device;
    private Sofa sofa;

    @BeforeEach
    void twoPeople() {
        device = stranger();
        sofa = Sofa.with(device);
    }

    @Test
    void areJoinedAtOnceWithoutACode() {
        var between = device.get("/sitting");

        assertThat(between.status()).isEqualTo(200);
        assertThat(between.html().select("h1").text()).isEqualTo("Alex and Sam");
        assertThat(between.html().title()).isEqualTo("Gentle Landing");
        assertThat(between.html().select("form[action=/sitting/turn]")).hasSize(2);
        assertThat(between.html().select("[data-invitation-code]")).isEmpty();
    }

    @Test
    void eachOpenOnlyTheirOwnSide() {
        var alexs = sofa.alex().location().replace("/first-pass", "");
        assertThat(device.get(alexs).status()).isEqualTo(200);
        sofa.handOver();
        var sams = sofa.sam().location().replace("/first-pass", "");

        assertThat(sams).isNotEqualTo(alexs);
        assertThat(device.get(sams + "/first-pass").status()).isEqualTo(200);
        assertThat(device.get(alexs).status()).isEqualTo(404);
        assertThat(device.get(alexs + "/first-pass").status()).isEqualTo(404);
        assertThat(device.post(alexs + "/answers", "answers[water].need", "WELCOME")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void reachNothingBetweenTwoTurns() {
        var alexs = sofa.alex().location().replace("/first-pass", "");
        var partnership = sofa.partnership();
        sofa.handOver();

        for (var path :
                new String[] {alexs, partnership, partnership + "/preview", "/home", "/profiles", "/plan", "/"}) {
            assertThat(device.get(path).location()).as(path).isEqualTo("/sitting");
        }
        device.get("/sitting");
        assertThat(device.post(alexs + "/answers", "answers[water].need", "WELCOME")
                        .location())
                .isEqualTo("/sitting");
        assertThat(device.get("/sitting").html().select("input[name=typed]")).isEmpty();
    }

    @Test
    void seeOnlyWhoIsReady() {
        sofa.alex();
        Pair.says(device, "held-close.need", "ESSENTIAL", "snack.need", "NOT_FOR_ME");
        sofa.handOver();
        sofa.sam();
        sofa.handOver();
        var answered = device.get("/sitting");
        assertThat(answered.html().select(".side").eachText()).allMatch(side -> side.contains("Not ready yet"));
        assertThat(answered.text()).doesNotContain("Snack", "held");
        sofa.alex();
        sofa.ready();
        sofa.handOver();

        assertThat(device.get("/sitting").html().select(".side").eachText())
                .satisfiesExactly(
                        alex -> assertThat(alex).contains("Ready").doesNotContain("Not ready"),
                        sam -> assertThat(sam).contains("Not ready yet"));
    }

    @Test
    void showOneWayOnInEachTurnAndNoOther() {
        var firstPass = device.get(sofa.alex().location());

        assertThat(firstPass
                        .html()
                        .select("form[action=/sitting/hand-over] button")
                        .text())
                .isEqualTo("Hand over");
        assertThat(firstPass.html().select("nav.nav, form[action=/sign-out], a[href=/sign-up]"))
                .isEmpty();
        assertThat(device.get("/home").location()).endsWith("/preview");
        assertThat(device.get("/sign-up").location()).isEqualTo("/sitting");
        assertThat(device.post("/sign-in", "username", "heron123", "password", "x")
                        .location())
                .isEqualTo("/sitting");
        assertThat(device.get("/nothing").html().select("form[action=/sitting/hand-over]"))
                .hasSize(1);
    }

    @Test
    void readOnePlanThatNamesThemBoth() {
        sofa.alex();
        Pair.says(
                device,
                "held-close.need",
                "ESSENTIAL",
                "water.offer",
                "GLADLY",
                "warmth.need",
                "ESSENTIAL",
                "alone-short.need",
                "ESSENTIAL");
        sofa.handOver();
        sofa.sam();
        Pair.says(
                device,
                "held-close.offer",
                "GLADLY",
                "water.need",
                "WELCOME",
                "snack.need",
                "NOT_FOR_ME",
                "alone-short.offer",
                "GLADLY");
        sofa.handOver();
        var opened = sofa.bothReady();
        assertThat(opened.location()).endsWith("/plan");

        var plan = device.get(opened.location());

        assertThat(plan.html().select("[data-line=held-close] .words").text()).isEqualTo("Sam holds Alex.");
        assertThat(plan.html().select("[data-line=water] .words").text()).isEqualTo("Alex brings Sam water.");
        assertThat(YOU.matcher(plan.html().select("main").text()).results().map(found -> found.group()))
                .isEmpty();
        assertThat(device.get("/sitting").text()).contains("The plan is open");
    }

    @Test
    void eachAgreeByTheirPin() {
        var address = sofa.bothReady().location();
        device.get(address);
        assertThat(agree("Alex", "0000").status()).isEqualTo(422);
        assertThat(agreed(address)).isEqualTo("none");

        assertThat(agree("Alex", Sofa.ALEX_PIN).location()).isEqualTo(address);
        assertThat(agreed(address)).isEqualTo("one");
        assertThat(agree("Sam", Sofa.SAM_PIN).location()).isEqualTo(address);

        assertThat(agreed(address)).isEqualTo("both");
    }

    @Test
    void agreeEachInTheirOwnTurnToo() {
        var address = sofa.bothReady().location();
        device.get(address);
        device.post(address + "/agree", "revision", "1");
        sofa.handOver();
        assertThat(sofa.alex().location()).isEqualTo(address);
        device.get(address);
        device.post(address + "/agree", "revision", "1");

        assertThat(agreed(address)).isEqualTo("both");
    }

    /** The second press goes with the cookie of the first, whose answer nobody waited for. */
    @Test
    void stayTogetherWhenSomebodyPressesTwice() {
        device.get("/sitting");
        var before = Map.copyOf(device.cookies());
        device.post("/sitting/turn", "who", "Alex", "pin", Sofa.ALEX_PIN);
        device.cookies().putAll(before);
        device.get("/sitting");
        assertThat(sofa.alex().location()).startsWith("/partners/");

        var turn = Map.copyOf(device.cookies());
        sofa.handOver();
        device.cookies().putAll(turn);
        sofa.handOver();

        assertThat(device.get("/sitting").html().select("h1").text()).isEqualTo("Alex and Sam");
        assertThat(device.get("/home").location()).isEqualTo("/sitting");
    }

    @Test
    void costFewStatementsBetween() {
        var statements = CountedStatements.during(() -> Pair.expect(device.get("/sitting"), 200));

        assertThat(statements).hasSizeLessThanOrEqualTo(9);
        assertThat(statements)
                .filteredOn(sql -> !sql.toLowerCase().startsWith("select"))
                .hasSizeLessThanOrEqualTo(1);
    }

    private gentlelanding.Page agree(String who, String pin) {
        return device.post("/sitting/agree", "who", who, "pin", pin, "revision", "1");
    }

    private String agreed(String address) {
        return device.get(address).html().select("[data-agreed]").attr("data-agreed");
    }
}
