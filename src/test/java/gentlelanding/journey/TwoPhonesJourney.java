package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Two people, two browsers, nothing to an agreed plan, and away again, over the packaged application.
 *
 * <pre>
 *   Alex  first page ─ sign up ─ needs ─ offers ─ invite ────── confirm ─ preview ─ ready ─────── plan ─ agree
 *   Sam                                             join ─ begin ── needs ─ offers ─────── ready ─ plan ─ agree ─ withdraw
 * </pre>
 */
class TwoPhonesJourney {

    private static final String CANARY = "only-for-me-5b1e77d0";

    @Test
    void goesFromNothingToAnAgreedPlanAndAway() throws IOException {
        try (var server = RunningServer.start();
                var alex = Phone.at(server);
                var sam = Phone.at(server)) {
            walk(alex, sam, true);
            assertThat(alex.complaints()).isEmpty();
            assertThat(sam.complaints()).isEmpty();
            assertThat(server.log()).doesNotContain(CANARY).doesNotContain("Alexandria");
            server.close();
            for (var file : files(server.data())) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(CANARY)
                        .doesNotContain("Alexandria");
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
            walk(alex, sam, false);
        }
    }

    private static void walk(Phone alex, Phone sam, boolean pictures) {
        signUp(alex.open("/"), "Alexandria", pictures);
        needs(alex, pictures);
        alex.choose("answers[held-close].need", "ESSENTIAL")
                .choose("answers[water].need", "WELCOME")
                .choose("answers[alone-short].need", "NO_NEED")
                .choose("answers[still-okay].need", "ESSENTIAL")
                .choose("answers[quiet-company].need", "ESSENTIAL");
        keep(alex, pictures, "02-needs").press("What I can give").isAt("/profiles/.*");
        alex.choose("answers[alone-short].offer", "IF_ASKED").choose("answers[held-close].offer", "GLADLY");
        keep(alex, pictures, "03-offers").press("This is right").isAt("/home");
        keep(alex, pictures, "04-home");
        privately(alex, pictures);

        alex.open("/partners").press("Make a code");
        var code = alex.read("[data-invitation-code]");
        keep(alex, pictures, "05-invitation");

        sam.open("/join").write("code", code);
        keep(sam, pictures, "06-join").press("Go on");
        sam.write("displayName", "Sam").tick("adult");
        keep(sam, pictures, "07-joining").press("Begin").isAt("/profiles/.*/first-pass");
        sam.choose("answers[alone-short].need", "ESSENTIAL").choose("answers[water].need", "NOT_FOR_ME");
        sam.press("What I can give").isAt("/profiles/.*");
        sam.press("All of these gladly").isAt("/profiles/.*");
        sam.press("This is right").isAt("/home");

        alex.open("/partners").press("Yes, that is Sam").isAt("/partners/.+");
        keep(alex, pictures, "08-partnership").press("See what Sam could learn");
        keep(alex, pictures, "09-preview").press("I’m ready").isAt("/partners/[^/]+");
        keep(alex, pictures, "10-waiting");
        var partnership = alex.path();

        sam.open(partnership);
        assertThat(sam.text()).contains("Alexandria is ready").doesNotContain("holds");
        sam.press("I’m ready").isAt(".*/plan");
        assertThat(sam.read("[data-line='held-close'] .words")).isEqualTo("You hold Alexandria.");

        alex.open(partnership + "/plan");
        assertThat(alex.read("[data-line='held-close'] .words")).isEqualTo("Sam holds you.");
        keep(alex, pictures, "11-plan").press("I agree").isAt(".*/plan");
        sam.open(partnership + "/plan").press("I agree").isAt(".*/plan");
        assertThat(sam.all("[data-agreed='both']")).hasSize(1);
        assertThat(alex.open(partnership + "/plan").all("[data-agreed='both']")).hasSize(1);
        for (var path :
                new String[] {"/plan", "/card", "/profiles", "/guide", "/guide/feelings", "/help-now", "/nothing"}) {
            keep(alex.open(path), pictures, "20" + path.replace('/', '-'));
        }

        sam.press("Withdraw this plan").pressButton("Withdraw this plan").isAt("/partners/[^/]+");
        keep(sam, pictures, "12-withdrawn");
        assertThat(alex.open(partnership + "/plan").path()).isEqualTo(partnership);
    }

    /** First page, needs, plan, card, away: nothing typed, nothing left. */
    @Test
    void goesAloneToTheCardWithoutTyping() {
        try (var server = RunningServer.start();
                var kim = Phone.at(server)) {
            kim.open("/");
            keep(kim.tickIn("#f-begin-alone-adult"), true, "30-begin")
                    .press("Begin alone")
                    .isAt("/profiles/.*/first-pass");
            kim.choose("answers[water].need", "ESSENTIAL");
            keep(kim, true, "31-needs-alone").press("My own plan").isAt("/plan");
            keep(kim, true, "32-own-plan").press("Show my card").isAt("/card");
            keep(kim, true, "33-card").open("/home");
            keep(kim, true, "34-home").press("Leave").isAt("/sign-out");
            assertThat(kim.complaints()).isEmpty();
            keep(kim, true, "35-leave").press("Leave, and destroy it all").isAt("/");
            assertThat(kim.open("/home").path()).isEqualTo("/sign-in");
        }
    }

    private static void signUp(Phone phone, String name, boolean pictures) {
        keep(phone, pictures, "00-first");
        phone.open("/sign-up").write("displayName", name).tick("adult");
        keep(phone, pictures, "01-sign-up").press("Keep it").isAt("/welcome");
        assertThat(phone.read("[data-sign-in-name]")).matches("[a-z]+\\d{3}.*");
        keep(phone, pictures, "01-welcome").press("I have it. Go on").isAt("/home");
    }

    private static void needs(Phone phone, boolean pictures) {
        phone.press("Begin").isAt("/profiles/.*/first-pass");
    }

    /** A note that nobody else may ever see, typed as slowly as a person types. */
    private static void privately(Phone phone, boolean pictures) {
        phone.open("/profiles").press("Every day").isAt("/profiles/[^/]+");
        phone.press("When, how long, a note").write("answers[held-close].privateNote", CANARY);
        keep(phone, pictures, "04-category");
        phone.submit("answers[held-close].privateNote");
        phone.open("/profiles").press("Every day");
        assertThat(phone.value("answers[held-close].privateNote")).isEqualTo(CANARY);
    }

    private static Phone keep(Phone phone, boolean pictures, String name) {
        return pictures ? phone.picture(name) : phone;
    }

    private static java.util.List<Path> files(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }
}
