package gentlelanding.reflection;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.CountedStatements;
import gentlelanding.Page;
import gentlelanding.WebTest;
import gentlelanding.plan.Pair;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Looking back: a journal of one's own, words that wait, pictures of many evenings, and thoughts for one's own profile. */
class LookingBackTest extends WebTest {

    private static final String CANARY = "only-for-me-77c1e0";

    @Autowired
    Keepings keepings;

    private Pair pair;
    private Browser alex;
    private Browser sam;
    private String partnership;

    @BeforeEach
    void twoWithAPlan() {
        pair = Pair.of(person("Alex"), person("Sam"));
        alex = pair.alex();
        sam = pair.sam();
        partnership = pair.address().substring("/partners/".length());
        Pair.says(alex, "warmth.need", "ESSENTIAL", "held-close.need", "WELCOME", "water.need", "WELCOME");
        Pair.says(sam, "warmth.offer", "GLADLY", "held-close.offer", "GLADLY");
        pair.bothReady();
        pair.agree(1);
    }

    @Test
    void offersAFirstWordWhereThereIsNothingYet() {
        var page = person("Kim").get("/reflections");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("main svg, main figure, main article")).isEmpty();
        assertThat(page.text()).contains("Nothing is written here yet. It can stay so.");
        assertThat(page.html().select("textarea[name=text]")).hasSize(1);
    }

    @Test
    void isReadByNobodyElseAndLiesSealed() {
        alex.post("/reflections", "text", CANARY, "helped[warmth]", "HELPED");

        assertThat(alex.get("/reflections").text()).contains(CANARY, "Helped: ");
        for (var path : pair.pages()) {
            assertThat(sam.get(path).body()).doesNotContain(CANARY);
        }
        assertThat(sam.get("/reflections").text()).doesNotContain(CANARY);
        assertThat(jdbc.queryForList("select document from reflection", byte[].class))
                .isNotEmpty()
                .noneMatch(bytes -> new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).contains(CANARY));
    }

    @Test
    void asksLineByLineWhatHelpedOfTheLandingItIsAbout() {
        var landing = landing(alex, partnership);

        var page = alex.get("/reflections?about=" + landing);

        assertThat(page.html().select("fieldset[id='f-helped[warmth]'] legend").text())
                .contains("Sam");
        assertThat(page.html().select("input[name=to][checked]").val()).isEqualTo(partnership);
        assertThat(sam.get("/reflections?about=" + landing).status()).isEqualTo(200);
        assertThat(person("Robin").get("/reflections?about=" + landing).status())
                .isEqualTo(404);
        assertThat(person("Robin")
                        .post("/reflections", "about", landing, "text", "x")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void holdsAWordUntilItIsOpenedAndSaysNothingOfThat() {
        alex.post("/reflections", "appreciation", "You stayed " + CANARY, "to", partnership);
        var before = alex.get("/reflections").normalised();

        var closed = sam.get("/reflections");
        assertThat(closed.text()).contains("A word from Alex").doesNotContain(CANARY);
        sam.post(closed.html().select("form[action$=/open]").attr("action"));

        assertThat(sam.get("/reflections").text()).contains("You stayed " + CANARY);
        assertThat(alex.get("/reflections").normalised()).isEqualTo(before);
        var own = alex.get("/reflections")
                .html()
                .select("form[action$=/take-away]")
                .attr("action");
        assertThat(alex.post(own.replace("/take-away", "/open")).status()).isEqualTo(404);
        alex.post(own);
        assertThat(sam.get("/reflections").text()).doesNotContain("A word from Alex");
        assertThat(alex.get("/reflections").text()).contains(CANARY);
    }

    @Test
    void sendsNothingUnlessSomebodyIsChosenForIt() {
        alex.post("/reflections", "appreciation", "You stayed", "to", "");
        var kim = person("Kim");

        assertThat(kim.post("/reflections", "appreciation", "hello", "to", partnership)
                        .status())
                .isEqualTo(404);
        assertThat(sam.get("/reflections").text()).doesNotContain("A word from");
        assertThat(kim.get("/reflections").html().select("main article")).isEmpty();
    }

    @Test
    void endsWordsWithThePartnershipAndKeepsTheJournal() {
        alex.post("/reflections", "appreciation", "You stayed", "to", partnership);
        sam.post(pair.address() + "/end");

        assertThat(jdbc.queryForObject(
                        "select count(*) from word_for_partner where partnership = ?",
                        Integer.class,
                        java.util.UUID.fromString(partnership)))
                .isZero();
        assertThat(alex.get("/reflections").text()).contains("You stayed").doesNotContain("What you sent Sam");
    }

    @Test
    void findsWordsInItsOwnJournalWithoutAnAddressThatTells() {
        alex.post("/reflections", "text", "The balcony was lovely");
        alex.post("/reflections", "text", "Too loud next door");

        var found = alex.post("/reflections/find", "sought", "LOVELY balcony");

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.html().select("main article").text())
                .contains("balcony")
                .doesNotContain("loud");
        assertThat(alex.post("/reflections/find", "sought", "nowhere").text()).contains("Nothing with these words.");
        assertThat(alex.post("/reflections/find", "sought", "(").status()).isEqualTo(200);
    }

    @Test
    void keepsWhatWasTypedWhereItCannotBeKept() {
        for (var sent : new String[][] {
            {"text", "x".repeat(4001)},
            {"text", " \n\u0007 "},
            {"appreciation", "😀".repeat(1001)},
            {"helped[warmth]", "MAYBE"}
        }) {
            var page = alex.post("/reflections", sent);
            assertThat(page.status()).as(sent[0]).isEqualTo(422);
            assertThat(page.html().select(".errors a")).isNotEmpty();
        }
        assertThat(alex.post("/reflections", "text", "y".repeat(4001))
                        .html()
                        .select("textarea[name=text]")
                        .text())
                .hasSize(4001);
        assertThat(alex.get("/reflections").html().select("main article")).isEmpty();
    }

    @Test
    void keepsAPageOnceHoweverOftenItIsSent() {
        for (var nth = 0; nth < 3; nth++) {
            assertThat(alex.post("/reflections", "once", "the-same", "text", "Once")
                            .status())
                    .isEqualTo(303);
        }
        assertThat(alex.get("/reflections").html().select("main article")).hasSize(1);
    }

    @Test
    void suggestsWhatHelpedOftenUntilItIsTakenUpOrPutAside() {
        for (var nth = 0; nth < 3; nth++) {
            alex.post(
                    "/reflections",
                    "helped[heavy-blanket]",
                    "HELPED",
                    "helped[water]",
                    "DID_NOT",
                    "helped[warmth]",
                    "HELPED");
        }
        var page = alex.get("/reflections");
        assertThat(suggested(page)).containsExactly("mark.heavy-blanket", "rest.water");
        assertThat(suggested(sam.get("/reflections"))).isEmpty();

        alex.post("/reflections/suggestions", "suggestion", "mark.heavy-blanket", "answer", "take");
        alex.post("/reflections/suggestions", "suggestion", "rest.water", "answer", "leave");

        assertThat(suggested(alex.get("/reflections"))).isEmpty();
        var profile = "/profiles/" + Pair.profileOf(alex);
        assertThat(alex.get(profile).html().select("input[name='answers[heavy-blanket].need'][value=WELCOME][checked]"))
                .hasSize(1);
        assertThat(alex.get(profile + "?category=practical-needs")
                        .html()
                        .select("input[name='answers[water].need'][value=WELCOME][checked]"))
                .hasSize(1);
        assertThat(alex.post("/reflections/suggestions", "suggestion", "mark.snack", "answer", "take")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void looksAtASmallStartAgainAfterSomeLandingsAndOnlyOnce() {
        var kim = person("Kim");
        var about = "/profiles/" + Pair.profileOf(kim) + "/about";
        kim.post(about, "about.receivingIsHard", "true", "about.receivingIsHard.shown", "true");
        land(kim, 2);
        assertThat(suggested(kim.get("/reflections"))).isEmpty();
        land(kim, 1);
        assertThat(suggested(kim.get("/reflections"))).containsExactly("small-start");
        assertThat(suggested(sam.get("/reflections"))).isEmpty();

        kim.post("/reflections/suggestions", "suggestion", "small-start", "answer", "take");

        assertThat(suggested(kim.get("/reflections"))).isEmpty();
        var traits = kim.get(about).html();
        assertThat(traits.select("input[name=about.receivingIsHard][checked]").val())
                .isEqualTo("false");
        assertThat(traits.select("input[name=about.receivingIsHard.shown][checked]")
                        .val())
                .as("whether it was shown stays")
                .isEqualTo("true");
        kim.post(about, "about.receivingIsHard", "true");
        kim.post("/reflections/suggestions", "suggestion", "small-start", "answer", "leave");
        land(kim, 3);
        assertThat(suggested(kim.get("/reflections"))).as("put aside").isEmpty();
        assertThat(kim.post("/reflections/suggestions", "suggestion", "small-start", "answer", "take")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void callsWhatIsOnesOwnByItsNameEvenOnceItIsGone() {
        var profile = "/profiles/" + Pair.profileOf(alex);
        alex.post(
                profile + "/items",
                "name",
                "Counting swifts",
                "meaning",
                "On the balcony",
                "category",
                "space",
                "phases",
                "NEXT_DAY");
        var key = alex.get(profile + "?category=space")
                .html()
                .select("[data-card]:contains(Counting swifts)")
                .attr("id");
        Pair.says(alex, key + ".need", "WELCOME");
        Pair.says(sam, "warmth.offer", "GLADLY");
        for (var nth = 0; nth < 3; nth++) {
            alex.post("/reflections", "helped[" + key + "]", "HELPED", "helped[nobody-knows]", "HELPED");
        }

        var page = alex.get("/reflections");
        assertThat(page.html().select("svg.helped text").eachText())
                .contains("Counting swifts", "Something of your own");
        assertThat(page.html().select("main article").eachText().get(0)).contains("Counting swifts");
        assertThat(suggested(page)).doesNotContain("mark.nobody-knows");

        alex.post(profile + "/items/" + key, "remove", "true");
        assertThat(alex.get("/reflections")
                        .html()
                        .select("main article")
                        .eachText()
                        .get(0))
                .contains("Counting swifts")
                .doesNotContain(key);
    }

    @Test
    void datesEachPageByTheClockWhereItWasWritten() {
        passTo(clock.instant()
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .plusDays(1)
                .atTime(23, 30)
                .toInstant(ZoneOffset.UTC));
        var today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        var kim = person("Kim");
        kim.post("/landings", "zone", "Pacific/Auckland");
        kim.post("/reflections", "text", "here", "zone", "America/New_York");
        kim.post("/reflections", "text", "there", "zone", "Nowhere/Atall");
        kim.post("/landings/" + landing(kim, "") + "/check-ins", "phase", "RIGHT_AWAY", "settled", "3");

        var page = kim.get("/reflections").html();
        assertThat(page.select("main article:contains(here) h3").eachText()).contains(inWords(today));
        assertThat(page.select("main article:contains(there) h3").text()).isEqualTo(inWords(today.plusDays(1)));
        assertThat(page.select("figure:has(svg.settling) tbody th").text())
                .isEqualTo(DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH).format(today.plusDays(1)));
    }

    private static String inWords(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).format(day);
    }

    @Test
    void drawsOneLandingAndTwoHundred() {
        var kim = person("Kim");
        land(kim, 1);
        var one = kim.get("/reflections").html();
        assertThat(one.select("svg.settling polyline")).hasSize(1);
        assertThat(one.select("svg.settling circle")).hasSize(2);
        assertThat(one.select("svg title, svg desc").eachText()).doesNotContain("");
        assertThat(one.select("figure"))
                .allSatisfy(figure -> assertThat(figure.select("table")).isNotEmpty());

        land(kim, 199);

        var many = kim.get("/reflections");
        assertThat(many.html().select("svg.settling polyline")).hasSize(8);
        assertThat(many.html().select("p.sized")).hasSize(2);
        assertThat(many.html().select(".sized [data-size]").eachAttr("data-size"))
                .allMatch(size -> size.matches("[1-5]"));
        assertThat(CountedStatements.during(() -> kim.get("/reflections"))).hasSizeLessThan(20);
    }

    @Test
    void forgetsWhatIsOlderThanItsPersonWants() {
        var kim = person("Kim");
        land(kim, 1);
        kim.post("/reflections", "text", "long ago");
        pass(Duration.ofDays(31));
        land(kim, 1);
        kim.post("/reflections", "text", "just now");

        kim.post("/reflections/keeping", "days", "30");

        var page = kim.get("/reflections");
        assertThat(page.text()).contains("just now").doesNotContain("long ago");
        assertThat(page.html().select("svg.settling polyline")).hasSize(1);
        assertThat(page.html().select("input[name=days][checked]").val()).isEqualTo("30");
        pass(Duration.ofDays(31));
        keepings.forgetOld();
        assertThat(kim.get("/reflections").html().select("main article, svg")).isEmpty();
        kim.post("/reflections/keeping", "days", "31");
        assertThat(kim.get("/reflections")
                        .html()
                        .select("input[name=days][checked]")
                        .val())
                .isEmpty();
    }

    /** Check-ins, landings alone and the journal go together, each on the day after its last. */
    @ParameterizedTest
    @ValueSource(ints = {30, 90, 365, 0})
    void forgetsEverythingOfAnEveningOnTheDayThatItsPersonChose(int days) {
        // Whoever else chose a day would lose theirs meanwhile.
        jdbc.update("delete from looking_back");
        var kim = person("Kim");
        var before = rowsOf();
        land(kim, 1);
        kim.post("/reflections", "text", "long ago");
        var all = rowsOf();
        assertThat(all).isEqualTo(before.plus(2, 1, 1));
        kim.post("/reflections/keeping", "days", String.valueOf(days));

        pass(Duration.ofDays(days == 0 ? 4000 : days).minusHours(1));
        keepings.forgetOld();
        assertThat(rowsOf()).as("an hour before").isEqualTo(all);
        pass(Duration.ofHours(2));
        keepings.forgetOld();
        keepings.forgetOld();

        assertThat(rowsOf()).isEqualTo(days == 0 ? all : before);
    }

    private record Rows(int checkIns, int landings, int reflections) {
        Rows plus(int moreCheckIns, int moreLandings, int moreReflections) {
            return new Rows(checkIns + moreCheckIns, landings + moreLandings, reflections + moreReflections);
        }
    }

    private Rows rowsOf() {
        return new Rows(count("check_in"), count("landing"), count("reflection"));
    }

    private int count(String table) {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from " + table, Integer.class));
    }

    private static List<String> suggested(Page page) {
        return page.html().select("input[name=suggestion]").eachAttr("value");
    }

    private void land(Browser who, int times) {
        for (var nth = 0; nth < times; nth++) {
            pass(Duration.ofHours(7));
            var path = "/landings/" + landing(who, "") + "/check-ins";
            who.post(path, "phase", "RIGHT_AWAY", "feelings", "tender", "settled", String.valueOf(1 + nth % 5));
            who.post(path, "phase", "FIRST_HOUR", "feelings", nth % 3 == 0 ? "content" : "close", "settled", "4");
        }
    }

    private static String landing(Browser who, String partnership) {
        var started = who.post("/landings", "partnership", partnership);
        return started.location().replaceAll(".*/landings/([0-9a-f-]{36}).*", "$1");
    }
}
