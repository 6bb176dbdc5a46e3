package gentlelanding.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.WebTest;
import gentlelanding.plan.Pair;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Taking one's side of a sitting along, to a device of one's own. */
class TakingAlongTest extends WebTest {

    private Browser device;
    private Browser own;
    private Sofa sofa;
    private String plan;
    private String alexs;

    @BeforeEach
    void aPlanThatBothOpened() {
        device = stranger();
        sofa = Sofa.with(device);
        alexs = sofa.alex().location().replace("/first-pass", "");
        Pair.says(device, "held-close.need", "ESSENTIAL", "held-close.privateNote", "only mine");
        sofa.handOver();
        sofa.sam();
        Pair.says(device, "held-close.offer", "GLADLY");
        sofa.handOver();
        plan = sofa.bothReady().location();
        sofa.handOver();
        sofa.alex();
        own = stranger();
        own.get("/keep");
    }

    @Test
    void bringsAnswersAndPlanToTheOwnDevice() {
        var code = sofa.keepCode();
        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");

        var kept = own.post("/keep", "code", code.toLowerCase().replace("-", " "));

        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.html()
                        .select("form[action=/sign-up] input[name=displayName]")
                        .val())
                .isEqualTo("Alex");
        assertThat(own.get(alexs).body()).contains("only mine");
        assertThat(own.get(plan).html().select("[data-line=held-close] .words").text())
                .isEqualTo("Sam holds you.");
    }

    @Test
    void becomesALastingAccountThere() {
        own.post("/keep", "code", sofa.keepCode());

        own.post(
                "/sign-up",
                "word",
                "heron",
                "password",
                "a quiet harbour in may",
                "displayName",
                "Alex",
                "adult",
                "true");

        assertThat(own.get("/welcome").html().select("[data-sign-in-name]").text())
                .startsWith("heron");
        assertThat(own.get(alexs).body()).contains("only mine");
        device.get("/sitting");
        device.post("/sitting/end");
        assertThat(own.get(alexs).status()).isEqualTo(200);
        assertThat(own.get(plan).status())
                .as("Sam kept nothing, so the plan is gone")
                .isEqualTo(404);
        assertThat(jdbc.queryForList(
                        "select 1 from sitting_side s join profile p on p.account = s.account where p.id = ?",
                        UUID.fromString(alexs.substring("/profiles/".length()))))
                .as("nothing of the sitting is left to a person who kept theirs")
                .isEmpty();
    }

    @Test
    void isOutOfReachOfTheSharedDeviceFromThenOn() {
        own.post("/keep", "code", sofa.keepCode());

        assertThat(device.get(alexs).location()).isEqualTo("/sitting");
        assertThat(device.get("/sitting").text()).contains("Alex took theirs along");
        assertThat(sofa.turn("Alex", Sofa.ALEX_PIN).status()).isEqualTo(422);
        sofa.sam();
        assertThat(device.get(alexs).status()).isEqualTo(404);
        assertThat(device.get(plan)
                        .html()
                        .select("[data-line=held-close] .words")
                        .text())
                .isEqualTo("Sam holds Alex.");
        assertThat(own.get("/sitting").text()).contains("Nobody is in the middle");
    }

    @Test
    void worksOnceAndOnlyWithTheLastCode() {
        var first = sofa.keepCode();
        var second = sofa.keepCode();
        var refused = own.post("/keep", "code", first);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(own.post("/keep", "code", second).status()).isEqualTo(200);

        var late = stranger();
        late.get("/keep");
        var used = late.post("/keep", "code", second);
        var never = late.post("/keep", "code", "00000-00000");
        var nothing = late.post("/keep", "code", "");
        var hostile = late.post("/keep", "code", "x".repeat(5000));
        assertThat(used.status()).isEqualTo(422);
        assertThat(never.normalised()).isEqualTo(used.normalised()).isEqualTo(nothing.normalised());
        assertThat(hostile.normalised()).isEqualTo(used.normalised());
        assertThat(late.cookies()).doesNotContainKey("session");
    }

    @Test
    void canBeTakenBackBeforeItIsUsed() {
        var code = sofa.keepCode();
        device.post("/sitting/keep", "off", "true");

        assertThat(own.post("/keep", "code", code).status()).isEqualTo(422);
    }

    @Test
    void waitsForItsPersonWhenTheSittingEnds() {
        var code = sofa.keepCode();
        device.post("/sitting/end");
        assertThat(jdbc.queryForList("select 1 from sitting_side where code_fingerprint is not null"))
                .isNotEmpty();

        assertThat(own.post("/keep", "code", code).status()).isEqualTo(200);
        assertThat(own.get(alexs).body()).contains("only mine");
    }

    @Test
    void endsWithTheTemporaryAccount() {
        var code = sofa.keepCode();
        device.post("/sitting/end");

        clock.pass(Duration.ofHours(24));

        assertThat(own.post("/keep", "code", code).status()).isEqualTo(422);
    }

    @Test
    void liesNowhereAsItIsRead() {
        var code = sofa.keepCode();
        var bare = code.replace("-", "");

        for (var table : jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = 'PUBLIC'", String.class)) {
            for (var row : jdbc.queryForList("select * from \"" + table + "\"")) {
                for (var value : row.values()) {
                    var text = value instanceof byte[] bytes
                            ? new String(bytes, StandardCharsets.ISO_8859_1)
                            : String.valueOf(value);
                    assertThat(text).as(table).doesNotContain(code, bare);
                }
            }
        }
    }

    @Test
    void survivesTheExitOfTheOtherOne() throws Exception {
        var code = sofa.keepCode();
        sofa.handOver();
        sofa.sam();
        mvc.perform(MockMvcRequestBuilders.get("/exit")
                .header("Sec-Fetch-Site", "same-origin")
                .cookie(device.cookies().values().toArray(jakarta.servlet.http.Cookie[]::new)));

        assertThat(own.post("/keep", "code", code).status()).isEqualTo(200);
        assertThat(own.get(alexs).body()).contains("only mine");
    }
}
