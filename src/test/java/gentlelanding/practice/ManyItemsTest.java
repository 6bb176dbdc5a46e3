package gentlelanding.practice;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Page;
import gentlelanding.WebTest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** A template of two hundred own items: read page by page, at the desk and by whoever may start from it. */
class ManyItemsTest extends WebTest {

    private static final int MANY = 200;

    @Test
    void areReadPageByPageEachOnceAndInOrder() {
        var robin = Practitioner.writing(person("Robin"), "Two hundred");
        robin.says("introduction", "For patient people.", "prompts[NEXT_DAY]", "What stayed?");
        for (var number = 1; number <= MANY; number++) {
            robin.browser().post(robin.desk() + "/items", "name", "Item " + number, "category", "SPACE");
        }
        var code = robin.publishes().handsOut();
        var client = stranger();
        var started = person("Kim");
        started.post("/templates/start", "code", code);
        var profile = started.post("/templates/start", "code", code, "start", "true")
                .location()
                .replace("/first-pass", "/template");

        var own = robin.browser();
        var desk = read(number -> own.get(robin.desk() + "/items?page=" + number));

        assertThat(desk).hasSize(MANY + 2).doesNotHaveDuplicates();
        assertThat(read(number -> own.get(robin.desk() + "/preview?page=" + number)))
                .isEqualTo(desk);
        assertThat(read(number -> client.post("/templates/start", "code", code, "page", String.valueOf(number))))
                .isEqualTo(desk);
        assertThat(read(number -> started.get(profile + "?page=" + number))).isEqualTo(desk);
        var first = client.post("/templates/start", "code", code);
        assertThat(first.text()).contains("For patient people.", "What stayed?", "Page 1 of 11");
        assertThat(first.html().select(".pager input[name=code]").val()).isEqualTo(code);
        assertThat(client.post("/templates/start", "code", code, "page", "2").text())
                .doesNotContain("For patient people.");
        for (var page : List.of("0", "12", "-1", "x", "99999999999")) {
            assertThat(client.post("/templates/start", "code", code, "page", page)
                            .status())
                    .as(page)
                    .isIn(200, 404);
            assertThat(own.get(robin.desk() + "/preview?page=" + page).status())
                    .as(page)
                    .isIn(404, 422);
        }
    }

    private static List<String> read(IntFunction<Page> pages) {
        var items = new ArrayList<String>();
        for (var number = 1; number <= 11; number++) {
            var some = pages.apply(number).html().select("main [data-item]").eachAttr("data-item");
            assertThat(some).hasSizeBetween(1, 20);
            items.addAll(some);
        }
        assertThat(pages.apply(12).status()).isEqualTo(404);
        return items;
    }
}
