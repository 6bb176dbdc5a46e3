package gentlelanding.account;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.WebTest;
import gentlelanding.plan.Pair;
import gentlelanding.vault.Sealed;
import gentlelanding.vault.Vault;
import jakarta.servlet.http.Cookie;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody looks after how they sign in. */
class SettingsTest extends WebTest {

    private static final String PASSPHRASE = "seven quiet lanterns again";
    private static final List<String> ASKING_ONCE_MORE =
            List.of("/settings/factors", "/settings/devices", "/settings/events");

    @Autowired
    private Vault vault;

    @Autowired
    private TransactionTemplate transactions;

    private Browser sam;
    private String name;

    @BeforeEach
    void samSignsUp() {
        sam = person("Sam", "heron", PASSPHRASE);
        name = sam.signInName();
    }

    @Test
    void leadToEveryPage() {
        var links = sam.get("/settings").html().select("main .list a").eachAttr("href");

        assertThat(links).contains("/settings/factors", "/settings/recovery", "/settings/devices", "/settings/events");
        links.forEach(link -> assertThat(sam.get(link).status()).as(link).isEqualTo(200));
        assertThat(sam.get("/home").html().select("nav a[href=/settings]")).isNotEmpty();
    }

    @Test
    void callSomebodyAsTheyWantFromNowOn() {
        var pair = Pair.of(sam, person("Alex"));

        assertThat(sam.post("/settings/words", "displayName", " Robin ").location())
                .isEqualTo("/settings/words");

        assertThat(sam.get("/home").text()).contains("Hello, Robin");
        assertThat(pair.sam().get(pair.address()).text()).contains("Sam").doesNotContain("Robin");
        for (var wrong : List.of("", "   ", "x".repeat(61), "Sam\u202Eevil")) {
            var refused = sam.post("/settings/words", "displayName", wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(422);
        }
        assertThat(sam.get("/home").text()).contains("Hello, Robin");
    }

    @Test
    void showATemporaryPersonWhatAppliesToThem() {
        var visitor = stranger();
        visitor.get("/");
        visitor.post("/begin", "way", "alone", "adult", "true");

        assertThat(visitor.get("/settings").html().select("main a.button").attr("href"))
                .isEqualTo("/sign-up");
        assertThat(visitor.get("/settings").html().select("main .list a[href=/settings/recovery]"))
                .isEmpty();
        assertThat(visitor.get("/settings/recovery").location()).isEqualTo("/sign-up");
        visitor.get("/sign-out");
        assertThat(visitor.post("/settings/recovery").location()).isEqualTo("/sign-up");
        assertThat(visitor.get("/settings/factors").location()).isEqualTo("/sign-up");
    }

    @Test
    void askOnceMoreAfterFiveMinutesAndGoOnUnderAFreshSession() {
        clock.pass(StepUp.LASTS);
        for (var page : ASKING_ONCE_MORE) {
            assertThat(sam.get(page).location()).as(page).isEqualTo("/settings/confirm?to=" + page);
        }
        assertThat(sam.post("/settings/recovery").location()).isEqualTo("/settings/confirm?to=/settings/recovery");
        assertThat(sam.post("/settings/devices", "others", "true").status()).isEqualTo(303);
        var before = sessionOf(sam).getValue();

        var wrong = sam.post("/settings/confirm", "password", "not it at all", "to", "/settings/events");
        var right = sam.post("/settings/confirm", "password", PASSPHRASE, "to", "/settings/events");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(right.location()).isEqualTo("/settings/events");
        assertThat(sessionOf(sam).getValue()).isNotEqualTo(before);
        assertThat(sam.get("/settings/events").status()).isEqualTo(200);
        assertThat(sam.post("/settings/confirm", "password", PASSPHRASE, "to", "https://elsewhere.example")
                        .location())
                .isEqualTo("/settings");
    }

    @Test
    void letGuessingWaitWhereTheyAskOnceMore() {
        for (var time = 0; time < 5; time++) {
            assertThat(sam.post("/settings/confirm", "password", "not it at all")
                            .status())
                    .isEqualTo(422);
        }

        var refused = sam.post("/settings/confirm", "password", PASSPHRASE);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("15");
    }

    @Test
    void changeThePassphraseAndSignOutEverywhereElse() {
        var elsewhere = signedIn(PASSPHRASE);

        var answer = sam.post("/settings/factors/password", "password", "a new one for the coming spring");

        assertThat(answer.location()).isEqualTo("/settings");
        assertThat(elsewhere.get("/home").location()).startsWith("/sign-in");
        assertThat(sam.get("/home").status()).isEqualTo(200);
        assertThat(stranger()
                        .post("/sign-in", "username", name, "password", PASSPHRASE)
                        .status())
                .isEqualTo(422);
        assertThat(signedIn("a new one for the coming spring").get("/home").status())
                .isEqualTo(200);
        assertThat(sam.get("/settings/events").text()).contains("Changed the passphrase");
    }

    @Test
    void refuseAPassphraseThatIsNoGoodAndKeepIt() {
        var page = sam.post("/settings/factors/password", "password", "short");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("input[name=password]").val()).isEqualTo("short");
    }

    @Test
    void signOutOneDeviceOrAllOthersWithTheirRows() {
        var phone = signedIn(PASSPHRASE);
        var tablet = signedIn(PASSPHRASE);
        var page = sam.get("/settings/devices").html();
        assertThat(page.select("main .panel")).hasSize(3);
        var rows = sessionsLeft();

        sam.post(
                "/settings/devices",
                "device",
                page.select("input[name=device]").eachAttr("value").get(0));

        assertThat(sessionsLeft()).isEqualTo(rows - 1);
        var gone = phone.get("/home").status() == 303 ? phone : tablet;
        var there = gone == phone ? tablet : phone;
        assertThat(gone.get("/home").status()).isEqualTo(303);
        assertThat(there.get("/home").status()).isEqualTo(200);

        sam.post("/settings/devices", "others", "true");

        assertThat(there.get("/home").status()).isEqualTo(303);
        assertThat(sam.get("/home").status()).isEqualTo(200);
        assertThat(sam.get("/settings/devices").html().select("main .panel")).hasSize(1);
    }

    /**
     * Fifty at once keep asking and writing with the device's cookie, before, during and after.
     *
     * <pre>
     *   phone    ├─ 200 ─┤ ├─ either ─┤ ├─ 303 ─┤ ├─ 303 ─┤
     *   laptop        sign out ├──────┤ answered
     * </pre>
     */
    @Test
    void leaveNothingOpenThatWasOnItsWayWhenADeviceIsSignedOut() throws Exception {
        var phone = signedIn(PASSPHRASE).as("on its way");
        phone.get("/home");
        var session = sessionOf(phone).getValue().replaceAll("\\..*", "");
        var stopped = new AtomicBoolean();
        var asked = new ConcurrentLinkedQueue<long[]>();
        var underWay = new CountDownLatch(50);
        var threads = Executors.newFixedThreadPool(50);
        var profile = "/profiles/" + Pair.profileOf(phone);
        for (var number = 0; number < 50; number++) {
            var writes = number % 2 == 0;
            var same = phone.twin();
            threads.execute(() -> {
                for (var last = false; !last; ) {
                    last = stopped.get();
                    var at = System.nanoTime();
                    var page = writes
                            ? same.postAsScript(profile + "/answers", "answers[water].privateNote", "still here")
                            : same.get("/home");
                    asked.add(new long[] {at, page.status()});
                    underWay.countDown();
                }
            });
        }
        underWay.await();

        sam.post("/settings/devices", "others", "true");
        var answered = System.nanoTime();
        stopped.set(true);
        threads.shutdown();

        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(asked).anySatisfy(one -> assertThat(one[1]).isBetween(200L, 204L));
        assertThat(asked)
                .filteredOn(one -> one[0] > answered)
                .hasSizeGreaterThanOrEqualTo(50)
                .allSatisfy(one -> assertThat(one[1]).isGreaterThanOrEqualTo(300));
        assertThat(jdbc.queryForList("select 1 from spring_session where session_id = ?", session))
                .as("none of them brought the session back")
                .isEmpty();
    }

    @Test
    void signNobodyOutBySomebodyElsesMark() {
        var other = person("Robin");
        signedIn(PASSPHRASE);
        var mark = sam.get("/settings/devices").html();

        other.post(
                "/settings/devices", "device", mark.select("input[name=device]").val());

        assertThat(sam.get("/settings/devices").html().select("main .panel")).hasSize(2);
    }

    @Test
    void endASessionAfterTwelveHoursOrThirtyDaysOnOnesOwnDevice() {
        var own = stranger();
        own.post("/sign-in", "username", name, "password", PASSPHRASE, "ownDevice", "true");

        assertThat(sessionOf(own).getMaxAge()).isEqualTo(30 * 24 * 3600);
        assertThat(sessionOf(sam).getMaxAge()).isEqualTo(-1);
        assertThat(jdbc.queryForObject("select max(max_inactive_interval) from spring_session", Integer.class))
                .isEqualTo(14 * 24 * 3600);
        clock.pass(Duration.ofHours(12));
        assertThat(sam.get("/home").status()).isEqualTo(303);
        assertThat(own.get("/home").status()).isEqualTo(200);
        clock.pass(Duration.ofDays(30));
        assertThat(own.get("/home").status()).isEqualTo(303);
    }

    /**
     * <pre>
     *   phone (new)   laptop (new)   laptop   phone          phone    a second phone of the same kind   phone
     *   quiet         told           quiet    told: laptop   quiet    quiet                             told
     * </pre>
     */
    @Test
    void sayAtTheNextSignInThatSomebodySignedInWhereNobodyHad() {
        var phone = stranger().as("Mozilla/5.0 (Linux; Android 15) Firefox/140");
        var laptop = stranger().as("Mozilla/5.0 (Windows NT 10.0) Chrome/140");
        var twin = stranger().as("Mozilla/5.0 (Linux; Android 15) Firefox/140");

        assertThat(isToldOfNews(phone)).isFalse();
        assertThat(isToldOfNews(laptop)).isTrue();
        assertThat(isToldOfNews(laptop)).isFalse();
        assertThat(isToldOfNews(phone)).isTrue();
        assertThat(isToldOfNews(phone)).isFalse();
        assertThat(isToldOfNews(twin)).isFalse();
        assertThat(isToldOfNews(phone)).isTrue();

        assertThat(sam.get("/settings/events").text())
                .contains("Firefox on Android", "Chrome on Windows", "On a device that was new");
        assertThat(person("Robin").get("/settings/events").text()).doesNotContain("Firefox on Android");
    }

    @Test
    void keepEventsSealedAndForNinetyDays() {
        isToldOfNews(stranger().as("Mozilla/5.0 (Linux; Android 15) Firefox/140"));

        assertThat(jdbc.queryForList("select * from account_event").toString()).doesNotContain("SIGNED_IN", "firefox");
    }

    /** While replicas of two releases run, one notes what the other has no words for. */
    @Test
    void leaveOutOfTheListWhatALaterReleaseNoted() {
        isToldOfNews(stranger().as("Mozilla/5.0 (Linux; Android 15) Firefox/140"));
        var id = UUID.randomUUID();
        var person = jdbc.queryForList("select account from account_event order by happened_at desc", UUID.class)
                .get(0);
        var noted = Objects.requireNonNull(transactions.execute(any -> vault.seal(
                new Sealed.Place("account_event", id, person),
                new Events.Document("SENT_TO_THE_MOON", null, null, null, null))));
        jdbc.update(
                "insert into account_event (id, account, happened_at, document) values (?, ?, ?, ?)",
                id,
                person,
                Timestamp.from(clock.instant()),
                noted.bytes());

        assertThat(sam.get("/settings/events").html().select(".events strong").eachText())
                .containsOnly("Signed in");
        assertThat(signedIn(PASSPHRASE).get("/home").status()).isEqualTo(200);
        jdbc.update("delete from account_event where id = ?", id);
    }

    private boolean isToldOfNews(Browser browser) {
        clock.pass(Duration.ofSeconds(20));
        var news = browser.post("/sign-in", "username", name, "password", PASSPHRASE)
                .header("Location")
                .contains("notice=signed-in-elsewhere");
        browser.post("/sign-out");
        return news;
    }

    private Browser signedIn(String password) {
        var browser = stranger();
        browser.post("/sign-in", "username", name, "password", password);
        return browser;
    }

    private static Cookie sessionOf(Browser browser) {
        return Objects.requireNonNull(browser.cookies().get("session"));
    }

    private int sessionsLeft() {
        return jdbc.queryForList("select 1 from spring_session").size();
    }
}
