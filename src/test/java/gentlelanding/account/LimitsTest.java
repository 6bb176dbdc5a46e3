package gentlelanding.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gentlelanding.Browser;
import gentlelanding.Page;
import gentlelanding.WebTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;

/** What may be done only so often. */
class LimitsTest extends WebTest {

    private static final String PASSPHRASE = "seven quiet lanterns again";

    @Autowired
    Limits limits;

    @Autowired
    WrongTries tries;

    @Autowired
    Hashing hashing;

    @Autowired
    Networks networks;

    @Autowired
    gentlelanding.vault.Vault vault;

    @Autowired
    AccountSession session;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void letsAsManyThroughAsItSaysAndThenWaitsForTheWindow() {
        for (var limit : Limit.values()) {
            var times = limit.aNetwork() == 0 ? limit.aPerson() : limit.aNetwork();
            var request = from("10.9.9." + limit.ordinal());
            var person = AccountId.random();
            Runnable use = () -> {
                if (limit.aNetwork() == 0) {
                    limits.spend(limit, person);
                } else {
                    limits.spend(limit, request);
                }
            };
            IntStream.range(0, times).forEach(time -> use.run());

            assertThatThrownBy(use::run)
                    .as(limit.name())
                    .isInstanceOfSatisfying(
                            TooOftenException.class,
                            refused -> assertThat(refused.seconds())
                                    .isEqualTo(limit.window().toSeconds() / times));
            clock.pass(limit.window().dividedBy(times));
            use.run();
            assertThatThrownBy(use::run).as(limit.name()).isInstanceOf(TooOftenException.class);
        }
    }

    @Test
    void countsForAllReplicasAndOverARestart() {
        var other = new Limits(new Spent(jdbc, transactions, vault, clock), networks, session, "normal", "");
        var request = from("10.9.8.1");
        IntStream.range(0, 10).forEach(time -> {
            limits.spend(Limit.SIGN_UP, request);
            other.spend(Limit.SIGN_UP, request);
        });

        assertThatThrownBy(() -> limits.spend(Limit.SIGN_UP, request)).isInstanceOf(TooOftenException.class);
        assertThatThrownBy(() -> other.spend(Limit.SIGN_UP, request)).isInstanceOf(TooOftenException.class);
    }

    @Test
    void countsAtOnceAsInARow() {
        var request = from("10.9.8.2");
        var through = IntStream.range(0, 60)
                .parallel()
                .filter(time -> passes(() -> limits.spend(Limit.SIGN_UP, request)))
                .count();

        assertThat(through).isEqualTo(Limit.SIGN_UP.aNetwork());
    }

    @Test
    void countsOnlyWrongCodes() {
        var request = from("10.9.8.3");
        IntStream.range(0, 100).forEach(time -> limits.guess(Limit.JOIN, request, () -> Optional.of(time)));
        IntStream.range(0, 30).forEach(time -> limits.guess(Limit.JOIN, request, Optional::empty));

        assertThatThrownBy(() -> limits.guess(Limit.JOIN, request, () -> Optional.of("right")))
                .isInstanceOf(TooOftenException.class);
    }

    @Test
    void looksAtNoCodeAfterFiveWrongOnesOfOnePersonAndAnswersKindly() {
        var inviter = person("Alex");
        inviter.post("/partners/invitations");
        var code =
                inviter.get("/partners").html().select("[data-invitation-code]").text();
        var guesser = person("Robin");
        IntStream.range(0, 5)
                .forEach(time -> assertThat(
                                guesser.post("/join", "code", "0000000000").status())
                        .isEqualTo(422));

        var refused = guesser.post("/join", "code", code);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("720");
        assertThat(refused.text()).contains("A little too fast");
        clock.pass(Duration.ofMinutes(12));
        assertThat(guesser.post("/join", "code", code).status()).isEqualTo(200);
    }

    /** Every place for a hash is taken; whoever signs in waits a second, and is told when to come again. */
    @Test
    void saysWhenToComeAgainWhereTooManyHashesAreUnderWay() throws Exception {
        var places = Hashing.placesOn(Runtime.getRuntime().availableProcessors());
        var held = new CountDownLatch(1);
        var arrived = new CountDownLatch(places);
        var slow = IntStream.range(0, places)
                .mapToObj(number -> CompletableFuture.runAsync(
                        () -> hashing.limited(() -> {
                            arrived.countDown();
                            return await(held);
                        }),
                        task -> new Thread(task).start()))
                .toList();
        arrived.await();

        var refused = signIn(stranger(), "heron000", PASSPHRASE);

        held.countDown();
        slow.forEach(CompletableFuture::join);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        assertThat(refused.text()).contains("A little too fast");
        for (var time = 0; time < WrongTries.FREE; time++) {
            assertThat(signIn(stranger(), "heron000", PASSPHRASE).status())
                    .as("it was not looked at, and did not count")
                    .isEqualTo(422);
        }
        assertThat(signIn(stranger(), "heron000", PASSPHRASE).status()).isEqualTo(429);
    }

    @Test
    void leavesACoreForWhoeverReadsHoweverManySignIn() {
        assertThat(List.of(1, 2, 3, 8)).extracting(Hashing::placesOn).containsExactly(1, 1, 2, 7);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void trustsNobodyButTheProxyOnWhereARequestComesFrom() {
        assertThat(networks.of(from("10.1.2.3", "9.9.9.9"))).isEqualTo("10.1.2.3");
        assertThat(networks.of(from("127.0.0.1", "9.9.9.9"))).isEqualTo("9.9.9.9");
        assertThat(networks.of(from("127.0.0.1", "6.6.6.6, 9.9.9.9"))).isEqualTo("9.9.9.9");
        assertThat(networks.of(from("127.0.0.1", "not.an.address"))).isEqualTo("not.an.address");
        assertThat(networks.of(from("2001:db8:1:2:3:4:5:6"))).isEqualTo(networks.of(from("2001:db8:1:2:ffff::1")));
    }

    @Test
    void isOffOnLoopbackAlone() {
        var spent = new Spent(jdbc, transactions, vault, clock);
        var off = new Limits(spent, networks, session, "off", "");
        IntStream.range(0, 100).forEach(time -> off.spend(Limit.SIGN_UP, from("10.9.8.4")));

        assertThatThrownBy(() -> new Limits(spent, networks, session, "off", "https://landing.example"))
                .hasMessageContaining("landing.limits");
        assertThatThrownBy(() -> new Limits(spent, networks, session, "of", "")).hasMessageContaining("landing.limits");
    }

    @Test
    void keepsNoAddressAndNoNameWhereItCounts() {
        var visitor = stranger().at("198.51.100.77");
        visitor.post("/sign-in", "username", "wilhelmina042", "password", "whatever it may be");

        for (var table : List.of("limit_spent", "wrong_try")) {
            var rows = jdbc.queryForList("select * from " + table).toString();
            assertThat(rows).doesNotContain("198.51").doesNotContain("wilhelmina");
            assertThat(jdbc.queryForObject("select min(length(subject)) from " + table, Integer.class))
                    .as("a keyed fingerprint")
                    .isGreaterThanOrEqualTo(32);
        }
    }

    @Test
    void publishesEveryLimitAsItIs() throws IOException {
        var rows = Files.readAllLines(Path.of("docs/limits.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .map(cells -> String.join(" ", cells.get(1).replace("`", ""), cells.get(3), cells.get(4), cells.get(5)))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(Limit.values())
                        .map(limit -> String.join(
                                " ",
                                limit.name(),
                                limit.aPerson() == 0 ? "–" : "" + limit.aPerson(),
                                limit.aNetwork() == 0 ? "–" : "" + limit.aNetwork(),
                                limit.window().toHours() == 1
                                        ? "1 hour"
                                        : limit.window().toHours() + " hours"))
                        .toList());
    }

    @Test
    void letsGuessingAtANameWaitLongerAndLongerWhetherOrNotThereIsSuchAName() {
        var name = signedUp().signInName();
        for (var guessed : List.of(name, "guessed000")) {
            var waits = IntStream.range(0, 12)
                    .mapToObj(time -> waitedFor(guessed, time))
                    .toList();

            assertThat(waits).containsExactly(0L, 0L, 0L, 0L, 0L, 15L, 30L, 60L, 120L, 240L, 480L, 900L);
        }
        assertThat(WrongTries.waitAfter(99)).isEqualTo(Duration.ofMinutes(15));
        assertThat(WrongTries.waitAfter(100)).isEqualTo(Duration.ofDays(1));
    }

    /** Tries once more from elsewhere, in another spelling, as soon as it is looked at. */
    private long waitedFor(String name, int time) {
        var spelled = time % 2 == 0 ? name.toUpperCase(Locale.ROOT) : " " + name;
        var page = signIn(stranger(), spelled, "a wrong one, once more");
        if (page.status() == 422) {
            return 0;
        }
        assertThat(page.status()).isEqualTo(429);
        var wait = Long.parseLong(page.header("Retry-After"));
        clock.pass(Duration.ofSeconds(wait));
        assertThat(signIn(stranger(), spelled, "a wrong one, once more").status())
                .isEqualTo(422);
        return wait;
    }

    @Test
    void looksAtNoRightPassphraseWhileANameWaitsButLetsItsOwnDeviceIn() {
        var owner = signedUp();
        var name = owner.signInName();
        IntStream.range(0, 5).forEach(time -> signIn(stranger(), name, "a wrong one, once more"));

        var right = signIn(stranger(), name, PASSPHRASE);
        var wrong = signIn(stranger(), name, "a wrong one, once more");

        assertThat(right.status()).isEqualTo(429).isEqualTo(wrong.status());
        assertThat(right.normalised()).isEqualTo(wrong.normalised());
        assertThat(right.text()).contains("Nobody is locked out");
        owner.loseSession();
        assertThat(signIn(owner, name, PASSPHRASE).status()).isEqualTo(303);
        clock.pass(Duration.ofSeconds(15));
        assertThat(signIn(stranger(), name, PASSPHRASE).status()).isEqualTo(303);
    }

    @Test
    void givesADeviceABudgetOfItsOwnAndNoMore() {
        var owner = signedUp();
        var name = owner.signInName();
        owner.loseSession();
        IntStream.range(0, 5)
                .forEach(time -> assertThat(
                                signIn(owner, name, "a wrong one, once more").status())
                        .isEqualTo(422));

        assertThat(signIn(owner, name, PASSPHRASE).status()).isEqualTo(429);
        assertThat(signIn(stranger(), name, PASSPHRASE).status()).isEqualTo(303);
    }

    @Test
    void knowsNoDeviceByAnothersMark() {
        var owner = signedUp();
        var other = signedUp();
        IntStream.range(0, 5).forEach(time -> signIn(stranger(), owner.signInName(), "a wrong one, once more"));
        other.loseSession();

        assertThat(signIn(other, owner.signInName(), PASSPHRASE).status()).isEqualTo(429);
    }

    @Test
    void evaluatesNoMoreTriesThanItSaysHoweverManyComeAtOnce() {
        var subject = "name/atonce" + System.nanoTime();
        var evaluated = IntStream.range(0, 40)
                .parallel()
                .filter(time -> passes(() -> tries.take(subject)))
                .count();

        assertThat(evaluated).isEqualTo(WrongTries.FREE);
    }

    private static boolean passes(Runnable use) {
        try {
            use.run();
            return true;
        } catch (TooOftenException e) {
            return false;
        }
    }

    private static Page signIn(Browser browser, String name, String password) {
        return browser.post("/sign-in", "username", name, "password", password);
    }

    private Browser signedUp() {
        return person("Sam", "heron", PASSPHRASE);
    }

    private static MockHttpServletRequest from(String address, String... forwarded) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        for (var hops : forwarded) {
            request.addHeader("X-Forwarded-For", hops);
        }
        return request;
    }
}
