package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.json.Json;

/**
 * Every page that links lead to, seen in a real browser by each kind of person, with hostile words in every field: no script of
 * theirs runs, no policy is broken, nothing foreign is asked, nothing stays in the browser, and nothing says what it is about.
 */
class EveryPageJourney {

    private static final Pattern TOPIC = Pattern.compile(
            "aftercare|intima|sex|erotic|kink|bdsm|bondage|fetish|dominan|submiss|scene|safeword|lover|spouse|"
                    + "cuddl|held|touch|naked|boundar|consent|sadness|cry|tears|trauma|abuse|violen|"
                    + "therap|counsel|crisis|suicid|onerror|script",
            Pattern.CASE_INSENSITIVE);

    /** These hold nothing of what anybody wrote: one look will do. */
    private static final Pattern ALIKE =
            Pattern.compile("/(templates/built-in|guide|settings|help-now|privacy|safety|template.schema).*");

    /** What the contract calls by name, and what alone says nothing of anybody. */
    private static final Pattern NAMED = Pattern.compile("/templates/built-in/[a-z/.-]+");

    private static final String HOSTILE = "<img src=x onerror=__xss=1>";
    private static final String LONG_HOSTILE = "</textarea></script><script>window.__xss=1</script>" + HOSTILE
            + "<svg onload=__xss=1>\"'${7*7}__${7*7}__[[${7*7}]]{0}";

    /** Asked of each page: whether a script of somebody's ran, and what the browser keeps. */
    private static final String LOOK = """
            const done = arguments[arguments.length - 1];
            Promise.all([indexedDB.databases(), caches.keys()]).then(([databases, kept]) => done({
              ran: typeof window.__xss,
              title: document.title,
              kept: localStorage.length + sessionStorage.length + databases.length + kept.length,
              first: document.querySelector('a[href], button')?.getAttribute('href'),
              calculated: document.body.textContent.includes('__49__'),
            }), (failure) => done({ ran: String(failure) }));
            """;

    private final List<String> found = new ArrayList<>();
    private final Set<String> seen = new TreeSet<>();
    private final Set<String> nonces = new HashSet<>();
    private int answers;

    @Test
    void holdsForEachKindOfPerson() {
        try (var server = RunningServer.start();
                var phone = Phone.at(server)) {
            var people = LivedIn.by(server.port(), EveryPageJourney::hostile);
            phone.open("/help-now").browser().manage().timeouts().scriptTimeout(Duration.ofSeconds(10));
            look(phone, "nobody", new Walker(server.port(), EveryPageJourney::hostile), "/");
            types(phone, "/given", people.given());
            types(phone, "/templates/start", people.template());
            look(phone, "temporary", people.solo(), "/home");
            look(phone, "Alex", people.alex(), "/home", people.landing());
            look(phone, "Sam", people.sam(), "/home", people.landing(), people.landing() + "/check-ins");
            look(phone, "Robin", people.robin(), "/home", "/templates");

            assertThat(phone.complaints().stream().filter(told -> !told.contains("status of 4")))
                    .isEmpty();
            askedNothingForeign(phone, server);
            assertThat(nonces).as("a nonce of its own for each answer").hasSize(answers);
            assertThat(server.log()).doesNotContain("broke the content policy");
            assertThat(found).isEmpty();
            assertThat(seen).hasSizeGreaterThan(50);
            wouldHaveNoticed(phone, server);
        }
    }

    private static String hostile(String kind, String field, int most) {
        var words = most >= LONG_HOSTILE.length() ? LONG_HOSTILE : HOSTILE;
        return words.substring(0, Math.min(most, words.length()));
    }

    private void look(Phone phone, String who, Walker walker, String... from) {
        var browser = phone.browser();
        browser.manage().deleteAllCookies();
        walker.cookies()
                .forEach((name, value) -> browser.manage()
                        .addCookie(new Cookie.Builder(name, value).path("/").build()));
        var pages = new TreeSet<String>();
        for (var start : from) {
            pages.addAll(walker.pages(start));
        }
        for (var path : pages) {
            if (seen.add((ALIKE.matcher(path).matches() ? "" : who + " ") + Walker.kind(path))) {
                isDiscreet(who, path, path);
                if (Walker.FILE.matcher(path).matches()) {
                    isDiscreet(who, path, walker.header(path, "Content-Disposition"));
                } else {
                    phone.open(path);
                    isHarmless(phone, who + " at " + path);
                }
            }
        }
        var sessions = browser.manage().getCookies().stream()
                .map(Cookie::getName)
                .filter(name -> !Set.of("form", "device", "pass").contains(name))
                .toList();
        assertThat(sessions).as("cookies of " + who).isEqualTo(who.equals("nobody") ? List.of() : List.of("session"));
    }

    /** A code that a stranger types shows them what somebody else wrote. */
    private void types(Phone phone, String path, String code) {
        phone.open(path).write("code", code).submit("code");
        isHarmless(phone, "a stranger at " + path + " with a code");
        assertThat(phone.text()).contains("onerror");
    }

    @SuppressWarnings("unchecked")
    private void isHarmless(Phone phone, String where) {
        var told = (Map<String, Object>) phone.browser().executeAsyncScript(LOOK);
        if (!"undefined".equals(told.get("ran")) || Boolean.TRUE.equals(told.get("calculated"))) {
            found.add(where + ": a script of theirs ran: " + told);
        }
        if (!"Gentle Landing".equals(told.get("title")) || !"/exit".equals(told.get("first"))) {
            found.add(where + ": " + told.get("title") + ", first " + told.get("first"));
        }
        if (!Long.valueOf(0).equals(told.get("kept"))) {
            found.add(where + ": the browser keeps something");
        }
    }

    private void isDiscreet(String who, String path, String text) {
        if (TOPIC.matcher(text).find() && !NAMED.matcher(path).matches()) {
            found.add(who + ": says what it is about: " + text);
        }
    }

    @SuppressWarnings("unchecked")
    private void askedNothingForeign(Phone phone, RunningServer server) {
        for (var entry : phone.browser().manage().logs().get("performance")) {
            Map<String, Object> whole = new Json().toType(entry.getMessage(), Json.MAP_TYPE);
            var message = (Map<String, Object>) whole.get("message");
            var told = (Map<String, Object>) message.get("params");
            if (message.get("method").equals("Network.requestWillBeSent")) {
                var url = String.valueOf(((Map<String, Object>) told.get("request")).get("url"));
                if (url.matches("(http|ws).*") && !url.startsWith(server.address() + "/")) {
                    found.add("A foreign request: " + url);
                }
            }
            if (message.get("method").equals("Network.responseReceived") && "Document".equals(told.get("type"))) {
                var headers = (Map<String, Object>) ((Map<String, Object>) told.get("response")).get("headers");
                answers++;
                nonces.add(String.valueOf(headers.get("Content-Security-Policy"))
                        .replaceAll(".*'nonce-([A-Za-z0-9+/]{22,})'.*", "$1"));
            }
        }
    }

    /** What this journey relies on: a broken policy is complained of, and reported to the server. */
    private static void wouldHaveNoticed(Phone phone, RunningServer server) {
        var refused = phone.open("/help-now")
                .browser()
                .executeScript("try { document.body.innerHTML = '<b>words</b>'; return false; }"
                        + " catch (failure) { return failure instanceof TypeError; }");
        assertThat(refused).isEqualTo(true);
        assertThat(phone.complaints()).anyMatch(told -> told.contains("TrustedHTML"));
        server.awaitLog(".*broke the content policy.*", "broke the content policy");
    }
}
