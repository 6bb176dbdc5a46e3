package gentlelanding.account;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.CountedStatements;
import gentlelanding.WebTest;
import gentlelanding.plan.Pair;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who has lost their passphrase and has a sheet of codes. */
class ComingBackInTest extends WebTest {

    private static final String FRESH = "another calm evening by the lake";

    @Autowired
    Recovery recovery;

    private Browser sam;
    private String name;
    private List<String> codes;

    @BeforeEach
    void samMakesASheet() {
        sam = person("Sam");
        name = sam.signInName();
        codes = sam.post("/settings/recovery", "once", "sheet")
                .html()
                .select("[data-recovery-code]")
                .eachText();
    }

    @Test
    void showsEightCodesOnce() {
        assertThat(codes).hasSize(8).allMatch(code -> code.matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"));
        assertThat(sam.get("/settings/recovery").body()).doesNotContain(codes.get(0));
        assertThat(sam.get("/settings/recovery").text()).contains("8 codes still work");
        assertThat(sam.post("/settings/recovery", "once", "sheet").status()).isEqualTo(303);
        assertThat(jdbc.queryForList("select * from recovery_code").toString()).doesNotContain(codes.get(0));
    }

    @Test
    void setsANewPassphraseWithoutSigningInAndEndsEverySession() {
        var visitor = stranger();

        var answer =
                recover(visitor, name.toUpperCase(), codes.get(3).toLowerCase().replace("-", " "));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/sign-in");
        assertThat(visitor.get("/home").status()).isEqualTo(303);
        assertThat(sam.get("/home").location()).startsWith("/sign-in");
        assertThat(visitor.post("/sign-in", "username", name, "password", FRESH).status())
                .isEqualTo(303);
        visitor.post("/settings/confirm", "password", FRESH);
        assertThat(visitor.get("/settings/events").text()).contains("Came back in with a recovery code");
    }

    /** Somebody who tries once a day would otherwise keep the owner of a name waiting for good. */
    @Test
    void isPossibleOnAnOwnDeviceHoweverManyGuessElsewhere() {
        for (var wrong = 0; wrong < 5; wrong++) {
            recover(stranger(), name, "0000-0000-0000-0000");
        }
        assertThat(recover(stranger(), name, codes.get(0)).status()).isEqualTo(429);

        sam.loseSession();
        assertThat(recover(sam, name, codes.get(0)).status()).isEqualTo(303);
    }

    @Test
    void saysTheSameOfAnUnknownNameAWrongCodeAndAUsedOne() {
        recover(stranger(), name, codes.get(0));

        var used = recover(stranger(), name, codes.get(0));
        var wrong = recover(stranger(), name, codes.get(0).replaceAll("[0-9A-Z]$", "0"));
        var unknown = recover(stranger(), "nobody000", codes.get(0));

        assertThat(used.status()).isEqualTo(422);
        for (var page : List.of(wrong, unknown)) {
            assertThat(page.status()).isEqualTo(422);
            assertThat(alike(page)).isEqualTo(alike(used));
        }
    }

    @Test
    void takesTheSameStatementsForAllThree() {
        recover(stranger(), name, codes.get(0));
        var visitor = stranger();
        recover(visitor, "nobody002", "0000");

        var used = CountedStatements.during(() -> recover(visitor, name, codes.get(0)));
        var unknown = CountedStatements.during(() -> recover(visitor, "nobody001", codes.get(0)));
        var wrong = CountedStatements.during(() -> recover(visitor, name, "0000-0000-0000-0000"));
        var unknownAgain = CountedStatements.during(() -> recover(visitor, "nobody001", codes.get(0)));

        assertThat(used).isNotEmpty().isEqualTo(unknown);
        assertThat(wrong).isNotEmpty().isEqualTo(unknownAgain);
    }

    @Test
    void letsOneCodeWorkOnceHoweverManyUseItTogether() {
        var person = new AccountId(java.util.UUID.fromString(
                jdbc.queryForList("select account from account_event order by happened_at desc", String.class)
                        .get(0)));
        jdbc.update("delete from recovery_code where account = ?", person.value());
        var code = recovery.renew(person).get(0);

        var worked = IntStream.range(0, 30)
                .parallel()
                .filter(time -> recovery.use(person, code))
                .count();

        assertThat(worked).isEqualTo(1);
    }

    @Test
    void makesEarlierCodesWorthless() {
        sam.post("/settings/recovery", "once", "second sheet");

        assertThat(recover(stranger(), name, codes.get(1)).status()).isEqualTo(422);
    }

    @Test
    void keepsWhatWasTypedWhereThePassphraseIsNoGood() {
        var page = stranger().post("/recover", "username", name, "code", codes.get(0), "password", "too short");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("input[name=code]").val()).isEqualTo(codes.get(0));
        assertThat(recovery.isWorthOffering(AccountId.random())).isTrue();
        assertThat(recover(stranger(), name, codes.get(0)).status()).isEqualTo(303);
    }

    @Test
    void isOfferedOnceThereIsAPlanThatBothAgreedTo() {
        var pair = Pair.of(person("Alex"), person("Kim"));
        assertThat(pair.alex().get("/home").text()).doesNotContain("A sheet to keep");

        pair.bothReady();
        pair.alex().post(pair.address() + "/plan/agree", "revision", "1");
        pair.sam().post(pair.address() + "/plan/agree", "revision", "1");

        assertThat(pair.alex().get("/home").text()).contains("A sheet to keep");
        pair.alex().post("/settings/recovery");
        assertThat(pair.alex().get("/home").text()).doesNotContain("A sheet to keep");
    }

    private gentlelanding.Page recover(Browser browser, String as, String code) {
        return browser.post("/recover", "username", as, "code", code, "password", FRESH);
    }

    private static String alike(gentlelanding.Page page) {
        return page.normalised().replaceAll("name=\"(username|code)\" value=\"[^\"]*\"", "$1");
    }
}
