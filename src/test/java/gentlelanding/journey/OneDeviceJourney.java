package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Two people on a sofa, one device between them, from the first page to a plan that both agreed to, and nothing left of it.
 *
 * <pre>
 *   names ─ between ─ Alexandria: PIN ─ needs ─ offers ─ preview ─ ready ─┐
 *             ▲                                                   hand over
 *             └── Samira: PIN ─ needs ─ offers ─ preview ─ ready ─ plan ─ agree, agree ─ code ─ end
 * </pre>
 */
class OneDeviceJourney {

    private static final String ALEX = "Alexandria";
    private static final String SAM = "Samira";
    private static final Pattern YOU = Pattern.compile("(?i)(?<!-)\\b(you|your|yours)\\b");

    /** Nothing but the discreet name of a place, and ids. */
    private static final String ADDRESS = "/(sitting(/[a-z-]+)?|home|keep|profiles/ID/first-pass(\\?offers)?"
            + "|partners/(sitting|ID(/preview|/plan)?))?([?&]notice=[a-z-]+)?";

    private static final int SECONDS_A_PAGE = 20;
    private static final int SECONDS_A_CHOICE = 4;
    private static final int SECONDS_A_KEY = 1;

    @Test
    void reachesAnAgreedPlanInTenMinutesAndLeavesNothing() {
        try (var server = RunningServer.start();
                var sofa = Phone.at(server);
                var own = Phone.at(server)) {
            begin(sofa, true);
            says(sofa, 1, ALEX, "4711", true);
            sofa.press("Hand over to " + SAM).isAt("/sitting");
            sofa.picture("45-between");
            says(sofa, 2, SAM, "0815", false);
            sofa.isAt("/partners/.*/plan");
            assertThat(YOU.matcher(sofa.read("main").replaceAll("“[^”]*”", "")).find())
                    .as("the plan calls both by their names")
                    .isFalse();
            assertThat(sofa.read("[data-line='held-close'] .words")).contains(ALEX, SAM);
            sofa.picture("46-plan-of-both");
            agree(sofa, 1, SAM, "0815");
            agree(sofa, 2, ALEX, "4711");
            assertThat(sofa.all("[data-agreed='both']")).hasSize(1);
            withinTenMinutes(sofa.spent());

            takeAlong(sofa, own);
            end(sofa);
            nothingIsLeftIn(sofa);
            assertThat(sofa.complaints())
                    .as("the browser tells of what it cleared, and complains of nothing")
                    .allMatch(told -> told.contains("Clear-Site-Data header"));
            assertThat(own.complaints()).isEmpty();
            assertThat(server.log()).doesNotContain(ALEX).doesNotContain(SAM);
        }
    }

    @Test
    void endsWithTheFifthWrongPin() {
        try (var server = RunningServer.start();
                var sofa = Phone.at(server)) {
            begin(sofa, false);
            pin(sofa, 1, ALEX, "4711", true);
            sofa.press("Hand over").isAt("/sitting");
            for (var wrong = 1; wrong <= 4; wrong++) {
                pin(sofa, 1, ALEX, "000" + wrong, false);
                assertThat(sofa.read("#f-pin-1-error")).contains("not the PIN");
            }
            sofa.picture("47-wrong-pin");
            pin(sofa, 1, ALEX, "0005", false);
            assertThat(sofa.text()).contains("Five wrong PINs").doesNotContain(ALEX);
            sofa.picture("48-over");
            assertThat(sofa.open("/sitting").text())
                    .contains("Nobody is in the middle")
                    .doesNotContain(ALEX);
        }
    }

    private static void begin(Phone sofa, boolean pictures) {
        sofa.open("/").press("We are both here, with one device");
        sofa.writeIn("#f-names-1", ALEX).writeIn("#f-names-2", SAM);
        keep(sofa, pictures, "40-begin").press("Start together").isAt("/sitting");
        keep(sofa, pictures, "41-between-at-first");
    }

    private static void says(Phone sofa, int place, String name, String pin, boolean pictures) {
        pin(sofa, place, name, pin, true);
        sofa.isAt("/profiles/.*/first-pass");
        keep(sofa, pictures, "42-turn");
        for (var item : sofa.cards()) {
            sofa.choose("answers[" + item + "].need", "ESSENTIAL");
        }
        sofa.press("What I can give").isAt("/profiles/.*/first-pass");
        sofa.press("All of these gladly").isAt("/profiles/.*/first-pass");
        sofa.press("This is right").isAt("/partners/.*/preview");
        keep(sofa, pictures, "43-preview").press("I’m ready");
        keep(sofa, pictures, "44-ready");
    }

    private static void pin(Phone sofa, int place, String name, String pin, boolean chosen) {
        sofa.writeIn("#f-pin-" + place, pin);
        if (chosen) {
            sofa.writeIn("#f-pin-" + place + "-again", pin);
        }
        sofa.press("I’m " + name);
    }

    private static void agree(Phone sofa, int place, String name, String pin) {
        sofa.writeIn("#f-pin-" + place, pin).press(name + " agrees").isAt("/partners/.*/plan");
    }

    private static void withinTenMinutes(Phone.Spent spent) {
        var seconds = spent.screens() * SECONDS_A_PAGE
                + (long) spent.taps() * SECONDS_A_CHOICE
                + (long) spent.typed() * SECONDS_A_KEY;
        assertThat(seconds).as("seconds for %s", spent).isLessThanOrEqualTo(600);
    }

    private static void takeAlong(Phone sofa, Phone own) {
        sofa.press("Make a code for " + SAM);
        var code = sofa.read("[data-keep-code]");
        sofa.picture("50-code");
        own.open("/keep").write("code", code);
        own.picture("51-keep");
        own.press("Bring it here");
        own.picture("52-kept");
        own.press("Keep it").isAt("/welcome");
        own.press("I have it. Go on").isAt("/home");
        assertThat(own.text()).contains(ALEX);
        sofa.open("/home").isAt("/sitting");
        assertThat(sofa.text()).contains(SAM + " took theirs along");
        sofa.picture("53-between-taken");
    }

    private static void end(Phone sofa) {
        sofa.press("End this for us both").pressButton("End this for us both").isAt("/");
        sofa.picture("54-end");
    }

    @SuppressWarnings("unchecked")
    private static void nothingIsLeftIn(Phone sofa) {
        var browser = sofa.browser();
        var entries = (List<Map<String, Object>>)
                browser.executeCdpCommand("Page.getNavigationHistory", Map.of()).get("entries");
        var history = entries.stream()
                .filter(entry -> String.valueOf(entry.get("url")).startsWith("http"))
                .toList();
        assertThat(history).hasSizeGreaterThan(8).allSatisfy(entry -> {
            assertThat(String.valueOf(entry.get("url"))
                            .replaceFirst("http://localhost:\\d+", "")
                            .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID"))
                    .matches(ADDRESS);
            assertThat(entry.get("title")).isEqualTo("Gentle Landing");
        });
        assertThat(browser.executeScript("return localStorage.length + sessionStorage.length"))
                .isEqualTo(0L);
        assertThat(browser.executeAsyncScript("const done = arguments[0];"
                        + "Promise.all([indexedDB.databases(), 'caches' in window ? caches.keys() : []])"
                        + ".then(all => done(all.flat().length))"))
                .isEqualTo(0L);
        assertThat(browser.manage().getCookies())
                .noneMatch(cookie -> cookie.getName().equals("session"));
        for (var back = 0; back < history.size() - 1; back++) {
            browser.navigate().back();
            assertThat(browser.getPageSource()).doesNotContain(ALEX).doesNotContain(SAM);
        }
    }

    private static Phone keep(Phone phone, boolean pictures, String name) {
        return pictures ? phone.picture(name) : phone;
    }
}
