package gentlelanding.landing;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import gentlelanding.Browser;
import gentlelanding.WebTest;
import gentlelanding.operating.Command;
import gentlelanding.operating.ServerCommand;
import gentlelanding.plan.Pair;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Reminders by real letters over SMTP, with a clock that is held. */
@DirtiesContext
class RemindingTest extends WebTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final GreenMail MAIL = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    Reminding reminding;

    @Autowired
    List<ServerCommand> commands;

    private Pair pair;
    private Browser alex;

    @DynamicPropertySource
    static void aMailServer(DynamicPropertyRegistry settings) {
        MAIL.start();
        settings.add("spring.datasource.url", () -> "jdbc:h2:mem:letters;DB_CLOSE_DELAY=-1;WRITE_DELAY=0");
        settings.add("spring.mail.host", () -> "localhost");
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        settings.add("landing.reminders.look-every", () -> "100ms");
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @BeforeEach
    void twoPeople() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        pair = Pair.of(person("Alex"), person("Sam"));
        alex = pair.alex();
    }

    @Test
    void areOffUntilAskedFor() {
        pair.bothReady();
        assertThat(waitingFor(start(alex))).isZero();
        assertThat(alex.get("/settings/reminders").html().select("input[name=on][value=false][checked]"))
                .hasSize(1);
    }

    /** Two people, all five phases, across the hour that is missing and the hour that comes twice. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void goWithTwoPeopleThroughAllPhasesAcrossBothChangesOfClocks(boolean gap) throws Exception {
        confirm(alex, "alex@example.org");
        MAIL.purgeEmailFromAllMailboxes();
        passTo(eveningBefore(gap));
        var landing = start(alex);
        checkIn(landing, "RIGHT_AWAY");
        assertThat(letters()).isEmpty();

        for (var phase : List.of("FIRST_HOUR", "BEFORE_SLEEP", "NEXT_DAY", "DAYS_AFTER")) {
            var due = dueOf(landing, phase);
            passTo(due.minusSeconds(1));
            MAIL.waitForIncomingEmail(300, 1);
            assertThat(letters()).as(phase + " is not early").isEmpty();
            passTo(due);
            assertThat(MAIL.waitForIncomingEmail(10_000, 1)).as(phase).isTrue();
            var letter = letters().get(0);
            assertThat(letter.getAllRecipients()).hasSize(1);
            assertThat(letter.getAllRecipients()[0]).hasToString("alex@example.org");
            assertThat(letter.getSubject()).isEqualTo("A note for you");
            assertThat(bodyOf(letter)).doesNotContain("Sam", "Alex", "after", "Landing", landing);
            MAIL.purgeEmailFromAllMailboxes();
            checkIn(landing, phase);
        }
        assertThat(localTimes(landing)).containsExactly("21:00", "22:30", "11:00", "11:00");
        pass(Duration.ofDays(3));
        assertThat(alex.get(landing).text()).contains("This landing is over");
        assertThat(MAIL.waitForIncomingEmail(300, 1)).as("nothing more").isFalse();
    }

    @Test
    void goOnlyToAnAddressThatIsConfirmed() throws Exception {
        alex.post("/settings/reminders", "on", "true", "address", "alex@example.org", "zone", "Europe/Berlin");
        assertThat(letters()).hasSize(1);
        var code = codeIn(letters().get(0));
        MAIL.purgeEmailFromAllMailboxes();
        var landing = start(alex);
        assertThat(waitingFor(landing)).isZero();

        for (var wrong = 0; wrong < 4; wrong++) {
            assertThat(alex.post("/settings/reminders/confirm", "code", "x" + wrong)
                            .status())
                    .isEqualTo(422);
        }
        assertThat(pair.sam().post("/settings/reminders/confirm", "code", code).status())
                .isEqualTo(422);
        assertThat(alex.post("/settings/reminders/confirm", "code", code).status())
                .isEqualTo(303);
        var entries = jdbc.queryForList(
                "select cast(id as varchar(36)) from reminder where landing = ?", String.class, idOf(landing));
        assertThat(entries).isNotEmpty();
        assertThat(scheduled()).containsAll(entries);

        alex.post("/settings/reminders", "on", "false");
        assertThat(waitingFor(landing)).isZero();
        assertThat(scheduled()).doesNotContainAnyElementsOf(entries);
    }

    @Test
    void goNowhereThatOnlyAFileSaysIsConfirmed() {
        var file = """
                {"format": "gentle-landing-copy", "version": 1, "chapters": {"landings": {
                 "landingsAlone": [], "checkIns": [], "reminders": {"on": true, "zone": "Europe/Berlin",
                 "bedtime": "22:30", "morning": "11:00", "quietFrom": "23:00", "quietTo": "08:00",
                 "phases": ["NEXT_DAY", "DAYS_AFTER"], "words": "note", "address": "robin@example.org",
                 "confirmed": true, "code": null, "codeUntil": null, "tries": 0}}}}
                """;
        alex.get("/settings/import");
        assertThat(alex.postFile("/settings/import", "file", file.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(303);

        var landing = start(alex);

        assertThat(waitingFor(landing)).isZero();
        assertThat(letters()).isEmpty();
        assertThat(alex.get("/settings/reminders").text()).contains("robin@example.org is not confirmed");
        assertThat(alex.post("/settings/reminders/confirm", "code", "").status())
                .isEqualTo(422);
        pass(Duration.ofMinutes(6));
        assertThat(alex.post("/settings/reminders", "address", "robin@example.org")
                        .location())
                .as("a file could have put somebody else's there")
                .isEqualTo("/settings/confirm?to=/settings/reminders");
        assertThat(letters()).isEmpty();
        alex.post("/settings/reminders", "on", "false");
    }

    @Test
    void makeACodeWorthlessAfterFiveWrongTriesOrTenMinutes() {
        alex.post("/settings/reminders", "on", "true", "address", "alex@example.org");
        var code = codeIn(letters().get(0));
        for (var wrong = 0; wrong < 5; wrong++) {
            alex.post("/settings/reminders/confirm", "code", "000000".equals(code) ? "1" : "000000");
        }
        assertThat(alex.post("/settings/reminders/confirm", "code", code).status())
                .isEqualTo(422);

        var sam = pair.sam();
        sam.post("/settings/reminders", "on", "true", "address", "sam@example.org");
        var late = codeIn(letters().get(1));
        pass(Duration.ofMinutes(10));
        assertThat(sam.post("/settings/reminders/confirm", "code", late).status())
                .isEqualTo(422);
    }

    @Test
    void sendNoMoreThanFiveCodesADayToAddressesThatSomebodySaysAreTheirs() {
        for (var number = 1; number <= 5; number++) {
            var answer = alex.post("/settings/reminders", "address", "alex" + number + "@example.org");
            assertThat(answer.status()).isEqualTo(303);
        }

        var refused = alex.post("/settings/reminders", "address", "alex6@example.org");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("17280");
        assertThat(refused.text()).contains("A little too fast");
        assertThat(letters()).hasSize(5);
    }

    /** On an unlocked device somebody else could have them sent to themselves, and would learn of every evening. */
    @Test
    void goToAnotherAddressOnlyOnceItsPersonHasShownWhoTheyAre() {
        alex.post("/settings/reminders", "address", "alex@example.org");
        alex.post("/settings/reminders/confirm", "code", codeIn(letters().get(0)));
        pass(Duration.ofMinutes(6));

        var asked = alex.post("/settings/reminders", "on", "true", "address", "whoever@example.org");

        assertThat(asked.location()).isEqualTo("/settings/confirm?to=/settings/reminders");
        assertThat(letters()).hasSize(1);
        assertThat(alex.get("/settings/reminders")
                        .html()
                        .select("input[name=address]")
                        .val())
                .isEqualTo("alex@example.org");
        assertThat(alex.post("/settings/reminders", "address", "alex@example.org")
                        .location())
                .isEqualTo("/settings/reminders");
        assertThat(alex.post("/settings/reminders", "address", "").location()).isEqualTo("/settings/reminders");
        assertThat(alex.get("/settings/reminders")
                        .html()
                        .select("input[name=address]")
                        .val())
                .isEmpty();
    }

    @Test
    void areSeenToGoElsewhereInTheListOfWhatHappened() {
        alex.post("/settings/reminders", "address", "alex@example.org");
        alex.post("/settings/reminders", "address", "alex@example.org");

        assertThat(alex.get("/settings/events").html().select(".events strong").eachText())
                .containsOnlyOnce("Chose another address for letters, or none");
    }

    @Test
    void takeAnAddressOf254LettersAndNoMore() {
        var address = "a".repeat(64) + "@" + "b".repeat(60) + "." + "b".repeat(60) + "." + "b".repeat(59) + ".example";
        assertThat(address).hasSize(254);

        var refused = alex.post("/settings/reminders", "address", address + "s");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#f-address-error").text()).isNotEmpty();
        assertThat(refused.html().select("input[name=address]").val()).isEqualTo(address + "s");
        assertThat(alex.post("/settings/reminders", "address", address).status())
                .isEqualTo(303);
    }

    @Test
    void takeNoSecondAddressAndNoHeader() {
        for (var address : List.of(
                "alex@example.org\r\nBcc: kim@example.org",
                "alex@example.org, kim@example.org",
                "Alex <alex@example.org>",
                "alex",
                "@example.org",
                "a".repeat(255) + "@example.org")) {
            var page = alex.post("/settings/reminders", "on", "true", "address", address);
            assertThat(page.status()).as(address).isEqualTo(422);
        }
        for (var wrong :
                List.of(List.of("zone", "Nowhere/There"), List.of("bedtime", "25:00"), List.of("words", "shout"))) {
            var page = alex.post("/settings/reminders", "morning", "10:15", wrong.get(0), wrong.get(1));
            assertThat(page.status()).as(wrong.get(0)).isEqualTo(422);
            assertThat(page.html().select("[name=morning]").val()).isEqualTo("10:15");
        }
        assertThat(letters()).isEmpty();
    }

    @Test
    void sendNothingTwiceHoweverOftenTheyAreTriedAndWaitOutQuietHours() throws Exception {
        confirm(alex, "alex@example.org");
        MAIL.purgeEmailFromAllMailboxes();
        passTo(tomorrowAt(20));
        var landing = start(alex);
        passTo(dueOf(landing, "FIRST_HOUR"));
        assertThat(MAIL.waitForIncomingEmail(10_000, 1)).isTrue();
        UUID id = jdbc.queryForObject(
                "select id from reminder where landing = ? and phase = 'FIRST_HOUR'", UUID.class, idOf(landing));

        assertThat(reminding.remind(Objects.requireNonNull(id))).isEmpty();

        assertThat(letters()).hasSize(1);
        assertThat(letters().get(0).getMessageID()).isEqualTo("<" + id + "@localhost>");
        UUID waiting = jdbc.queryForObject(
                "select id from reminder where landing = ? and phase = 'NEXT_DAY'", UUID.class, idOf(landing));
        MAIL.purgeEmailFromAllMailboxes();
        pass(Duration.ofMinutes(150));
        assertThat(reminding.remind(Objects.requireNonNull(waiting)))
                .as("half past eleven at night")
                .contains(tomorrowAt(8));
        assertThat(letters()).noneMatch(letter -> idIn(letter).equals("<" + waiting + "@localhost>"));
    }

    @Test
    void goWithTheLandingThePartnershipAndThePerson() throws Exception {
        confirm(alex, "alex@example.org");
        passTo(tomorrowAt(20));
        var landing = start(alex);
        assertThat(waitingFor(landing)).isPositive();
        var waiting = jdbc.queryForList(
                "select cast(id as varchar(36)) from reminder where landing = ?", String.class, idOf(landing));
        assertThat(scheduled()).containsAll(waiting);

        pair.sam().post(pair.address() + "/end");

        assertThat(waitingFor(landing)).isZero();
        assertThat(scheduled()).doesNotContainAnyElementsOf(waiting);
        MAIL.purgeEmailFromAllMailboxes();
        pass(Duration.ofDays(2));
        assertThat(MAIL.waitForIncomingEmail(500, 1)).isFalse();
    }

    /**
     * <pre>
     *   sent, by a clock that is ahead ──▶ clock set back ──▶ other words chosen ──▶ the moment itself
     * </pre>
     */
    @Test
    void areNotPlannedAnewOnceSentByAClockThatWasSetBack() {
        confirm(alex, "alex@example.org");
        passTo(tomorrowAt(20));
        var landing = start(alex);
        var due = dueOf(landing, "FIRST_HOUR");
        var sent = Objects.requireNonNull(jdbc.queryForObject(
                "select id from reminder where landing = ? and phase = 'FIRST_HOUR'", UUID.class, idOf(landing)));
        assertThat(reminding.remind(sent)).isEmpty();

        Pair.expect(alex.post("/settings/reminders", "words", "tea"), 303);

        assertThat(clock.instant()).isBefore(due);
        assertThat(jdbc.queryForList(
                        "select id from reminder where landing = ? and phase = 'FIRST_HOUR'",
                        UUID.class,
                        idOf(landing)))
                .containsExactly(sent);
        pair.sam().post(pair.address() + "/end");
    }

    @Test
    void areSentToNobodyWhoseAccountIsSwitchedOff() throws Exception {
        confirm(alex, "alex@example.org");
        confirm(pair.sam(), "sam@example.org");
        var name = alex.signInName();
        var landing = start(pair.sam());
        var due = dueOf(landing, "FIRST_HOUR");
        MAIL.purgeEmailFromAllMailboxes();
        commands.stream()
                .filter(one -> one.command() == Command.ACCOUNT_DISABLE)
                .forEach(one -> one.run(name));

        passTo(due);
        assertThat(MAIL.waitForIncomingEmail(10_000, 1)).isTrue();
        jdbc.queryForList("select id from reminder where landing = ? and sent_at is null", UUID.class, idOf(landing))
                .forEach(reminding::remind);

        assertThat(letters())
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.getAllRecipients()[0]).hasToString("sam@example.org"));
    }

    private void confirm(Browser who, String address) {
        Pair.expect(
                who.post(
                        "/settings/reminders",
                        "on",
                        "true",
                        "address",
                        address,
                        "zone",
                        "Europe/Berlin",
                        "bedtime",
                        "22:30"),
                303);
        Pair.expect(
                who.post(
                        "/settings/reminders/confirm",
                        "code",
                        codeIn(letters().get(letters().size() - 1))),
                303);
    }

    private String start(Browser who) {
        return pair.land(who);
    }

    private void checkIn(String landing, String phase) {
        for (var who : List.of(pair.alex(), pair.sam())) {
            Pair.expect(who.post(landing + "/check-ins", "phase", phase, "feelings", "content", "settled", "4"), 303);
        }
    }

    private Instant eveningBefore(boolean gap) {
        var change = BERLIN.getRules().nextTransition(clock.instant().plus(Duration.ofDays(2)));
        while (change.isGap() != gap) {
            change = BERLIN.getRules().nextTransition(change.getInstant());
        }
        return change.getInstant()
                .atZone(BERLIN)
                .minusDays(1)
                .with(LocalTime.of(20, 0))
                .toInstant();
    }

    private Instant tomorrowAt(int hour) {
        return clock.instant()
                .atZone(BERLIN)
                .plusDays(1)
                .with(LocalTime.of(hour, 0))
                .toInstant();
    }

    private Instant dueOf(String landing, String phase) {
        return Objects.requireNonNull(jdbc.queryForObject(
                        "select min(due_at) from reminder where landing = ? and phase = ?",
                        Timestamp.class,
                        idOf(landing),
                        phase))
                .toInstant();
    }

    private List<String> localTimes(String landing) {
        return jdbc
                .queryForList(
                        "select due_at from reminder where landing = ? order by due_at", Timestamp.class, idOf(landing))
                .stream()
                .map(due -> due.toInstant().atZone(BERLIN).toLocalTime().toString())
                .toList();
    }

    private int waitingFor(String landing) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from reminder where sent_at is null and landing = ?", Integer.class, idOf(landing)));
    }

    private List<String> scheduled() {
        return jdbc.queryForList("select task_instance from scheduled_tasks", String.class);
    }

    private static String idIn(MimeMessage letter) {
        try {
            return letter.getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static UUID idOf(String landing) {
        return UUID.fromString(landing.substring(10));
    }

    private static List<MimeMessage> letters() {
        return Arrays.asList(MAIL.getReceivedMessages());
    }

    private static String codeIn(MimeMessage letter) {
        var matcher = Pattern.compile("code is (\\d{6})").matcher(bodyOf(letter));
        if (!matcher.find()) {
            throw new AssertionError("No code in " + bodyOf(letter));
        }
        return matcher.group(1);
    }

    private static String bodyOf(MimeMessage letter) {
        return GreenMailUtil.getBody(letter);
    }
}
