package gentlelanding;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.plan.Pair;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Whatever a tab, a history, a bookmark or a folder of downloads keeps says neither who somebody is with nor what for. */
class DiscreetTest extends WebTest {

    private static final String NAMES = "Alexandria|Samantha";

    /** Found as a part of a word, so that a title or a file cannot hide one in a longer word. */
    private static final Pattern TOPIC = Pattern.compile(
            "aftercare|intima|sex|erotic|kink|bdsm|bondage|fetish|dominan|submiss|scene|safeword|lover|spouse|"
                    + "cuddl|held|touch|naked|boundar|consent|feeling|sadness|cry|tears|trauma|abuse|violen|"
                    + "therap|counsel|crisis|suicid",
            Pattern.CASE_INSENSITIVE);

    /** Words that the addresses of contract and guide have, and that alone say nothing of anybody. */
    private static final Pattern ADDRESSES = Pattern.compile("/guide/feelings");

    @Test
    void everyPageBearsTheDiscreetNameAloneAndExitFirst() {
        everywhere((path, page) -> {
            var html = page.html();
            if (!isHtml(page)) {
                return;
            }
            assertThat(html.title()).as(path).isEqualTo("Gentle Landing");
            assertThat(html.select("meta[name=description], meta[property], meta[name=author]"))
                    .as(path)
                    .isEmpty();
            var first = html.select("a[href], button, input:not([type=hidden]), select, textarea, summary")
                    .first();
            assertThat(first).as(path).isNotNull();
            assertThat(first.attr("href")).as(path).isEqualTo("/exit");
            assertThat(first.hasAttr("data-exit")).as(path).isTrue();
        });
    }

    @Test
    void noAddressAndNoFileNameSaysWhatItIsAbout() {
        everywhere((path, page) -> {
            if (!ADDRESSES.matcher(path).matches()) {
                assertThat(path).doesNotContainPattern(TOPIC).doesNotContainPattern(NAMES);
            }
            assertThat(page.header("Content-Disposition"))
                    .as(path)
                    .doesNotContainPattern(TOPIC)
                    .doesNotContainPattern(NAMES);
            if (isHtml(page)) {
                assertThat(addressesOf(page.html()))
                        .as(path)
                        .allSatisfy(address -> assertThat(address).doesNotContainPattern(NAMES));
            }
        });
    }

    @Test
    void noFormSendsWrittenWordsByItsAddress() {
        everywhere((path, page) -> {
            if (isHtml(page)) {
                assertThat(
                                page.html()
                                        .select(
                                                "form:not([method=post]) :is(input[type=text], input[type=password], textarea)"))
                        .as(path)
                        .isEmpty();
            }
        });
    }

    @Test
    void pagesThatSaySomethingWentWrongAreAsDiscreet() {
        var visitor = stranger();
        var alex = person("Alexandria");
        for (var page : List.of(
                alex.get("/nothing"),
                alex.get("/partners/1"),
                alex.post("/exit"),
                alex.post("/profiles", "name", "x".repeat(400)),
                visitor.post("/join", "code", "wrong"))) {
            assertThat(page.status()).isGreaterThanOrEqualTo(400);
            assertThat(page.html().title()).isEqualTo("Gentle Landing");
            var first = page.html().select("a[href], button").first();
            assertThat(first).isNotNull();
            assertThat(first.attr("href")).isEqualTo("/exit");
        }
    }

    /** Every page and file that links lead to, from the first page and from home, for each kind of person. */
    private void everywhere(BiConsumer<String, Page> look) {
        var pair = Pair.of(person("Alexandria"), person("Samantha"));
        Pair.says(
                pair.alex(), "held-close.need", "ESSENTIAL", "water.need", "NOT_FOR_ME", "alone-short.offer", "GLADLY");
        Pair.says(pair.sam(), "alone-short.need", "ESSENTIAL", "held-close.offer", "GLADLY");
        pair.bothReady();
        var temporary = stranger();
        temporary.get("/");
        temporary.post("/begin", "adult", "true", "way", "alone");
        var seen = new LinkedHashMap<String, Integer>();
        for (var somebody : Map.of("nobody", stranger(), "a partner", pair.alex(), "temporary", temporary)
                .entrySet()) {
            var visited = walk(somebody.getValue(), look);
            assertThat(visited).as(somebody.getKey()).hasSizeGreaterThan(12);
            visited.forEach(path -> seen.merge(path, 1, Integer::sum));
        }
        assertThat(seen).hasSizeGreaterThan(30);
    }

    private static Set<String> walk(Browser somebody, BiConsumer<String, Page> look) {
        var visited = new LinkedHashMap<String, Page>();
        var waiting = new ArrayDeque<>(List.of("/", "/home"));
        while (!waiting.isEmpty() && visited.size() < 150) {
            var path = waiting.poll();
            if (visited.containsKey(path) || path.equals("/exit")) {
                continue;
            }
            var page = somebody.get(path);
            visited.put(path, page);
            if (page.status() == 303) {
                waiting.add(page.location());
            } else {
                assertThat(page.status()).as(path).isIn(200, 404);
                look.accept(path, page);
                if (isHtml(page)) {
                    waiting.addAll(addressesOf(page.html()));
                }
            }
        }
        return visited.keySet();
    }

    private static List<String> addressesOf(Document html) {
        return html.select("[href], [src], [action]").stream()
                .filter(element -> !element.normalName().equals("form"))
                .map(element -> element.hasAttr("href") ? element.attr("href") : element.attr("src"))
                .filter(address -> address.startsWith("/"))
                .map(address -> URI.create(address).getPath() + query(address))
                .distinct()
                .toList();
    }

    private static String query(String address) {
        var query = URI.create(address).getRawQuery();
        return query == null ? "" : "?" + query;
    }

    private static boolean isHtml(Page page) {
        return page.header("Content-Type").toLowerCase(Locale.ROOT).startsWith("text/html");
    }
}
