package gentlelanding.practice;

import gentlelanding.Browser;
import java.util.stream.Stream;

/** Somebody at their desk. */
public record Practitioner(Browser browser, String desk) {

    /** A practitioner with a template of that title which asks about two items of the catalogue. */
    public static Practitioner writing(Browser browser, String title) {
        var desk = browser.post("/templates", "title", title).location();
        var practitioner = new Practitioner(browser, desk);
        practitioner.says("author", "Robin Vale, who listens").picks("water", "held-close");
        return practitioner;
    }

    public Practitioner says(String... fields) {
        browser.post(desk, fields);
        return this;
    }

    public Practitioner picks(String... items) {
        browser.post(
                desk + "/pick",
                Stream.of(items).flatMap(item -> Stream.of("item", item)).toArray(String[]::new));
        return this;
    }

    /** Adds an own item and gives its key. */
    public String adds(String name, String... fields) {
        var all = Stream.concat(Stream.of("name", name, "category", "SPACE"), Stream.of(fields))
                .toArray(String[]::new);
        browser.post(desk + "/items", all);
        var keys = browser.get(desk + "/items?page=" + last())
                .html()
                .select("[data-item^=own-]")
                .eachAttr("data-item");
        return keys.get(keys.size() - 1);
    }

    public Practitioner publishes() {
        browser.post(desk + "/publish");
        return this;
    }

    /** A code of the published template. */
    public String handsOut(String... fields) {
        browser.post(desk + "/hand-outs", fields);
        return browser.get(desk + "/hand-outs")
                .html()
                .select("[data-template-code]")
                .eachText()
                .get(0);
    }

    private int last() {
        var pages = browser.get(desk + "/items").html().select(".row .soft").text();
        return pages.isEmpty() ? 1 : Integer.parseInt(pages.replaceAll(".* of ", ""));
    }
}
