package gentlelanding.profile;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.WebTest;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnItemsOfAProfileTest extends WebTest {

    @Test
    void standAtTheEndOfTheirCategoryAndAreAnsweredLikeAnyOther() {
        var sam = person("Sam");
        var profile = ProfilePagesTest.profileOf(sam);

        var answer = sam.post(
                profile + "/items",
                "name",
                "My grey jumper",
                "meaning",
                "The one with the hole.",
                "category",
                "PHYSICAL_COMFORT",
                "phases",
                "",
                "phases",
                "FIRST_HOUR",
                "stance",
                "QUIET");

        assertThat(answer.location()).isEqualTo(profile + "?category=physical-comfort");
        var card = sam.get(profile).html().select("article[data-card]:last-of-type");
        assertThat(card.attr("id")).matches("own-[0-9a-f]{32}");
        assertThat(card.select("h2").text()).isEqualTo("My grey jumper");
        assertThat(sam.postAsScript(profile + "/answers", "answers[" + card.attr("id") + "].need", "ESSENTIAL")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void changeTheirWordsAndMove() {
        var sam = person("Sam");
        var profile = ProfilePagesTest.profileOf(sam);
        sam.post(profile + "/items", "name", "Jumper", "category", "space", "meaning", "Grey.");
        var key = ownItemIn(sam, profile);

        var answer = sam.post(profile + "/items/" + key, "name", "Blue jumper", "category", "PRACTICAL_NEEDS");

        assertThat(answer.location()).isEqualTo(profile + "?category=practical-needs");
        var form = sam.get(profile + "/items/" + key).html();
        assertThat(form.select("input[name=name]").val()).isEqualTo("Blue jumper");
        assertThat(form.select("textarea[name=meaning]").text()).isEqualTo("Grey.");
        assertThat(sam.post(profile + "/items/" + key, "name", "Red", "seen", "0")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void goWithTheirAnswers() {
        var sam = person("Sam");
        var profile = ProfilePagesTest.profileOf(sam);
        sam.post(profile + "/items", "name", "Jumper", "category", "space");
        var key = ownItemIn(sam, profile);
        sam.post(profile + "/answers", "answers[" + key + "].need", "ESSENTIAL");

        assertThat(sam.post(profile + "/items/" + key, "remove", "true").status())
                .isEqualTo(303);

        assertThat(sam.get(profile + "?category=space")
                        .html()
                        .select("article[data-card]")
                        .eachAttr("id"))
                .noneMatch(id -> id.matches("own-[0-9a-f]{32}"));
        assertThat(sam.get(profile + "/items/" + key).status()).isEqualTo(404);
        assertThat(sam.post(profile + "/items/" + key, "name", "Again").status())
                .isEqualTo(404);
        assertThat(sam.postAsScript(profile + "/answers", "answers[" + key + "].need", "ESSENTIAL")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void areRefusedWithTheWordsKeptWhereSomethingIsMissing() {
        var sam = person("Sam");
        var profile = ProfilePagesTest.profileOf(sam);
        var meaning = "m".repeat(201);

        var page = sam.post(profile + "/items", "name", "Jumper", "meaning", meaning, "category", "space");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("input[name=name]").val()).isEqualTo("Jumper");
        assertThat(page.html().select("textarea[name=meaning]").text()).isEqualTo(meaning);
        for (var wrong : List.of(
                List.of("name", "", "category", "space"),
                List.of("name", "Jumper", "category", ""),
                List.of("name", "Jumper", "category", "wardrobe"),
                List.of("name", "n".repeat(61), "category", "space"),
                List.of("name", "Jumper", "category", "space", "stance", "FLYING"),
                List.of("name", "Jumper", "category", "space", "phases", "SOON"))) {
            assertThat(sam.post(profile + "/items", wrong.toArray(String[]::new))
                            .status())
                    .as(wrong.toString())
                    .isEqualTo(422);
        }
    }

    @Test
    void areAddedOnceForOnePress() {
        var sam = person("Sam");
        var profile = ProfilePagesTest.profileOf(sam);

        sam.post(profile + "/items", "name", "Jumper", "category", "space", "once", "77");
        sam.post(profile + "/items", "name", "Jumper", "category", "space", "once", "77");

        assertThat(sam.get(profile + "?category=space")
                        .html()
                        .select("article[data-card]")
                        .eachAttr("id"))
                .filteredOn(id -> id.matches("own-[0-9a-f]{32}"))
                .hasSize(1);
    }

    private static String ownItemIn(Browser person, String profile) {
        return person.get(profile + "?category=space")
                .html()
                .select("article[id~=^own-[0-9a-f]{32}$]")
                .attr("id");
    }
}
