package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.QrOnPicture;
import gentlelanding.practice.HostileWords;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/**
 * A practitioner, a client with a partner who has no template, and somebody who reads what the client gives.
 *
 * <pre>
 *   Robin  desk ─ words ─ items ─ order ─ preview ─ publish ─ code ─ sheet (QR) ─ room
 *   Kim                                                 QR ─ start ─ join ─ ready ─ plan ─ give ─ take back
 *   Sam                                                         join ─ offers ─ ready ─ plan
 *   Lee                                                                            read ────── gone
 * </pre>
 */
class PractitionerJourney {

    private static final String ITEM = "Feet in warm water";
    private static final String AUTHOR = "Robin Vale, who listens";
    private static final String SECRET = "lanterns over water";

    @Test
    void handsOutATemplateAndNeverHearsOfItAgain() throws Exception {
        try (var server = RunningServer.start();
                var robin = Phone.at(server);
                var kim = Phone.at(server);
                var sam = Phone.at(server);
                var lee = Phone.at(server)) {
            signUp(robin, "Robin");
            var desk = writes(robin);
            var link = publishesAndPrints(robin, server, desk);
            var before = robin.open(desk + "/hand-outs").read("main");

            starts(kim, link);
            match(kim, sam);
            gives(kim, lee);

            assertThat(robin.open(desk + "/hand-outs").read("main")).isEqualTo(before);
            hostile(robin, lee);
            room(robin, desk);
            for (var phone : List.of(robin, kim, sam, lee)) {
                assertThat(complaints(phone)).isEmpty();
            }
            withoutScripts(server);
        }
    }

    /** The same at the desk and in giving, for those whose browsers run no scripts. */
    private static void withoutScripts(RunningServer server) {
        try (var robin = Phone.withoutScripts(server);
                var lee = Phone.withoutScripts(server)) {
            signUp(robin, "Robin");
            robin.open("/templates").write("title", "Coming home slowly").press("Begin writing");
            robin.isAt("/templates/[0-9a-f-]+").write("author", AUTHOR).submit("author");
            var items = robin.path() + "/items";
            for (var item : List.of("water", "held-close", "lights-low")) {
                robin.open(items);
                if (!item.equals("water")) {
                    robin.press("Pick from the catalogue");
                }
                robin.tickIn("input[name='item'][value='" + item + "']").press("Take these in");
            }
            assertThat(order(robin)).containsExactly("water", "held-close", "lights-low");
            robin.press("Down");
            assertThat(order(robin)).containsExactly("held-close", "water", "lights-low");
            robin.press("Take out");
            assertThat(order(robin)).containsExactly("water", "lights-low");
            robin.picture("82-items-without-scripts");
            robin.open(items.replace("/items", "/hand-outs"))
                    .press("Publish version 1")
                    .press("Make a code");
            var code = robin.read("[data-template-code]");

            lee.open("/templates/start").write("code", code).press("Read it");
            assertThat(lee.text()).contains("Written by " + AUTHOR);
            lee.tick("adult").press("Start from this").isAt("/profiles/.*/first-pass");
            lee.choose("answers[water].need", "ESSENTIAL").submit("answers[water].need");
            gives(lee, robin);
        }
    }

    private static void signUp(Phone phone, String name) {
        phone.open("/sign-up").write("displayName", name).tick("adult").press("Keep it");
        phone.isAt("/welcome").press("I have it. Go on").isAt("/home");
    }

    private static String writes(Phone robin) {
        robin.open("/templates").picture("60-desk-empty");
        robin.write("title", "Coming home slowly").press("Begin writing").isAt("/templates/[0-9a-f-]+");
        var desk = robin.path();
        robin.write("introduction", "For the evening after our hour.\n\nTake from it what fits, and leave the rest.")
                .write("author", AUTHOR)
                .write("prompts[NEXT_DAY]", "What stayed with me?")
                .write("resourceTitle", "A quiet page")
                .write("resourceAddress", "http://example.org/")
                .submit("title");
        robin.picture("61-desk-error");
        robin.write("resourceAddress", "https://example.org/quiet").submit("title");
        robin.open(desk).picture("61-desk-words");
        robin.open(desk + "/items").picture("62-items-empty");
        for (var item : List.of("water", "held-close", "lights-low")) {
            robin.tickIn("input[name='item'][value='" + item + "']");
        }
        robin.press("Take these in").isAt(desk + "/items");
        robin.press("Write an item of your own")
                .write("name", ITEM)
                .write("meaning", "A bowl, a towel, ten minutes.")
                .choose("category", "PHYSICAL_COMFORT")
                .write("selfCare", "I put my feet in warm water.")
                .press("Add it")
                .isAt(desk + "/items");
        robin.picture("62-items");
        putsInOrder(robin, desk);
        robin.press("Change its words").picture("63-own-item");
        robin.open(desk + "/preview").picture("64-preview");
        return desk;
    }

    /** By the arrow keys and by the pointer; both are there after the page is opened anew. */
    private static void putsInOrder(Phone robin, String desk) {
        assertThat(order(robin).get(3)).startsWith("own-");
        var own = robin.all(".order .handle").get(3);
        own.sendKeys(Keys.ARROW_UP);
        awaitsMoved(robin, ITEM + " is now number 3.");
        assertThat(order(robin.open(desk + "/items")).get(2)).startsWith("own-");

        var handles = robin.all(".order .handle");
        robin.browser().executeScript("arguments[0].scrollIntoView({block: 'center'})", handles.get(0));
        new Actions(robin.browser())
                .clickAndHold(handles.get(0))
                .moveByOffset(0, 4)
                .moveToElement(robin.all(".order [data-item]").get(1), 0, 8)
                .release()
                .perform();
        awaitsMoved(robin, "is now number 2.");
        assertThat(order(robin.open(desk + "/items")).subList(0, 2)).containsExactly("water", "held-close");
    }

    private static void awaitsMoved(Phone robin, String words) {
        new org.openqa.selenium.support.ui.WebDriverWait(robin.browser(), java.time.Duration.ofSeconds(10))
                .until(any -> String.valueOf(robin.browser()
                                .findElement(By.cssSelector("[data-order-said]"))
                                .getDomProperty("textContent"))
                        .contains(words));
    }

    private static List<String> order(Phone robin) {
        return robin.all(".order [data-item]").stream()
                .map(row -> String.valueOf(row.getDomAttribute("data-item")))
                .toList();
    }

    private static String publishesAndPrints(Phone robin, RunningServer server, String desk) throws Exception {
        robin.open(desk + "/hand-outs").picture("65-publish");
        robin.press("Publish version 1").press("Make a code").picture("66-handed-out");
        var link = robin.read(".link");
        robin.press("A page to print").picture("67-sheet");
        var sheet = rendered(robin, server, robin.path() + ".pdf", "68-sheet");
        assertThat(sheet).hasSize(1);
        assertThat(QrOnPicture.text(sheet.get(0))).isEqualTo(link);
        assertThat(rendered(robin, server, desk + "/worksheet.pdf", "69-worksheet"))
                .isNotEmpty();
        return link;
    }

    private static void starts(Phone kim, String link) {
        kim.browser().get(link);
        kim.isAt("/templates/start");
        assertThat(kim.browser().getCurrentUrl()).doesNotContain("#");
        kim.press("Read it").picture("70-client");
        assertThat(kim.text()).contains("Written by " + AUTHOR + ", not by this product.", ITEM);
        kim.tick("adult").press("Start from this").isAt("/profiles/.*/first-pass");
        assertThat(kim.cards()).hasSize(4).first().isEqualTo("water");
        kim.cards().forEach(card -> kim.choose("answers[" + card + "].need", "ESSENTIAL"));
        kim.picture("71-client-needs").press("What I can give");
        kim.press("All of these gladly").press("This is right").isAt("/home");
    }

    /** Sam never saw the template, and meets its item like any own one. */
    private static void match(Phone kim, Phone sam) {
        kim.open("/partners").write("displayName", "Kim").press("Make a code");
        sam.open("/join#" + kim.read("[data-invitation-code]")).press("Go on");
        sam.write("displayName", "Sam").tick("adult").press("Begin").isAt("/profiles/.*/first-pass");
        sam.press("What I can give").press("All of these gladly").press("This is right");
        kim.awaits("h2", "Is that Sam?").press("Yes, that is Sam").isAt("/partners/.+");
        kim.press("See what Sam could learn").press("I’m ready").isAt("/partners/[^/]+");
        sam.open(kim.path()).press("I’m ready").isAt(".*/plan");
        kim.open(sam.path()).picture("72-plan");
        for (var phone : List.of(kim, sam)) {
            assertThat(phone.all("[data-line^='own-']")).hasSize(1);
            assertThat(phone.text())
                    .contains(ITEM.toLowerCase(java.util.Locale.ROOT).substring(0, 4));
        }
        for (var path : List.of("/home", "/partners", kim.path(), kim.path().replace("/plan", ""))) {
            assertThat(sam.open(path).browser().getPageSource()).doesNotContain("Robin");
        }
        assertThat(kim.open("/plan").text()).contains("What stayed with me?");
        kim.picture("73-own-plan");
    }

    private static void gives(Phone kim, Phone lee) {
        kim.open("/giving").picture("74-giving");
        kim.press("Choose what of it").picture("74-giving-error");
        assertThat(kim.text()).contains("Choose first where it comes from");
        kim.tickIn("input[name='source']").press("Choose what of it");
        kim.tickIn("input[name='part']");
        kim.picture("75-choosing").press("Look at it first").picture("76-what-they-read");
        kim.write("passphrase", SECRET).press("Give it").isAt("/giving");
        var code = kim.picture("77-given").read("[data-snapshot-code]").replaceAll("\\s.*", "");

        reads(lee, code);
        assertThat(lee.text()).contains("I need this");
        lee.picture("78-read");
        kim.press("Take it back").isAt("/giving");
        reads(lee, code);
        assertThat(lee.text()).contains("This opens nothing").doesNotContain("I need this");
    }

    private static void reads(Phone lee, String code) {
        lee.open("/help-now").open("/given#" + code);
        if (lee.value("code").isEmpty()) {
            lee.write("code", code);
        }
        lee.write("passphrase", SECRET).press("Read it");
    }

    /** Every hostile word at the desk and before a client: words, no dialog, nothing that the policy had to stop. */
    private static void hostile(Phone robin, Phone lee) throws IOException {
        var file = Files.writeString(Files.createTempFile("template", ".json"), HostileWords.file());
        robin.open("/templates").press("From a file");
        robin.browser().findElement(By.cssSelector("input[name='file']")).sendKeys(file.toString());
        robin.press("Put it on my desk").isAt("/templates/[0-9a-f-]+");
        var desk = robin.path();
        for (var side : List.of("", "/items", "/items?page=4", "/preview", "/preview?page=5", "/worksheet")) {
            isInert(robin.open(desk + side));
        }
        robin.open(desk + "/hand-outs").press("Publish version 1").press("Make a code");
        isInert(robin);
        lee.browser().get(robin.read(".link"));
        isInert(lee.press("Read it"));
        isInert(lee.press("Later items"));
        isInert(lee.press("Later items"));
        isInert(lee.tick("adult").press("Start from this").isAt("/profiles/.*/first-pass"));
    }

    private static void isInert(Phone phone) {
        assertThat(phone.browser().executeScript("return window.__xss")).isNull();
        assertThat(phone.read("main")).containsAnyOf("7*7", "alert(1)");
        assertThat(
                        phone.browser()
                                .executeScript(
                                        "return [...document.querySelectorAll('main *')].some(it => it.textContent.trim() === '49')"))
                .isEqualTo(false);
        assertThat(complaints(phone)).isEmpty();
    }

    /** That a form was answered with what to look at again, or that nothing was left behind, is no fault. */
    private static List<String> complaints(Phone phone) {
        return phone.complaints().stream()
                .filter(message -> !message.contains("422 (") && !message.contains("Clear-Site-Data header"))
                .toList();
    }

    private static void room(Phone robin, String desk) {
        robin.open(desk + "/hand-outs")
                .press("We are all here: start on this device")
                .picture("80-room");
        robin.writeIn("#f-names-1", "Alexandria")
                .writeIn("#f-names-2", "Samira")
                .press("Start together");
        robin.isAt("/sitting").picture("81-room-begun");
        assertThat(robin.open("/templates").path()).isEqualTo("/sitting");
        robin.press("End this for us both").pressButton("End this for us both");
        assertThat(robin.open("/templates").path()).isEqualTo("/sign-in");
    }

    /** Each page of a PDF as it looks, kept beside the other pictures. */
    private static List<java.awt.image.BufferedImage> rendered(
            Phone phone, RunningServer server, String path, String name) throws Exception {
        var cookies = phone.browser().manage().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        var request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("Cookie", cookies)
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        var folder = Files.createDirectories(Path.of(System.getProperty("landing.pictures", "target/pictures")));
        var pages = new java.util.ArrayList<java.awt.image.BufferedImage>();
        try (var document = Loader.loadPDF(answer.body())) {
            var renderer = new PDFRenderer(document);
            for (var page = 0; page < document.getNumberOfPages(); page++) {
                var image = renderer.renderImageWithDPI(page, 110);
                ImageIO.write(
                        image,
                        "png",
                        folder.resolve(name + "-" + (page + 1) + ".png").toFile());
                pages.add(image);
            }
        }
        return pages;
    }
}
