package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Two people, two browsers, from the first page to an agreed plan without an account, and away again. Nobody reloads a page:
 * what one does, the other's page shows (↓, ↑).
 *
 * <pre>
 *   Alex  first page ─ needs ─ offers ─ code    asked ─ yes         ready                plan ─ agree ─ keep
 *                                         ↓     ↑        ↓            ↓                   ↑
 *   Sam                                   join ─ needs ─ offers ─ home ─ Alex is ready ─ ready ─ plan ─ agree ─ withdraw
 * </pre>
 */
class TwoPhonesJourney {

    private static final String CANARY = "only-for-me-5b1e77d0";
    private static final String NAME = "Alexandria";

    private static final List<String> FIRST_PASS = List.of("held-close", "water", "alone-short", "still-okay");

    @Test
    void goesFromNothingToAnAgreedPlanAndAway() throws IOException {
        try (var server = RunningServer.start();
                var alex = Phone.at(server);
                var sam = Phone.at(server)) {
            var partnership = walk(alex, sam, true);
            for (var phone : List.of(alex, sam)) {
                assertThat(phone.spent().screens()).as("screens").isLessThanOrEqualTo(14);
                assertThat(phone.spent().taps()).as("taps").isLessThanOrEqualTo(60);
                assertThat(phone.spent().typed()).as("typed").isLessThanOrEqualTo(40);
            }
            keepIt(alex);
            for (var path : new String[] {"/plan", "/card", "/profiles", "/guide", "/guide/feelings", "/nothing"}) {
                alex.open(path).picture("20" + path.replace('/', '-'));
            }
            withdraw(alex, sam, partnership);

            assertThat(alex.complaints()).isEmpty();
            assertThat(sam.complaints()).isEmpty();
            assertThat(server.log()).doesNotContain(CANARY).doesNotContain(NAME);
            server.close();
            for (var file : files(server.data())) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(CANARY)
                        .doesNotContain(NAME);
            }
        }
    }

    @Test
    void goesTheSameWayWithoutScripts() {
        try (var server = RunningServer.start();
                var alex = Phone.withoutScripts(server);
                var sam = Phone.withoutScripts(server)) {
            walk(alex, sam, false);
            assertThat(alex.all("[data-theme-switch]:not([hidden])"))
                    .as("what only a script brings into view")
                    .isEmpty();
        }
    }

    @Test
    void goesTheSameWayOnPostgres() throws IOException {
        try (var database = EmbeddedPostgres.start();
                var server = RunningServer.start(
                        "--spring.profiles.active=postgres",
                        "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres");
                var alex = Phone.at(server);
                var sam = Phone.at(server)) {
            withdraw(alex, sam, walk(alex, sam, true));
        }
    }

    /** The whole way to an agreed plan; {@code scripts}: whether the pages ask by themselves. The partnership's path. */
    private static String walk(Phone alex, Phone sam, boolean scripts) {
        keep(alex.open("/"), scripts, "00-first").tickIn("#f-begin-together-adult");
        alex.press("Begin together").isAt("/profiles/.*/first-pass");
        answers(alex, "need", "ESSENTIAL", "WELCOME", "NO_NEED", "ESSENTIAL");
        keep(andTheRest(alex, "need", "WELCOME"), scripts, "02-needs")
                .press("What I can give")
                .isAt("/profiles/.*");
        answers(alex, "offer", "GLADLY", "IF_ASKED", "IF_ASKED", "GLADLY");
        keep(andTheRest(alex, "offer", "IF_ASKED"), scripts, "03-offers")
                .press("This is right")
                .isAt("/home");
        keep(alex, scripts, "04-home").press("Invite someone").isAt("/partners");
        alex.write("displayName", NAME).press("Make a code");
        var code = alex.read("[data-invitation-code]");
        keep(alex, scripts, "05-invitation");

        sam.open("/join" + (scripts ? "#" + code : ""));
        if (!scripts) {
            sam.write("code", code);
        }
        keep(sam, scripts, "06-join").press("Go on");
        sam.write("displayName", "Sam").tick("adult");
        keep(sam, scripts, "07-joining").press("Begin").isAt("/profiles/.*/first-pass");
        alex.awaits("h2", "Is that Sam?");
        inStep(scripts, sam, alex);

        answers(sam, "need", "NO_NEED", "NOT_FOR_ME", "ESSENTIAL", "WELCOME");
        andTheRest(sam, "need", "WELCOME")
                .press("What I can give")
                .press("All of these gladly")
                .press("This is right")
                .isAt("/home");
        keep(sam, scripts, "08-joined");
        keep(alex, scripts, "08-asked").press("Yes, that is Sam").isAt("/partners/.+");
        sam.awaits("h2", "You and " + NAME);
        inStep(scripts, alex, sam);

        sam.press("To the page of you two").isAt("/partners/.+");
        keep(alex, scripts, "09-partnership").press("See what Sam could learn");
        keep(alex, scripts, "09-preview").press("I’m ready").isAt("/partners/[^/]+");
        keep(alex, scripts, "10-waiting");
        sam.awaits("h2", NAME + " is ready");
        inStep(scripts, alex, sam);
        assertThat(sam.text()).doesNotContain("holds");

        keep(sam, scripts, "10-partner-is-ready").press("I’m ready").isAt(".*/plan");
        assertThat(sam.read("[data-line='held-close'] .words")).isEqualTo("You hold " + NAME + ".");
        alex.isAt(".*/plan");
        inStep(scripts, sam, alex);
        assertThat(alex.read("[data-line='held-close'] .words")).isEqualTo("Sam holds you.");
        keep(alex, scripts, "11-plan").press("I agree").isAt(".*/plan");
        sam.press("I agree").isAt(".*/plan");
        assertThat(sam.all("[data-agreed='both']")).hasSize(1);
        return sam.path().replace("/plan", "");
    }

    /** The second asking after a change shows it, if not the first, or one on its way while the press was still being answered. */
    private static void inStep(boolean scripts, Phone changing, Phone watching) {
        if (scripts) {
            assertThat(watching.hasAsked()).isTrue();
            assertThat(watching.askingsFrom(changing.lastFormDone())).isLessThanOrEqualTo(2);
        }
    }

    private static void answers(Phone phone, String part, String... values) {
        for (var nth = 0; nth < values.length; nth++) {
            phone.choose("answers[" + FIRST_PASS.get(nth) + "]." + part, values[nth]);
        }
    }

    /** Every other question of that screen, so that what is counted is the whole of it. */
    private static Phone andTheRest(Phone phone, String part, String value) {
        phone.cards().stream()
                .filter(card -> !FIRST_PASS.contains(card))
                .forEach(card -> phone.choose("answers[" + card + "]." + part, value));
        return phone;
    }

    /** What was begun without an account is kept, and a note that nobody else may ever see is written into it. */
    private static void keepIt(Phone phone) {
        phone.press("Keep it as mine").isAt("/sign-up").picture("01-sign-up").press("Keep it");
        assertThat(phone.isAt("/welcome").read("[data-sign-in-name]")).matches("[a-z]+\\d{3}.*");
        phone.picture("01-welcome").press("I have it. Go on").isAt("/home");
        phone.picture("12-home").open("/profiles").press("Every day").isAt("/profiles/[^/]+");
        phone.press("When, how long, a note").write("answers[held-close].privateNote", CANARY);
        phone.picture("04-category").submit("answers[held-close].privateNote");
        phone.open("/profiles").press("Every day");
        assertThat(phone.value("answers[held-close].privateNote")).isEqualTo(CANARY);
    }

    private static void withdraw(Phone alex, Phone sam, String partnership) {
        assertThat(alex.open(partnership + "/plan").all("[data-agreed='both']")).hasSize(1);
        sam.press("Withdraw this plan").pressButton("Withdraw this plan").isAt("/partners/[^/]+");
        sam.picture("12-withdrawn");
        assertThat(alex.open(partnership + "/plan").path()).isEqualTo(partnership);
    }

    private static Phone keep(Phone phone, boolean pictures, String name) {
        return pictures ? phone.picture(name) : phone;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }
}
