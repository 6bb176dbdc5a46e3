package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Dimension;

/**
 * Every page that links lead to, as each kind of person, in a place that is lived in: with hostile text in every field no
 * script runs and no policy is broken, an accessibility checker finds nothing, and everything fits the narrowest screen.
 */
class EveryPageJourney {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>'\"${7*7}";
    private static final Pattern PICTURED = Pattern.compile("/(reflections|safety|help-now|home|templates)$");
    private static final Pattern FILE = Pattern.compile(".*\\.(pdf|ics|json|zip|svg|css|js)");

    private final Set<String> checked = new HashSet<>();
    private final List<String> found = new ArrayList<>();

    @Test
    void holdsForEachKindOfPerson() throws IOException {
        try (var server = RunningServer.start("--spring.profiles.active=demo")) {
            var people = server.awaitLog("  (\\S+) +(\\S+) +(\\S+ \\S+ \\S+ \\S+ \\S+)\\R", "Ready at");
            assertThat(people.stream().map(one -> one.get(0))).contains("Mika", "Noor", "Kim");
            try (var nobody = prepared(server)) {
                walk(nobody, "nobody", "/");
                nobody.open("/")
                        .tickIn("#f-begin-alone-adult")
                        .press("Begin alone")
                        .isAt("/profiles/.*");
                walk(nobody, "temporary", "/home");
            }
            for (var person : people) {
                try (var phone = prepared(server)) {
                    phone.open("/sign-in").write("username", person.get(1)).write("password", person.get(2));
                    phone.press("Sign in").isAt("/home");
                    walk(phone, person.get(0), "/home");
                }
            }
            assertThat(found).isEmpty();
            assertThat(checked).hasSizeGreaterThan(25);
        }
    }

    private static Phone prepared(RunningServer server) throws IOException {
        var phone = Phone.at(server);
        try (var axe = Objects.requireNonNull(EveryPageJourney.class.getResourceAsStream("/axe.min.js"))) {
            // Given to the browser itself, so that the content policy stays as it is.
            var source = new String(axe.readAllBytes(), StandardCharsets.UTF_8);
            phone.browser().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", source));
        }
        phone.browser().manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
        return phone;
    }

    /** Fills every form of words first, then looks at every page again with what was kept. */
    private void walk(Phone phone, String who, String from) {
        for (var path : pages(phone, from)) {
            sendHostileWords(phone.open(path), path);
        }
        for (var path : pages(phone, from)) {
            phone.open(path);
            if (checked.add(pattern(path))) {
                check(phone, who + " at " + path);
                if (PICTURED.matcher(path).find()) {
                    phone.picture("40-" + who + pattern(path).replaceAll("[^a-z]+", "-"));
                }
            }
        }
        phone.complaints().stream()
                .filter(complaint -> !complaint.contains("status of 4"))
                .forEach(complaint -> found.add(who + ": " + complaint));
    }

    @SuppressWarnings("unchecked")
    private static Set<String> pages(Phone phone, String from) {
        var seen = new LinkedHashSet<String>();
        var patterns = new HashSet<String>();
        var waiting = new ArrayDeque<>(List.of(from));
        while (!waiting.isEmpty()) {
            var path = waiting.poll();
            if (!FILE.matcher(path).matches() && !path.equals("/exit") && patterns.add(pattern(path))) {
                seen.add(path);
                waiting.addAll((List<String>) phone.open(path)
                        .browser()
                        .executeScript("return [...document.querySelectorAll('a[href]')]"
                                + ".filter((link) => link.origin === location.origin)"
                                + ".map((link) => link.pathname + link.search)"));
            }
        }
        return seen;
    }

    private static String pattern(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
                .replaceAll("(item|page|about|profile|to|phase|category)=[^&]*", "$1");
    }

    /** Every form in which words can be written, but for those that sign in or up or end something. */
    private static void sendHostileWords(Phone phone, String path) {
        var forms = phone.all("main form").size();
        for (var nth = 0; nth < forms; nth++) {
            var sent = phone.browser()
                    .executeScript(
                            "const form = document.querySelectorAll('main form')[arguments[0]];"
                                    + "const fields = [...(form?.querySelectorAll('input[type=text], textarea') ?? [])];"
                                    + "if (!fields.length || /sign|recover|close|sitting|keep/.test(form.action)) return false;"
                                    + "for (const field of fields)"
                                    + "  field.value = arguments[1].slice(0, field.maxLength > 0 ? field.maxLength : 200);"
                                    + "form.querySelectorAll('details').forEach((part) => part.open = true);"
                                    + "document.documentElement.pressed = true; form.submit(); return true;",
                            nth,
                            HOSTILE);
            if (Boolean.TRUE.equals(sent)) {
                phone.awaitsAnotherPage();
                phone.open(path);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private void check(Phone phone, String where) {
        var violations = (List<String>) phone.browser()
                .executeAsyncScript("const done = arguments[arguments.length - 1];"
                        + "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })"
                        + ".then((told) => done(told.violations.map("
                        + "  (one) => one.id + ' ' + one.nodes.map((node) => node.html).join(' ').slice(0, 300))))"
                        + ".catch((failure) => done([String(failure)]));");
        violations.forEach(violation -> found.add(where + ": " + violation));
        phone.browser().manage().window().setSize(new Dimension(320, 700));
        var fits = phone.browser().executeScript("return document.documentElement.scrollWidth <= window.innerWidth");
        if (!Boolean.TRUE.equals(fits)) {
            found.add(where + " at 320 px");
        }
        phone.browser().manage().window().setSize(new Dimension(390, 844));
    }
}
