package gentlelanding.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.Page;
import gentlelanding.WebTest;
import gentlelanding.plan.Pair;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beginning together on one device, from wherever somebody is. */
class BeginningASittingTest extends WebTest {

    @Test
    void isOfferedOnTheFirstPageAndInTheListAndAtHome() {
        assertThat(formIn(stranger().get("/"))).isEqualTo(1);
        var kim = person("Kim");
        assertThat(formIn(kim.get("/partners"))).isEqualTo(1);
        assertThat(formIn(kim.get("/home"))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    '', Sam
                    Alex, ''
                    Alex, alex
                    Alex, '  ALEX '
                    a-name-of-more-than-sixty-characters-is-too-long-for-any-of-the-pages, Sam
                    """)
    void asksForTwoNamesThatTellThemApart(String first, String second) {
        var visitor = stranger();
        visitor.get("/");

        var page = visitor.post("/partners/sitting", "names", first, "names", second);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("input[name=names]").eachAttr("value"))
                .as("what was typed is still there")
                .containsExactly(first.strip(), second.strip());
        assertThat(page.html().select("[aria-invalid=true]")).hasSize(1);
        assertThat(visitor.cookies()).doesNotContainKey("session");
    }

    @Test
    void takesNoNamesForAnAnswerToo() {
        var visitor = stranger();
        visitor.get("/");

        assertThat(visitor.post("/partners/sitting").status()).isEqualTo(422);
        assertThat(visitor.post("/partners/sitting", "names", "Alex").status()).isEqualTo(422);
    }

    @Test
    void signsOutWhoeverWasSignedInAndBringsNothingOfTheirs() {
        var kim = person("Kim");
        var kims = Pair.profileOf(kim);

        Sofa.with(kim);

        assertThat(kim.get("/profiles/" + kims).location()).isEqualTo("/sitting");
        new Sofa(kim).alex();
        assertThat(kim.get("/profiles/" + kims).status()).isEqualTo(404);
        assertThat(kim.get("/profiles").body()).doesNotContain(kims);
    }

    @Test
    void destroysWhatWasBegunInTheSameBrowserAndNotKept() {
        var visitor = stranger();
        visitor.get("/");
        var begun = visitor.post("/begin", "way", "together", "adult", "true").location();
        assertThat(visitor.get("/partners").text()).contains("is destroyed first, unless you keep it");
        var accounts = accounts();

        Sofa.with(visitor);

        assertThat(accounts()).isEqualTo(accounts + 1);
        assertThat(visitor.get(begun).location()).isEqualTo("/sitting");
    }

    @Test
    void givesTheDeviceAFreshSessionAndEachTurnOneOfItsOwn() {
        var kim = person("Kim");
        var earlier = sessionOf(kim);
        Sofa.with(kim);
        var between = sessionOf(kim);
        new Sofa(kim).alex();
        var alexs = sessionOf(kim);
        new Sofa(kim).handOver();
        new Sofa(kim).sam();

        assertThat(new String[] {earlier, between, alexs, sessionOf(kim)}).doesNotHaveDuplicates();
    }

    private int accounts() {
        return jdbc.queryForList("select id from account").size();
    }

    private static String sessionOf(Browser browser) {
        return Objects.requireNonNull(browser.cookies().get("session")).getValue();
    }

    private static int formIn(Page page) {
        return page.html().select("form[action=/partners/sitting]").size();
    }
}
