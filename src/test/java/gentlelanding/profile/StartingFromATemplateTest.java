package gentlelanding.profile;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.WebTest;
import gentlelanding.plan.Pair;
import gentlelanding.practice.Practitioner;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client who was handed a code. */
class StartingFromATemplateTest extends WebTest {

    private static final String AUTHOR = "Robin Vale, who listens";

    private Practitioner robin;
    private String feet;
    private String code;

    @BeforeEach
    void aTemplateHandedOut() {
        robin = Practitioner.writing(person("Robin"), "Coming home");
        robin.says("introduction", "After the session.", "prompts[NEXT_DAY]", "What stayed?");
        feet = robin.adds("Feet in warm water", "selfCare", "I put my feet in warm water.", "alternatives", "water");
        code = robin.publishes().handsOut();
    }

    @Test
    void readsAllOfItBeforeAnythingBegins() {
        var visitor = stranger();
        assertThat(visitor.get("/templates/start").status()).isEqualTo(200);

        var page = visitor.post("/templates/start", "code", code.toLowerCase().replace("-", " "));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Coming home", "After the session.", "Feet in warm water", "Being held", "What stayed?")
                .contains("Written by " + AUTHOR + ", not by this product.");
        assertThat(visitor.cookies()).doesNotContainKey("session");
    }

    @Test
    void startsWithoutAnAccount() {
        var visitor = stranger();
        visitor.post("/templates/start", "code", code);
        assertThat(visitor.post("/templates/start", "code", code, "start", "true")
                        .status())
                .as("not said to be an adult")
                .isEqualTo(422);

        var started = start(visitor);

        var page = visitor.get(started);
        assertThat(page.html().select("article.item").eachAttr("id")).containsExactly("water", "held-close", feet);
        assertThat(page.text()).contains("Written by " + AUTHOR + ", not by this product.", "Yours for 24 hours");
    }

    @Test
    void startsByTheAddressOfBeginningToo() {
        var visitor = stranger();

        var begun = visitor.post("/begin", "code", code, "adult", "true", "way", "alone");

        assertThat(begun.status()).isEqualTo(303);
        assertThat(visitor.get(begun.location()).html().select("article.item")).hasSize(3);
    }

    @Test
    void startsInAnAccountThatIsThereAlready() {
        var kim = person("Kim");
        kim.get("/profiles");
        kim.post("/templates/start", "code", code);

        var first = kim.post("/templates/start", "code", code, "start", "true", "once", "req")
                .location();

        assertThat(kim.post("/templates/start", "code", code, "start", "true", "once", "req")
                        .location())
                .isEqualTo(first);
        assertThat(kim.get("/profiles").text()).contains("Every day", "Coming home", AUTHOR);
    }

    @Test
    void leavesTheOwnPlanAsItIsWhileTheNewProfileSaysNothing() {
        var kim = person("Kim");
        var everyDay = kim.get("/profiles").html().select(".card a").attr("href");
        kim.post(everyDay + "/answers", "answers[water].need", "ESSENTIAL");
        assertThat(kim.get("/plan").html().select("[data-line=water]")).hasSize(1);

        kim.post("/templates/start", "code", code, "start", "true");

        assertThat(kim.get("/plan").html().select("[data-line=water]")).hasSize(1);
    }

    @Test
    void startsFromABuiltInOneWithoutACode() {
        var visitor = stranger();
        assertThat(visitor.post("/templates/start", "template", "long-distance").text())
                .contains("The call ends");

        var started = visitor.post("/templates/start", "template", "long-distance", "start", "true", "adult", "true");

        assertThat(visitor.get(started.location()).text())
                .contains("Started from “Long distance”.", "Staying on the call");
        var kim = person("Kim");
        var made = kim.post("/profiles", "name", "Away", "from", "on-my-own").location();
        assertThat(kim.get(made + "/first-pass").html().select("article.item")).hasSize(16);
    }

    @Test
    void isToldTheSameOfEveryCodeThatLeadsNowhere() {
        var over = robin.handsOut("life", "day");
        pass(Duration.ofDays(1));
        var gone = robin.handsOut();
        robin.browser()
                .get(robin.desk() + "/hand-outs")
                .html()
                .select("form[action$=take-back]")
                .forEach(form -> robin.browser().post(form.attr("action")));
        var other = Practitioner.writing(person("Jo"), "Another").publishes();
        var withdrawn = other.handsOut();
        other.browser().post(other.desk() + "/withdraw");
        var invitation = person("Alex");
        invitation.post("/partners/invitations");
        var joining = invitation
                .get("/partners")
                .html()
                .select("[data-invitation-code]")
                .text();

        var answers = List.of(over, gone, withdrawn, joining, "00000-00000", "", "x".repeat(600)).stream()
                .map(wrong -> {
                    var visitor = stranger();
                    visitor.get("/templates/start");
                    var page = visitor.post("/templates/start", "code", wrong, "start", "true", "adult", "true");
                    assertThat(page.status()).as(wrong).isEqualTo(422);
                    assertThat(visitor.cookies()).doesNotContainKey("session");
                    return page.normalised();
                })
                .distinct()
                .toList();
        assertThat(answers).hasSize(1);
    }

    @Test
    void keepsTheCopyWhateverIsDoneToTheTemplate() {
        var visitor = stranger();
        var profile = start(visitor).replace("/first-pass", "");
        var copy = visitor.get(profile + "/template").normalised();

        robin.says("title", "Something else");
        assertThat(visitor.get(profile + "/template").normalised()).isEqualTo(copy);
        robin.browser().post(robin.desk() + "/withdraw");
        assertThat(visitor.get(profile + "/template").normalised()).isEqualTo(copy);
        robin.browser().post(robin.desk() + "/remove");
        assertThat(visitor.get(profile + "/template").normalised()).isEqualTo(copy);
    }

    @Test
    void isOfferedANewerVersionAndDecides() {
        var takes = stranger();
        var taken = start(takes).replace("/first-pass", "");
        takes.post(taken + "/answers", "answers[" + feet + "].need", "ESSENTIAL", "answers[water].need", "WELCOME");
        var keeps = stranger();
        var kept = start(keeps).replace("/first-pass", "");
        robin.says("title", "Home again").picks("lights-low");
        robin.browser().post(robin.desk() + "/items/" + feet, "name", "Warm feet", "category", "SPACE");
        robin.browser().post(robin.desk() + "/take-out", "item", "held-close");
        robin.publishes();

        assertThat(takes.get(taken).text()).contains("There is a newer version");
        var told = takes.get(taken + "/template");
        assertThat(told.html().select("[data-change]").eachText())
                .containsExactly(
                        "It is called “Home again” now.",
                        "It asks about one thing more: Lights down.",
                        "It no longer asks about: Being held.",
                        "“Feet in warm water” has other words: Warm feet.");
        takes.post(taken + "/template", "number", "2", "take", "true");
        var after = takes.get(taken + "/first-pass").html();
        assertThat(after.select("article.item").eachAttr("id")).containsExactly("water", feet, "lights-low");
        assertThat(after.select("#" + feet + " input[value=ESSENTIAL]").hasAttr("checked"))
                .isTrue();
        assertThat(after.text()).contains("Warm feet").doesNotContain("There is a newer version");

        keeps.post(kept + "/template", "number", "2", "take", "false");
        assertThat(keeps.get(kept + "/first-pass").text())
                .contains("Feet in warm water")
                .doesNotContain("There is a newer version");
    }

    @Test
    void matchesAnItemThatThePartnersProfileLacks() {
        var pair = Pair.of(person("Alex"), person("Sam"));
        var alex = pair.alex();
        alex.post("/templates/start", "code", code);
        var profile = alex.post("/templates/start", "code", code, "start", "true")
                .location()
                .replace("/first-pass", "");
        alex.post(profile + "/answers", "answers[" + feet + "].need", "ESSENTIAL", "answers[water].need", "WELCOME");
        pair.sam().post("/profiles/" + Pair.profileOf(pair.sam()) + "/answers", "answers[water].offer", "GLADLY");
        alex.post(pair.address() + "/profile", "profileId", profile.substring("/profiles/".length()));
        pair.bothReady();

        var line = pair.planOf(pair.sam()).html().select("[data-line=" + feet + "]");
        assertThat(line.attr("data-outcome")).isEqualTo("to-talk-about");
        assertThat(line.text()).contains("Feet in warm water");
        var mine = pair.planOf(alex).html().select("[data-line=" + feet + "]");
        assertThat(mine.select("[data-suggestion=instead]").attr("data-item")).isEqualTo("water");
        assertThat(mine.select("[data-suggestion=for-yourself]").text()).contains("I put my feet in warm water.");
        for (var page : List.of(
                pair.planOf(pair.sam()),
                pair.sam().get(pair.address()),
                pair.sam().get("/partners"))) {
            assertThat(page.body())
                    .doesNotContain(AUTHOR)
                    .doesNotContain("Coming home")
                    .doesNotContain("What stayed?");
        }
    }

    @Test
    void meetsAPartnerWhoStartedFromTheSameCode() {
        var pair = Pair.of(person("Alex"), person("Sam"));
        for (var who : List.of(pair.alex(), pair.sam())) {
            who.post("/templates/start", "code", code);
            var profile = who.post("/templates/start", "code", code, "start", "true")
                    .location()
                    .replace("/first-pass", "");
            who.post(
                    profile + "/answers",
                    "answers[" + feet + "].need",
                    "ESSENTIAL",
                    "answers[" + feet + "].offer",
                    "GLADLY");
            who.post(pair.address() + "/profile", "profileId", profile.substring("/profiles/".length()));
        }
        pair.bothReady();

        assertThat(pair.planOf(pair.sam())
                        .html()
                        .select("[data-line=" + feet + "]")
                        .attr("data-outcome"))
                .isEqualTo("promised");
    }

    @Test
    void hasAnOwnPlanInTheTemplatesWords() {
        var visitor = stranger();
        var profile = start(visitor).replace("/first-pass", "");
        visitor.post(profile + "/answers", "answers[" + feet + "].need", "ESSENTIAL");

        var line = visitor.get("/plan").html().select("[data-line=" + feet + "]");

        assertThat(line.attr("data-outcome")).isEqualTo("for-myself");
        assertThat(line.text()).contains("I put my feet in warm water.");
    }

    @Test
    void canTakeOutButNotRewordWhatTheTemplateBrought() {
        var visitor = stranger();
        var profile = start(visitor).replace("/first-pass", "");

        assertThat(visitor.post(profile + "/items/" + feet, "name", "Mine", "category", "SPACE")
                        .status())
                .isEqualTo(422);
        assertThat(visitor.post(profile + "/items/" + feet, "remove", "true").status())
                .isEqualTo(303);
        assertThat(visitor.get(profile + "/first-pass")
                        .html()
                        .select("article.item")
                        .eachAttr("id"))
                .containsExactly("water", "held-close");
    }

    @Test
    void leavesThePractitionersPagesAsTheyWere() {
        var before = pagesOf(robin);

        for (var number = 0; number < 5; number++) {
            var visitor = number < 3 ? stranger() : person("Kim");
            visitor.post("/templates/start", "code", code);
            var started = visitor.post("/templates/start", "code", code, "start", "true", "adult", "true")
                    .location();
            visitor.get(started);
            assertThat(visitor.post(
                                    started.replace("/first-pass", "/answers"),
                                    "answers[" + feet + "].need",
                                    "ESSENTIAL")
                            .status())
                    .isEqualTo(303);
            assertThat(visitor.post(started.replace("/first-pass", "/template/report"))
                            .status())
                    .isEqualTo(303);
        }

        assertThat(pagesOf(robin)).isEqualTo(before);
    }

    @Test
    void fillsInManyItemsPageByPage() {
        for (var number = 1; number <= 200; number++) {
            robin.browser().post(robin.desk() + "/items", "name", "Item " + number, "category", "SPACE");
        }
        robin.publishes();
        var visitor = stranger();
        var first = start(visitor);
        assertThat(visitor.get(first).html().select("article.item")).hasSize(20);
        assertThat(visitor.get(first + "?page=11").html().select("article.item"))
                .hasSize(3);
        assertThat(visitor.get(first + "?page=12").status()).isEqualTo(404);

        var on = visitor.post(
                first.replace("/first-pass", "/answers"), "place", "first-pass", "next", "more", "page", "1");

        assertThat(on.location()).isEqualTo(first + "?page=2");
    }

    private Map<String, String> pagesOf(Practitioner practitioner) {
        var pages = new TreeMap<String, String>();
        for (var side : List.of("", "/items", "/preview", "/hand-outs", "/worksheet")) {
            var page = practitioner.browser().get(practitioner.desk() + side);
            pages.put(side, page.normalised() + new TreeMap<>(headersOf(page)));
        }
        pages.put("desk", practitioner.browser().get("/templates").normalised());
        return pages;
    }

    private static Map<String, String> headersOf(gentlelanding.Page page) {
        var headers = new TreeMap<String, String>();
        page.response()
                .getHeaderNames()
                .forEach(name -> headers.put(name, page.header(name).replaceAll("nonce-[^']*", "")));
        headers.remove("Set-Cookie");
        return headers;
    }

    private String start(Browser visitor) {
        visitor.post("/templates/start", "code", code);
        var started = visitor.post("/templates/start", "code", code, "start", "true", "adult", "true")
                .location();
        visitor.get(started);
        return started;
    }
}
