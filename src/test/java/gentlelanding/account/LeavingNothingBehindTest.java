package gentlelanding.account;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.WebTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * What nobody keeps leaves nothing behind.
 *
 * <pre>
 *   begin ─ answer ─ invite ─ join ─ ready ─┬─ sign out ─────────┐
 *                                           ├─ exit ─────────────┼─ every table as it was before
 *                                           └─ 24 hours, the job ┘
 * </pre>
 */
class LeavingNothingBehindTest extends WebTest {

    private static final String CANARY = "only-for-me-7c1d90";

    /** In which nothing of other tests is left that ends by itself. */
    private static final Duration A_DAY = Duration.ofHours(24);

    @Autowired
    Leaving leaving;

    @Autowired
    List<PersonalData> modules;

    private Browser kim;
    private Browser visitor;
    private String id;
    private Map<String, Integer> before;

    @BeforeEach
    void somebodyBegins() {
        clock.pass(A_DAY);
        leaving.destroyThoseOver();
        kim = person("Kim");
        var joined = codeFrom(kim);
        var asked = codeFrom(person("Robin"));
        before = rows();
        visitor = stranger();
        var people = people();
        visitor.get("/");
        var profile = visitor.post("/begin", "way", "together", "adult", "true")
                .location()
                .replace("/first-pass", "");
        visitor.get(profile);
        visitor.post(
                profile + "/answers", "answers[water].need", "ESSENTIAL", "answers[water].privateNote", CANARY + " a");
        clock.pass(Duration.ofSeconds(1));
        visitor.post("/profiles", "name", CANARY, "from", "", "once", CANARY);
        visitor.post("/partners/invitations", "displayName", CANARY, "once", CANARY + "2");
        visitor.post("/join", "code", joined);
        var path = kim.post(kim.get("/partners")
                        .html()
                        .select("form[action$=/confirm]")
                        .attr("action"))
                .location();
        visitor.post(path + "/ready");
        assertThat(visitor.get(path).text()).contains("You are ready");
        assertThat(visitor.post("/join", "code", asked).status()).isEqualTo(200);
        id = people().stream()
                .filter(person -> !people.contains(person))
                .findFirst()
                .orElseThrow();
        assertThat(traces()).contains("account", "profile", "vault_key", "plan_member", "spring_session", "once");
    }

    @Test
    void bySigningOut() {
        assertThat(visitor.get("/sign-out").html().select("form[action=/sign-out]"))
                .isNotEmpty();

        assertThat(visitor.post("/sign-out").status()).isEqualTo(303);

        nothingIsLeft();
    }

    @Test
    void byExit() throws Exception {
        var answer = mvc.perform(MockMvcRequestBuilders.get("/exit")
                        .header("Sec-Fetch-Site", "same-origin")
                        .cookie(visitor.cookies().values().toArray(jakarta.servlet.http.Cookie[]::new)))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(303);
        nothingIsLeft();
    }

    @Test
    void byTimeAlone() {
        clock.pass(A_DAY.minusSeconds(2));
        leaving.destroyThoseOver();
        assertThat(traces()).contains("account");

        clock.pass(Duration.ofSeconds(1));
        leaving.destroyThoseOver();

        nothingIsLeft();
    }

    @Test
    void bySigningInAsSomebodyElse() {
        var passphrase = "a quiet harbour in june";
        var name = person("Jo", "otter", passphrase).signInName();

        visitor.post("/sign-in", "username", name, "password", passphrase);

        assertThat(traces()).isEmpty();
        assertThat(kim.get("/partners").text()).contains("Nobody").doesNotContain(CANARY);
    }

    @Test
    void neverTakesALastingAccount() {
        var lasting = jdbc.queryForList("select id from account where temporary_until is null", String.class);

        clock.pass(Duration.ofDays(400));
        leaving.destroyThoseOver();
        people().forEach(person -> {
            if (!person.equals(id)) {
                leaving.leave(new AccountId(java.util.UUID.fromString(person)));
            }
        });

        assertThat(lasting).isNotEmpty();
        assertThat(people()).containsAll(lasting);
    }

    @Test
    void letsGoOfEveryTable() {
        var named = modules.stream().flatMap(module -> module.tables().stream()).toList();

        assertThat(named).doesNotHaveDuplicates();
        assertThat(tables())
                .as("every table that holds something of a person is some module's")
                .filteredOn(table -> !table.equals("vault_check"))
                .containsExactlyInAnyOrderElementsOf(named);
        assertThat(modules.stream().map(PersonalData::chapter)).doesNotHaveDuplicates();
    }

    @Test
    void givesEachPersonTheirOwnToTakeAlong() {
        var person = new AccountId(java.util.UUID.fromString(id));

        var chapters = modules.stream()
                .collect(Collectors.toMap(
                        PersonalData::chapter, module -> module.exportOf(person).toString()));

        assertThat(chapters.get("account")).contains(CANARY);
        assertThat(chapters.get("profiles")).contains(CANARY + " a", "water");
        assertThat(chapters.get("partnerships")).contains("Kim");
        assertThat(chapters.get("plans")).contains("water").doesNotContain(CANARY + " a");
    }

    private void nothingIsLeft() {
        assertThat(traces()).isEmpty();
        assertThat(people()).doesNotContain(id);
        assertThat(visitor.get("/home").location()).startsWith("/sign-in");
        assertThat(kim.get("/partners").text()).doesNotContain(CANARY);
        var expected = new TreeMap<>(before);
        expected.merge("invitation", -2, Integer::sum);
        assertThat(rows()).isEqualTo(expected);
    }

    /** The tables in which the person's id or their words can be found, in whatever form. */
    private List<String> traces() {
        return tables().stream()
                .filter(table -> jdbc.queryForList("select * from " + table).stream()
                        .flatMap(row -> row.values().stream())
                        .map(LeavingNothingBehindTest::asText)
                        .anyMatch(text -> text.contains(id) || text.contains(CANARY)))
                .toList();
    }

    private Map<String, Integer> rows() {
        var counts = new TreeMap<String, Integer>();
        for (var table : tables()) {
            // A network that once began here stays counted for an hour; who that was is not.
            if (!List.of("once", "limit_spent").contains(table)) {
                counts.put(table, jdbc.queryForList("select 1 from " + table).size());
            }
        }
        return counts;
    }

    private List<String> people() {
        return jdbc.queryForList("select id from account", String.class);
    }

    private List<String> tables() {
        return jdbc.queryForList(
                "select lower(table_name) from information_schema.tables where table_schema = current_schema"
                        + " and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history' order by table_name",
                String.class);
    }

    private static String asText(Object value) {
        return value instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.ISO_8859_1) + Arrays.toString(bytes)
                : String.valueOf(value);
    }

    private static String codeFrom(Browser inviter) {
        inviter.get("/partners");
        inviter.post("/partners/invitations");
        return inviter.get("/partners")
                .html()
                .select("[data-invitation-code]")
                .eachText()
                .get(0);
    }
}
