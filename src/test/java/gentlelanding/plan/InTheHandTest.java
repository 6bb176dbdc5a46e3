package gentlelanding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.CheckedPdf;
import gentlelanding.WebTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A plan and a card as PDF: what the pages say, in files that tell nothing by their names. */
class InTheHandTest extends WebTest {

    @Test
    void holdsTheUsualPlanOnOnePageOfEitherSize() {
        var pair = usualCouple();

        for (var size : new String[] {"a4", "letter"}) {
            var sheet = pdf(pair.sam(), pair.address() + "/plan.pdf?paper=" + size);
            kept("plan-" + size, sheet);
            assertThat(sheet.pages()).as(size).hasSize(1);
            assertThat(sheet.objections()).as(size).isEmpty();
        }
    }

    @Test
    void saysWhatThePageSays() {
        var pair = usualCouple();
        var words = pair.planOf(pair.sam())
                .html()
                .select("[data-line] .words > span, [data-line] .note, [data-about]")
                .eachText();

        var sheet = onOneLine(pdf(pair.sam(), pair.address() + "/plan.pdf").text());

        assertThat(words).hasSizeGreaterThan(12).allMatch(sheet::contains);
    }

    @Test
    void namesNeitherPeopleNorCareInFileOrTitle() {
        var pair = usualCouple();

        for (var path :
                new String[] {pair.address() + "/plan.pdf", pair.address() + "/card.pdf", "/plan.pdf", "/card.pdf"}) {
            var answer = pair.sam().get(path);
            assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
            assertThat(answer.header("Content-Disposition")).matches("inline; filename=\"(plan|card)\\.pdf\"");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(pdf(pair.sam(), path).title()).isEqualTo("Gentle Landing");
        }
    }

    @Test
    void takesAsManyPagesAsALongPlanNeeds() {
        var pair = Pair.of(person("Alexandria"), person("Sam"));
        for (var item : gentlelanding.care.Catalogue.builtIn().items()) {
            Pair.says(
                    pair.alex(),
                    item.key() + ".need",
                    "ESSENTIAL",
                    item.key() + ".offer",
                    "GLADLY",
                    item.key() + ".noteForPartner",
                    "As long as it takes, and slowly: ".repeat(4));
            Pair.says(pair.sam(), item.key() + ".need", "WELCOME", item.key() + ".offer", "IF_ASKED");
        }
        pair.bothReady();

        var sheet = pdf(pair.sam(), pair.address() + "/plan.pdf");
        kept("plan-long", sheet);
        assertThat(sheet.pages()).hasSizeGreaterThan(1);
        assertThat(sheet.objections()).isEmpty();
        var card = pdf(pair.sam(), pair.address() + "/card.pdf");
        kept("pocket-long", card);
        assertThat(card.pages()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void fitsInAWalletOnTwoSides() {
        var pair = usualCouple();

        var card = pdf(pair.sam(), pair.address() + "/card.pdf");
        kept("pocket", card);
        assertThat(card.pages()).hasSize(2);
        assertThat(card.objections()).isEmpty();
        assertThat(onOneLine(card.text()))
                .contains("You hold Alexandria.")
                .contains("A quiet room")
                .contains("Two knocks mean: tell me again.");
        var own = pdf(pair.alex(), "/card.pdf");
        kept("card", own);
        assertThat(own.pages())
                .hasSize(1)
                .allSatisfy(page -> assertThat(page.getWidth()).isBetween(240f, 242f));
        assertThat(own.objections()).isEmpty();
        assertThat(onOneLine(own.text()))
                .contains("Being held")
                .contains("A quiet room")
                .doesNotContain("until I laugh");
    }

    @Test
    void printsAPlanOfOnesOwn() {
        var alex = usualCouple().alex();

        var sheet = pdf(alex, "/plan.pdf");
        kept("plan-alone", sheet);
        assertThat(sheet.pages()).hasSize(1);
        assertThat(sheet.objections()).isEmpty();
        assertThat(onOneLine(sheet.text())).contains("Robin, upstairs").contains("My own plan");
        kept("plan-empty", pdf(person("Kim"), "/plan.pdf"));
        assertThat(pdf(person("Kim"), "/plan.pdf").objections()).isEmpty();
    }

    @Test
    void printsWhateverLettersPeopleWrite() {
        var pair = usualCouple();
        Pair.says(
                pair.alex(),
                "held-close.noteForPartner",
                "من فضلك ببطء (slowly) שלום, בבקשה לאט 😀 ❤️ 🫂 <b>&amp;</b>");
        pair.bothReady();

        var sheet = pdf(pair.sam(), pair.address() + "/plan.pdf");
        kept("plan-letters", sheet);
        assertThat(sheet.objections()).isEmpty();
        assertThat(sheet.text()).contains("<b>&amp;</b>");
    }

    @Test
    void leadsBackWhereThereIsNoPlanYet() {
        var pair = Pair.of(person("Alex"), person("Sam"));

        assertThat(pair.sam().get(pair.address() + "/plan.pdf").location()).isEqualTo(pair.address());
        assertThat(pair.sam().get(pair.address() + "/card.pdf").location()).isEqualTo(pair.address());
    }

    private Pair usualCouple() {
        var pair = Pair.withSomeAnswers(person("Alexandria"), person("Sam"));
        Pair.says(
                pair.alex(),
                "warmth.need",
                "WELCOME",
                "snack.need",
                "WELCOME",
                "message-next-day.need",
                "ESSENTIAL",
                "light-touch.offer",
                "GLADLY",
                "warm-drink.offer",
                "GLADLY");
        Pair.says(
                pair.sam(),
                "held-close.need",
                "WELCOME",
                "warmth.offer",
                "GLADLY",
                "water.offer",
                "GLADLY",
                "still-okay.offer",
                "GLADLY",
                "message-next-day.offer",
                "GLADLY",
                "warm-drink.need",
                "WELCOME");
        var about = "/profiles/" + Pair.profileOf(pair.alex()) + "/about";
        Pair.expect(
                pair.alex()
                        .post(
                                about,
                                "about.signs",
                                "Two knocks mean: tell me again.",
                                "about.signs.shown",
                                "true",
                                "about.supporter",
                                "Robin, upstairs"),
                303);
        pair.bothReady();
        return pair;
    }

    private static CheckedPdf pdf(Browser person, String path) {
        return new CheckedPdf(Pair.expect(person.get(path), 200).response().getContentAsByteArray());
    }

    /** Kept beside the pictures of pages, to be looked at. */
    private static void kept(String name, CheckedPdf pdf) {
        try {
            var folder = Files.createDirectories(Path.of("target", "paper"));
            Files.write(folder.resolve(name + ".pdf"), pdf.bytes());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
