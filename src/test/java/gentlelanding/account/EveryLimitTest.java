package gentlelanding.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gentlelanding.Browser;
import gentlelanding.Page;
import gentlelanding.WebTest;
import gentlelanding.vault.Vault;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Each limit by what people do, at two replicas in turn: this application, and another that counts in the same database.
 *
 * <pre>
 *   here, there, here, … as often as is published ──▶ done     once more, here or there ──▶ 429, and when to come again
 * </pre>
 */
class EveryLimitTest extends WebTest {

    private static final String PASSPHRASE = "seven quiet lanterns again";
    private static final String KIND = "A little too fast";

    /** Names that nobody has, so that no name waits before its network does. */
    private static final AtomicInteger NAMES = new AtomicInteger();

    @Autowired
    Limits here;

    @Autowired
    Vault vault;

    @Autowired
    Networks networks;

    @Autowired
    AccountSession session;

    @Autowired
    PlatformTransactionManager transactions;

    private Limits there;

    /** What somebody sends who comes up against a limit, and what is answered as long as there is room. */
    private record Deed(int answer, String refusal, Sending sending) {}

    private interface Sending {
        Page by(Browser browser);
    }

    /** How each limit is come up against; of letters, which no server of these tests sends, RemindingTest tells. */
    private static final Map<Limit, Deed> DEEDS = Map.ofEntries(
            Map.entry(Limit.SIGN_IN, new Deed(422, "Nobody is locked out", browser -> signIn(browser, nobody()))),
            Map.entry(Limit.SIGN_UP, new Deed(303, KIND, EveryLimitTest::signUp)),
            Map.entry(Limit.BEGIN, new Deed(303, KIND, browser -> browser.post("/begin", "adult", "true"))),
            Map.entry(
                    Limit.RECOVER,
                    new Deed(
                            422,
                            KIND,
                            browser -> browser.post(
                                    "/recover", "username", nobody(), "code", "0000", "password", PASSPHRASE))),
            Map.entry(Limit.JOIN, code("/join")),
            Map.entry(Limit.KEEP, code("/keep")),
            Map.entry(Limit.GIVEN, code("/given")),
            Map.entry(Limit.TEMPLATE_CODE, code("/templates/start")),
            Map.entry(Limit.TEMPLATE_IMPORT, file("/templates/import")),
            Map.entry(Limit.EXPORT, new Deed(200, KIND, browser -> browser.post("/settings/export"))),
            Map.entry(Limit.IMPORT, file("/settings/import")),
            Map.entry(Limit.REPORT, new Deed(204, KIND, browser -> browser.postWithoutToken("/csp"))));

    @BeforeEach
    void anotherReplica() {
        there = new Limits(new Spent(jdbc, transactions, vault, clock), networks, session, "normal", "");
    }

    @Test
    void isKnownByWhatPeopleDo() {
        var all = new HashSet<>(Set.of(Limit.values()));
        all.remove(Limit.ADDRESS);

        assertThat(DEEDS.keySet()).isEqualTo(all);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADDRESS")
    void letsANetworkDoItAsOftenAsItSaysAtBothReplicasTogether(Limit limit) {
        if (limit.aNetwork() > 0) {
            var network = stranger().network();
            holds(
                    limit,
                    limit.aNetwork(),
                    () -> deed(limit).sending().by(stranger().at(network)),
                    () -> there.spend(limit, from(network)));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADDRESS")
    void letsAPersonDoItAsOftenAsItSaysAtBothReplicasTogether(Limit limit) {
        if (limit.aPerson() > 0) {
            var before = accounts();
            var person = person("Alex");
            var id = accounts();
            id.removeAll(before);
            var me = new AccountId(UUID.fromString(id.iterator().next()));
            holds(
                    limit,
                    limit.aPerson(),
                    () -> deed(limit).sending().by(person.at(stranger().network())),
                    () -> there.spend(limit, me));
        }
    }

    private void holds(Limit limit, int times, Supplier<Page> deed, Runnable elsewhere) {
        var name = limit.name();
        IntStream.range(0, times).forEach(time -> {
            if (time % 2 == 0) {
                assertThat(deed.get().status())
                        .as("%s, time %d", name, time + 1)
                        .isEqualTo(deed(limit).answer());
            } else {
                elsewhere.run();
            }
        });
        assertThatThrownBy(elsewhere::run).as(name).isInstanceOf(TooOftenException.class);
        var refused = deed.get();

        assertThat(refused.status()).as(name).isEqualTo(429);
        assertThat(refused.text()).as(name).contains(deed(limit).refusal());
        var wait = Long.parseLong(refused.header("Retry-After"));
        assertThat(wait).as(name).isEqualTo(limit.window().toSeconds() / times);
        clock.pass(Duration.ofSeconds(wait));
        elsewhere.run();
        assertThatThrownBy(elsewhere::run).as(name + ", later").isInstanceOf(TooOftenException.class);
    }

    /** Its table is out of reach: nothing is let through uncounted, and a right passphrase opens nothing. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADDRESS")
    void isDoneByNobodyWhereItCannotBeCounted(Limit limit) {
        var browser = limit.aNetwork() > 0 ? stranger() : person("Alex");

        var answer = without("limit_spent", () -> deed(limit).sending().by(browser));

        assertThat(answer.status()).as(limit.name()).isGreaterThanOrEqualTo(500);
        assertThat(browser.cookies())
                .as(limit.name())
                .satisfies(cookies -> assertThat(cookies.containsKey("session")).isEqualTo(limit.aNetwork() == 0));
    }

    @Test
    void letsNobodyInWhereTriesCannotBeCounted() {
        var owner = stranger();
        signUp(owner);
        var name = owner.signInName();
        var ownDevice = owner.twin();
        ownDevice.loseSession();

        for (var table : Set.of("limit_spent", "wrong_try")) {
            var elsewhere = stranger();
            var refused = without(table, () -> signIn(elsewhere, name));
            assertThat(refused.status()).as(table).isGreaterThanOrEqualTo(500);
            assertThat(elsewhere.get("/home").location()).as(table).startsWith("/sign-in");
        }
        assertThat(without("wrong_try", () -> signIn(ownDevice, name)).status()).isGreaterThanOrEqualTo(500);
        assertThat(ownDevice.get("/home").location()).startsWith("/sign-in");
        assertThat(signIn(ownDevice, name).status())
                .as("once it can be counted")
                .isEqualTo(303);
    }

    private <T> T without(String table, Supplier<T> deed) {
        jdbc.execute("alter table " + table + " rename to out_of_reach");
        try {
            return deed.get();
        } finally {
            jdbc.execute("alter table out_of_reach rename to " + table);
        }
    }

    private Set<String> accounts() {
        return new HashSet<>(jdbc.queryForList("select cast(id as varchar) from account", String.class));
    }

    private static Deed deed(Limit limit) {
        return Objects.requireNonNull(DEEDS.get(limit));
    }

    private static Deed code(String path) {
        return new Deed(422, KIND, browser -> browser.post(path, "code", "0000000000"));
    }

    private static Deed file(String path) {
        return new Deed(422, KIND, browser -> browser.postFile(path, "file", new byte[] {1}));
    }

    private static String nobody() {
        return "nobody%03d".formatted(NAMES.incrementAndGet());
    }

    private static Page signUp(Browser browser) {
        return browser.post("/sign-up", "word", "heron", "password", PASSPHRASE, "displayName", "Sam", "adult", "true");
    }

    private static Page signIn(Browser browser, String name) {
        return browser.post("/sign-in", "username", name, "password", PASSPHRASE);
    }

    private static MockHttpServletRequest from(String network) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(network);
        return request;
    }
}
