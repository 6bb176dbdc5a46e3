package gentlelanding.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import biweekly.Biweekly;
import gentlelanding.Browser;
import gentlelanding.Page;
import gentlelanding.account.AccountId;
import gentlelanding.care.Phase;
import gentlelanding.plan.Pair;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** How it is, phase by phase: kept for oneself, sent, revealed together, taken back. */
class CheckingInTest extends TwoWhoLand {

    private static final String CANARY = "canary-2b77ac19";

    @Autowired
    CheckIns checkIns;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ForgettingLandings forgetting;

    @Test
    void isKeptAfterThreeTapsAndEndsInOneKindThingFromThePlan() {
        var kept = keep(alex, "RIGHT_AWAY", "feelings", "", "feelings", "chilled", "settled", "2");

        assertThat(kept.status()).isEqualTo(303);
        var after = alex.get(kept.response().getHeader("Location"));
        assertThat(after.html().select("[data-next=plan]").text()).contains("warm");
        assertThat(after.text()).contains("The body is coming down.", "Chilled", "Shaken", "Only you see this.");
    }

    @Test
    void endsInWhatOneCanDoAloneWhereThePlanHasNothingForIt() {
        var after = alex.get(
                keep(alex, "NEXT_DAY", "feelings", "SLEEPLESS").response().getHeader("Location"));
        assertThat(after.html().select("[data-next=own-care]").text()).contains("Turn the lights down.");

        var pleasant = alex.get(
                keep(alex, "DAYS_AFTER", "feelings", "grateful").response().getHeader("Location"));
        assertThat(pleasant.html().select("[data-next]")).hasSize(1);
    }

    @Test
    void neverProposesWhatIsUnwanted() {
        var kim = person("Kim");
        Pair.says(kim, "lights-low.need", "NOT_FOR_ME", "water.need", "WELCOME");
        landing = kim.post("/landings").location();

        var after = kim.get(
                keep(kim, "NEXT_DAY", "feelings", "sleepless").response().getHeader("Location"));

        assertThat(after.html().select("[data-next]").text()).doesNotContain("lights");
    }

    @Test
    void offersHelpFirstWhereSomebodyIsNotSafe() {
        var after = alex.get(
                keep(alex, "FIRST_HOUR", "safe", "no", "send", "now").response().getHeader("Location"));

        assertThat(after.html().select("h1").text()).isEqualTo("You don’t feel safe");
        assertThat(after.html().select("main a.button[href=/help-now]")).hasSize(1);
        assertThat(sam.get(landing + "/check-ins").text()).doesNotContain("safe right now", "don’t feel safe");
    }

    @Test
    void isShownOnceSentAndGoneOnceTakenBack() {
        keep(alex, "RIGHT_AWAY", "note", CANARY, "feelings", "tender", "send", "now");
        keep(alex, "FIRST_HOUR", "note", "this one is mine", "send", "no");

        var read = sam.get(landing + "/check-ins");
        assertThat(read.html().select("[data-partners]").text()).contains(CANARY, "Tender", "From Alex");
        assertThat(read.text()).doesNotContain("this one is mine");
        assertThat(sam.get(landing).text()).contains("Alex has sent you a few words");

        keep(alex, "RIGHT_AWAY", "send", "no");
        assertThat(sam.get(landing + "/check-ins").text()).doesNotContain(CANARY);
        assertThat(alex.get(landing + "/check-ins").text()).contains(CANARY);
        assertThat(sam.get(landing).text()).doesNotContain("sent you a few words");
    }

    @Test
    void canBeTakenBackAfterTheLandingIsOver() {
        keep(alex, "DAYS_AFTER", "note", CANARY, "send", "now");
        pass(Duration.ofDays(6));
        assertThat(sam.get(landing + "/check-ins").text()).contains(CANARY);

        assertThat(keep(alex, "DAYS_AFTER", "send", "no").status()).isEqualTo(303);

        assertThat(sam.get(landing + "/check-ins").text()).doesNotContain(CANARY);
    }

    @Test
    void isRevealedOnlyOnceBothHaveChosenSo() {
        var before = everythingSamSees();
        keep(alex, "NEXT_DAY", "note", CANARY, "send", "together");
        assertThat(everythingSamSees()).isEqualTo(before);
        assertThat(alex.get(landing + "/check-ins").text()).contains("Waiting without a word");

        keep(sam, "FIRST_HOUR", "send", "together", "settled", "4");
        assertThat(sam.get(landing + "/check-ins").text()).doesNotContain(CANARY);
        keep(sam, "NEXT_DAY", "send", "now", "settled", "4");
        assertThat(sam.get(landing + "/check-ins").text()).doesNotContain(CANARY);
        var waiting = stateOf(alex);
        keep(sam, "NEXT_DAY", "send", "together", "settled", "5");

        assertThat(sam.get(landing + "/check-ins").text()).contains(CANARY);
        assertThat(alex.get(landing + "/check-ins")
                        .html()
                        .select("[data-partners]")
                        .text())
                .contains("Settled, at ease");
        assertThat(stateOf(alex)).isNotEqualTo(waiting);

        keep(alex, "NEXT_DAY", "send", "no");
        assertThat(sam.get(landing + "/check-ins").text()).doesNotContain(CANARY);
        assertThat(alex.get(landing + "/check-ins").html().select("[data-partners]"))
                .isEmpty();
    }

    /** All that the partner can fetch is the same, byte for byte, with no check-in and with fifty. */
    @Test
    void leavesNoTraceForThePartnerWhileItIsPrivate() {
        sam.get(landing);
        var none = everythingSamSees();

        keepFifty(CANARY);
        alex.get(landing + "/check-ins");
        alex.get(landing + "/not-okay");

        assertThat(everythingSamSees()).isEqualTo(none).doesNotContain(CANARY);
    }

    @Test
    void liesSealedForItsPersonAlone() {
        keep(alex, "RIGHT_AWAY", "note", CANARY, "feelings", "tender");
        var rows = jdbc.queryForList("select document, sent from check_in");
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(new String((byte[]) row.get("DOCUMENT"), StandardCharsets.ISO_8859_1))
                        .doesNotContain(CANARY));
    }

    @Test
    void staysWithItsPersonWhenThePartnershipEnds() {
        keep(alex, "RIGHT_AWAY", "note", CANARY, "send", "now");

        sam.post(pair.address() + "/end");

        assertThat(alex.get(landing + "/check-ins").status()).isEqualTo(404);
        assertThat(jdbc.queryForObject(
                        "select count(*) from check_in where landing is null and sending = 'NO' and sent is null",
                        Integer.class))
                .isPositive();
        var late = keep(alex, "FIRST_HOUR", "note", "the words I was writing", "answers[2]", "my shoulder");
        assertThat(late.status()).isEqualTo(404);
        assertThat(late.text()).contains("no longer here", "the words I was writing", "my shoulder");
    }

    /** Neither a number of days of one's own nor the other's moves it: it says nothing of what either chose. */
    @Test
    void goesWithItsLandingAfterAYearWhateverEitherChoseAndStaysWithItsPerson() {
        keep(alex, "RIGHT_AWAY", "settled", "3", "send", "now");
        keep(sam, "RIGHT_AWAY", "settled", "2", "note", CANARY);
        pass(Duration.ofDays(364));
        forgetting.forgetThoseLongAgo();
        assertThat(sam.get(landing + "/check-ins").html().select("[data-partners]"))
                .hasSize(1);

        pass(Duration.ofDays(2));
        forgetting.forgetThoseLongAgo();

        assertThat(sam.get(landing + "/check-ins").status()).isEqualTo(404);
        assertThat(jdbc.queryForObject(
                        "select count(*) from check_in where landing is null and sent is not null", Integer.class))
                .isZero();
        assertThat(sam.get("/reflections").html().select("svg.settling polyline"))
                .hasSize(1);
    }

    @Test
    void keepsTheWordsOfWhoeverComesTooLate() {
        pass(Duration.ofDays(6));

        var late = keep(alex, "DAYS_AFTER", "note", CANARY, "feelings", "relieved", "answers[2]", "keep the tea");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("This landing is over", CANARY, "Relieved", "keep the tea");
        assertThat(alex.get(landing + "/check-ins").text()).doesNotContain(CANARY);
    }

    @Test
    void keepsWhatWasTypedWhereSomethingCannotBeKept() {
        for (var wrong : List.of(
                List.of("feelings", "smug"),
                List.of("settled", "6"),
                List.of("send", "everybody"),
                List.of("answers[9]", "x"),
                List.of("answers[first-hour.1]", "x"),
                List.of("note", "y".repeat(2001)))) {
            var page = alex.post(
                    landing + "/check-ins", "phase", "RIGHT_AWAY", "answers[2]", CANARY, wrong.get(0), wrong.get(1));
            assertThat(page.status()).as(wrong.get(0)).isEqualTo(422);
            assertThat(page.html().select(".errors li")).as(wrong.get(0)).hasSize(1);
        }
        var long_ = alex.post(landing + "/check-ins", "phase", "NEXT_DAY", "note", "z".repeat(2001));
        assertThat(long_.html().select("textarea[name=note]").text()).hasSize(2001);
        assertThat(alex.post(landing + "/check-ins", "phase", "NEVER").status()).isEqualTo(422);
        assertThat(alex.get(landing + "/check-ins").html().select("[data-mine]"))
                .isEmpty();
        assertThat(alex.postAsScript(landing + "/check-ins", "settled", "6").status())
                .isEqualTo(422);
        assertThat(alex.postAsScript(landing + "/check-ins", "settled", "3").status())
                .isEqualTo(204);
    }

    @Test
    void isOneCheckInForTheSameTapTwiceAndForTwoAtOnce() throws Exception {
        Callable<Integer> tap = () -> keep(alex, "NEXT_DAY", "settled", "3").status();
        assertThat(atOnce(2, Collections.nCopies(4, tap))).containsOnly(303);
        assertThat(alex.get(landing + "/check-ins").html().select("[data-mine]"))
                .hasSize(1);
    }

    @Test
    void keepsChoicesThatAreSentTwiceOrTwoAtOnce() throws Exception {
        var kim = person("Kim");
        for (var path : List.of("/settings/reminders", "/reflections/keeping", "/reflections/suggestions")) {
            Callable<Integer> tap = () -> kim.post(
                            path,
                            "on",
                            "true",
                            "bedtime",
                            "23:15",
                            "days",
                            "90",
                            "suggestion",
                            "rest.water",
                            "answer",
                            "leave")
                    .status();
            assertThat(atOnce(4, Collections.nCopies(4, tap))).as(path).containsOnly(303);
        }
        assertThat(kim.get("/settings/reminders")
                        .html()
                        .select("[name=bedtime]")
                        .val())
                .isEqualTo("23:15");
        assertThat(kim.get("/reflections")
                        .html()
                        .select("input[name=days][checked]")
                        .val())
                .isEqualTo("90");
    }

    @Test
    void keepsWhatIsNotSentAndClearsWhatIsEmpty() {
        keep(alex, "NEXT_DAY", "settled", "3", "note", "tea was good", "answers[3]", "the quiet");
        keep(alex, "NEXT_DAY", "settled", "4", "answers[3]", "");

        var mine = alex.get(landing + "/check-ins").html().select("[data-mine]").text();
        assertThat(mine).contains("tea was good", "Mostly settled").doesNotContain("the quiet");
    }

    @Test
    void leadsFromEveryCheckInToAPageThatJudgesNothing() {
        for (var path : List.of("/check-ins", "/check-ins?phase=FIRST_HOUR")) {
            assertThat(alex.get(landing + path).html().select("a[href=" + landing + "/not-okay]"))
                    .hasSize(1);
        }
        var page = alex.get(landing + "/not-okay").html();
        assertThat(page.select("a[href=/help-now]")).isNotEmpty();
        assertThat(page.select("form[action=" + pair.address() + "/withdraw]")).hasSize(1);

        var end = page.select("form[action=" + pair.address() + "/end]");
        assertThat(alex.post(
                                end.attr("action"),
                                "once",
                                end.select("[name=once]").val())
                        .status())
                .isEqualTo(303);
        assertThat(sam.get(landing).status()).isEqualTo(404);
    }

    @Test
    void givesWhoeverLooksBackTheirOwnAlone() {
        keep(alex, "NEXT_DAY", "feelings", "relieved", "settled", "4", "answers[3]", "the tea", "send", "now");
        keep(alex, "RIGHT_AWAY", "settled", "2");
        keep(sam, "NEXT_DAY", "note", CANARY, "send", "now");
        var account = jdbc.queryForList(
                "select account from check_in where landing = ? and phase = 'RIGHT_AWAY'",
                UUID.class,
                UUID.fromString(landing.substring(10)));

        var kept = transaction.execute(
                status -> checkIns.allOf(new AccountId(account.get(0))).toList());

        assertThat(kept).extracting(CheckIns.Kept::phase).containsExactly(Phase.RIGHT_AWAY, Phase.NEXT_DAY);
        assertThat(kept.get(1).document().feelings()).containsExactly("relieved");
        assertThat(kept.get(1).document().answers()).containsEntry("next-day.3", "the tea");
        assertThat(kept.toString()).doesNotContain(CANARY);
    }

    @Test
    void givesTheTimesThatLieAheadForACalendarByOnesOwnHours() {
        assertThat(alex.get("/settings").html().select("a[href=/settings/reminders]"))
                .isNotEmpty();
        var kim = person("Kim");
        assertThat(kim.get("/settings/reminders").html().select("a[href=/plan/calendar]"))
                .hasSize(1);
        kim.post(
                "/settings/reminders",
                "zone",
                "Europe/Berlin",
                "bedtime",
                "23:30",
                "morning",
                "09:15",
                "quietFrom",
                "00:00",
                "quietTo",
                "00:00");
        passTo(clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(24 + 18)));
        kim.post("/landings");

        var file = kim.get(kim.get("/settings/reminders")
                .html()
                .select("a[href$=times.ics]")
                .attr("href"));

        var events = Biweekly.parse(file.body()).first().getEvents();
        assertThat(events).hasSize(4).allSatisfy(event -> {
            assertThat(event.getSummary().getValue()).isEqualTo("Quiet time");
            assertThat(event.getAlarms()).hasSize(1);
        });
        assertThat(events.stream()
                        .map(event -> event.getDateStart()
                                .getValue()
                                .toInstant()
                                .atZone(ZoneId.of("Europe/Berlin"))
                                .toLocalTime()))
                .contains(LocalTime.of(23, 30), LocalTime.of(9, 15));
        assertThat(file.body())
                .isEqualTo(kim.get("/settings/reminders/times.ics").body());
        assertThat(sam.get("/settings/reminders/times.ics").body())
                .doesNotContain(events.get(0).getUid().getValue());
    }

    @Test
    void asksOnesOwnQuestionsAloneAndSendsNothing() {
        var kim = person("Kim");
        landing = kim.post("/landings").location();

        var form = kim.get(landing + "/check-ins?phase=FIRST_HOUR");
        assertThat(form.text()).contains("If I gave a lot").doesNotContain("Who may read it");
        keep(kim, "FIRST_HOUR", "note", CANARY, "send", "now");

        assertThat(kim.get(landing + "/check-ins").text()).contains(CANARY, "Only you see this.");
        assertThat(kim.get(landing + "/not-okay").html().select("main form")).isEmpty();
    }

    private String everythingSamSees() {
        var pages = new ArrayList<>(pair.pages());
        pages.addAll(
                List.of(landing, landing + "/check-ins", landing + "/check-ins?phase=NEXT_DAY", landing + "/not-okay"));
        return pages.stream()
                        .map(path -> path + "\n" + sam.get(path).normalised())
                        .collect(Collectors.joining("\n"))
                + stateOf(sam);
    }

    private String stateOf(Browser who) {
        try {
            var request = get(URI.create(landing + "/state"))
                    .cookie(who.cookies().values().toArray(Cookie[]::new));
            return new Page(mvc.perform(request).andReturn().getResponse()).header("ETag");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
