package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Two people through all five phases, on the nights in which the clocks change; one of them without scripts.
 *
 * <pre>
 *   21:00 ─ minutes ─ hour ─ before sleep ── 03:59:59 │ 04:00 ─ next day ─ noon ─ days after ─ 04:00 on the fourth day: over
 *                                 ▲ an hour is missing, or comes twice
 * </pre>
 */
class AcrossTheClocksJourney {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String CANARY = "only-alex-reads-this-5e01";
    private static final String OF_ALEX = "seven quiet lanterns one";
    private static final String OF_SAM = "seven quiet lanterns two";

    private HeldServer server;
    private Phone alex;
    private Phone sam;
    private String nameOfAlex;
    private String nameOfSam;
    private String partnership;

    @Test
    void goesThroughAllFivePhasesOnBothNightsOnWhichTheClocksChange() {
        try (var held = HeldServer.start();
                var one = Phone.at(held.address());
                var other = Phone.withoutScripts(held.address())) {
            server = held;
            alex = one;
            sam = other;
            alex.browser().executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", BERLIN.getId()));
            agree();
            evening(LocalDate.of(2026, 3, 28));
            alex.open("/reflections").picture("46-looking-back");
            evening(LocalDate.of(2026, 10, 24));
            assertThat(alex.complaints()).isEmpty();
        }
    }

    private void evening(LocalDate day) {
        passTo(day, LocalTime.of(21, 0));
        signIn(alex, nameOfAlex, OF_ALEX, true);
        signIn(sam, nameOfSam, OF_SAM, false);
        alex.open(partnership + "/plan").press("Start our landing").isAt("/landings/.+");
        var landing = alex.path();
        assertThat(sam.open(landing).read("h1")).isEqualTo("You hold Alex.");

        passTo(day, LocalTime.of(21, 5));
        keepToOneself(landing, "RIGHT_AWAY");
        passTo(day, LocalTime.of(21, 40));
        keepToOneself(landing, "FIRST_HOUR");
        passTo(day.plusDays(1), LocalTime.of(3, 59, 59));
        keepToOneself(landing, "BEFORE_SLEEP");
        passTo(day.plusDays(1), LocalTime.of(4, 0));
        keepToOneself(landing, "NEXT_DAY");
        nobodyWhoLiesAwakeIsAskedForAPassphrase(landing, day.plusDays(1));
        whatIsSentIsShownAtOnce(landing);
        passTo(day.plusDays(2), LocalTime.of(11, 0));
        whatBothSendTogetherIsShownToBoth(landing);
        passTo(day.plusDays(4), LocalTime.of(3, 59, 59));
        assertThat(alex.open(landing + "/check-ins").read("h1")).isEqualTo("How it was, and how it is");
        passTo(day.plusDays(4), LocalTime.of(4, 0));
        assertThat(alex.open(landing).picture("47-landing-over").read("h1")).isEqualTo("This landing is over");
    }

    /** The phase whose time it is stands out; what Alex keeps there is nowhere in what Sam is sent. */
    private void keepToOneself(String landing, String phase) {
        alex.open(landing + "/check-ins");
        assertThat(alex.all(".phase:has(.row > a.button)").stream().map(part -> part.getDomAttribute("data-sky")))
                .containsExactly(phase);
        alex.open(landing + "/check-ins?phase=" + phase)
                .choose("settled", "2")
                .choose("feelings", "tearful")
                .write("note", CANARY)
                .press("Keep it");
        assertThat(alex.all("[data-next]")).hasSize(1);
        assertThat(alex.text()).contains(CANARY);
        for (var path : List.of(landing, landing + "/check-ins", "/home", partnership)) {
            if (sam.open(path).path().equals("/sign-in")) {
                signIn(sam, nameOfSam, OF_SAM, false);
                sam.open(path);
            }
            assertThat(sam.browser().getPageSource()).as(path).doesNotContain(CANARY, "data-partners");
        }
    }

    /** Sam's session ended long ago; the page of the landing opens all the same, until noon, and nothing else does. */
    private void nobodyWhoLiesAwakeIsAskedForAPassphrase(String landing, LocalDate day) {
        passTo(day, LocalTime.of(11, 59, 59));
        sam.browser().manage().deleteCookieNamed("session");
        assertThat(sam.open(landing).read("h1")).isEqualTo("You hold Alex.");
        assertThat(sam.open(landing + "/check-ins").path()).isEqualTo("/sign-in");
        passTo(day, LocalTime.NOON);
        assertThat(sam.open(landing).path()).isEqualTo("/sign-in");
        signIn(sam, nameOfSam, OF_SAM, false);
    }

    private void whatIsSentIsShownAtOnce(String landing) {
        alex.open(landing);
        sam.open(landing + "/check-ins?phase=NEXT_DAY")
                .choose("settled", "4")
                .choose("feelings", "grateful")
                .choose("send", "now")
                .press("Keep it");
        alex.awaits("main", "Sam has sent you a few words").press("Sam has sent you a few words");
        assertThat(alex.read("[data-partners]")).contains("Grateful");
        sam.press("Take it back");
        alex.awaitsNo("[data-partners]");
    }

    private void whatBothSendTogetherIsShownToBoth(String landing) {
        signIn(sam, nameOfSam, OF_SAM, false);
        together(alex, landing);
        assertThat(sam.open(landing + "/check-ins").all("[data-partners]")).isEmpty();
        together(sam, landing);
        assertThat(sam.all("[data-partners]")).hasSize(1);
        assertThat(alex.open(landing + "/check-ins").all("[data-partners]")).hasSize(1);
    }

    private static void together(Phone phone, String landing) {
        phone.open(landing + "/check-ins?phase=DAYS_AFTER")
                .choose("settled", "5")
                .choose("send", "together")
                .press("Keep it");
    }

    private void passTo(LocalDate day, LocalTime time) {
        server.clock().passTo(day.atTime(time).atZone(BERLIN).toInstant());
    }

    private static void signIn(Phone phone, String name, String passphrase, boolean ownDevice) {
        phone.browser().manage().deleteCookieNamed("session");
        phone.open("/sign-in").write("username", name).write("password", passphrase);
        if (ownDevice) {
            phone.tick("ownDevice");
        }
        phone.pressButton("Sign in").isAt("/home");
    }

    /** The two say what they need, and agree, over plain HTTP. */
    private void agree() {
        var first = new Visitor(server.address());
        var second = new Visitor(server.address());
        nameOfAlex = first.signUp("Alex", OF_ALEX);
        nameOfSam = second.signUp("Sam", OF_SAM);
        partnership = second.join(first);
        first.says("answers[held-close].need", "ESSENTIAL", "answers[water].need", "WELCOME");
        second.says("answers[held-close].offer", "GLADLY", "answers[water].offer", "GLADLY");
        for (var deed : List.of("/ready", "/plan/agree")) {
            first.post(partnership + deed, "revision", "1");
            second.post(partnership + deed, "revision", "1");
        }
    }
}
