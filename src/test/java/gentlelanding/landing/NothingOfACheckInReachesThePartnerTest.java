package gentlelanding.landing;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.CountedStatements;
import gentlelanding.Page;
import gentlelanding.plan.Pair;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Everything that Sam can fetch, before and after Alex kept many things to themselves:
 *
 * <pre>
 *   Sam fetches all ── Alex: check-ins, a journal, reminders, a page about what was not okay ── Sam fetches all: the same bytes
 * </pre>
 */
class NothingOfACheckInReachesThePartnerTest extends TwoWhoLand {

    private static final String CANARY = "canary-91d0c4be";

    /** These end something, or lead to somebody else's things. */
    private static final String LEFT_OUT = "/exit|/error|/sitting.*|/templates/(\\{id}.*|built-in/.*)|/giving/\\{id}.*"
            + "|/profiles/\\{id}/(items|template).*|/guide/.*|/csp"
            // A secret is drawn by lot at each look.
            + "|/settings/(authenticator|passkeys)|/sign-in/passkey";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @BeforeEach
    void samHasLookedAround() {
        sam.get(landing);
        everythingSamCanFetch();
    }

    @Test
    void whetherThereAreNoneOrFifty() {
        var none = everythingSamCanFetch();
        assertThat(none).hasSizeGreaterThan(35).containsKeys(landing, landing + "/state", landing + "/check-ins");

        keepFifty(CANARY);

        assertSame(everythingSamCanFetch(), none);
        assertThat(String.valueOf(none)).doesNotContain(CANARY);
    }

    @Test
    void whateverElseIsDoneAlone() {
        var none = everythingSamCanFetch();

        for (var path : List.of("/check-ins", "/check-ins?phase=NEXT_DAY", "/not-okay", "")) {
            alex.get(landing + path);
        }
        for (var nth = 0; nth < 20; nth++) {
            alex.post(
                    "/reflections",
                    "text",
                    CANARY,
                    "helped[held-close]",
                    nth % 2 == 0 ? "HELPED" : "DID_NOT",
                    "appreciation",
                    CANARY);
        }
        alex.post("/reflections/find", "sought", CANARY);
        alex.post("/reflections/suggestions", "suggestion", "rest.held-close", "answer", "leave");
        alex.post("/reflections/keeping", "days", "30");
        alex.post("/settings/reminders", "on", "true", "zone", "Europe/Berlin", "bedtime", "23:00");
        alex.get("/settings/reminders/times.ics");
        keepAll("NEXT_DAY", CANARY + 1, "send", "together");

        assertSame(everythingSamCanFetch(), none);
        keepAll("NEXT_DAY", CANARY + 1, "send", "now");
        assertThat(everythingSamCanFetch()).as("once it is sent").isNotEqualTo(none);
    }

    /** Neither may the work that a page takes tell: the same statements, in the same order. */
    @Test
    void byTheStatementsThatAPageTakes() {
        var none = statementsOfSam();

        PHASES.forEach(phase -> keepAll(phase, CANARY + 1));
        alex.post("/reflections", "text", CANARY);

        assertSame(statementsOfSam(), none);
    }

    private static void assertSame(Map<String, ?> now, Map<String, ?> before) {
        assertThat(now.keySet()).isEqualTo(before.keySet());
        before.forEach(
                (path, was) -> assertThat((Object) now.get(path)).as(path).isEqualTo(was));
    }

    private Map<String, List<String>> statementsOfSam() {
        var statements = new LinkedHashMap<String, List<String>>();
        for (var path : addresses()) {
            statements.put(path, CountedStatements.during(() -> sam.get(path)));
        }
        return statements;
    }

    /** By address: status, headers, and every byte but for those that are drawn by lot in each answer. */
    private Map<String, String> everythingSamCanFetch() {
        var all = new TreeMap<String, String>();
        addresses().forEach(path -> all.put(path, seen(sam.get(path))));
        return all;
    }

    private List<String> addresses() {
        var paths = new ArrayList<>(pair.files());
        mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> !pattern.matches(LEFT_OUT))
                .map(this::address)
                .sorted()
                .forEach(paths::add);
        return paths;
    }

    private String address(String pattern) {
        var id = pattern.startsWith("/landings/")
                ? landing.substring("/landings/".length())
                : pattern.startsWith("/profiles/")
                        ? Pair.profileOf(sam)
                        : pair.address().substring(10);
        return pattern.replace("{id}", id).replace("{number}", "1");
    }

    private static String seen(Page page) {
        var isText = String.valueOf(page.response().getContentType()).matches("text/.*|.*json.*|null");
        return page.head()
                + '\n'
                + (isText
                        ? page.normalised().replaceAll("name=\"(word|password)\" value=\"[^\"]*\"", "$1")
                        : Base64.getEncoder().encodeToString(page.response().getContentAsByteArray()));
    }
}
