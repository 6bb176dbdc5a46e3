package gentlelanding.practice;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.WebTest;
import gentlelanding.care.Catalogue;
import gentlelanding.care.Phase;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The templates that come with the product. */
class BuiltInTemplatesTest extends WebTest {

    @Autowired
    CareTemplates templates;

    @Test
    void areEightOfTheirOwn() {
        var all = templates.builtIns(Locale.ENGLISH);

        assertThat(all).hasSize(8);
        assertThat(all.values().stream().map(CareTemplate::introduction)).doesNotHaveDuplicates();
        assertThat(all.values().stream().map(CareTemplate::items)).doesNotHaveDuplicates();
    }

    @Test
    void askAboutItemsOfTheCatalogueOnceEach() {
        templates.builtIns(Locale.ENGLISH).forEach((key, template) -> {
            var keys = template.items().stream().map(CareTemplate.Item::key).toList();
            assertThat(keys).as(key).doesNotHaveDuplicates().hasSizeBetween(10, 20);
            assertThat(Catalogue.builtIn().byKey().keySet()).as(key).containsAll(keys);
        });
    }

    @Test
    void asksSomethingInEveryPhase() {
        templates
                .builtIns(Locale.ENGLISH)
                .forEach((key, template) -> Arrays.stream(Phase.values())
                        .forEach(phase ->
                                assertThat(template.promptsOf(phase)).as(key).isNotEmpty()));
    }

    @Test
    void ofOneAloneNeedsNobodyElse() {
        var alone = templates.builtIn("on-my-own", Locale.ENGLISH).orElseThrow();

        assertThat(alone.items())
                .allSatisfy(item -> assertThat(Catalogue.builtIn()
                                .item(item.key())
                                .orElseThrow()
                                .selfCare())
                        .as(item.key())
                        .isTrue());
    }

    @Test
    void leadFromTheFirstPageToAWorksheetWithoutAnAccount() {
        var visitor = stranger();

        var list = visitor.get(
                visitor.get("/").html().select(".ways a[href^=/templates]").attr("href"));
        var links = list.html().select("main a[href^=/templates/built-in/]").eachAttr("href");
        assertThat(links).hasSize(16);
        links.forEach(link -> assertThat(visitor.get(link).status()).as(link).isEqualTo(200));

        var sheet = visitor.get("/templates/built-in/every-day/worksheet").html();
        assertThat(sheet.select("tbody tr")).hasSize(13);
        assertThat(sheet.select("tbody tr:first-child .box")).hasSize(8);
        assertThat(sheet.text()).contains("A blanket", "What was good just now?");
        assertThat(visitor.get("/templates/built-in/nothing").status()).isEqualTo(404);
        assertThat(visitor.get("/templates/built-in/nothing/worksheet").status())
                .isEqualTo(404);
        assertThat(visitor.cookies()).doesNotContainKey("session");
    }
}
