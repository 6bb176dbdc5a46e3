package gentlelanding.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.WebTest;
import gentlelanding.plan.Pair;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The PINs of a sitting: chosen at the first use, and five wrong ones in all are one too many. */
class PinsTest extends WebTest {

    @Autowired
    TakingTurns turns;

    private Browser device;
    private Sofa sofa;
    private UUID sitting;

    @BeforeEach
    void bothHaveChosen() {
        device = stranger();
        sofa = Sofa.with(device);
        var profile = sofa.alex().location().split("/")[2];
        sitting = Objects.requireNonNull(jdbc.queryForObject(
                "select s.sitting from sitting_side s join profile p on p.account = s.account where p.id = ?",
                UUID.class,
                UUID.fromString(profile)));
        sofa.handOver();
        sofa.sam();
        sofa.handOver();
    }

    @Test
    void openTheirOwnSideAlone() {
        assertThat(sofa.turn("Alex", Sofa.SAM_PIN).status()).isEqualTo(422);
        assertThat(sofa.turn("Sam", Sofa.ALEX_PIN).status()).isEqualTo(422);
        assertThat(sofa.turn("Robin", Sofa.ALEX_PIN).status()).isEqualTo(422);
        assertThat(sofa.turn("1", Sofa.ALEX_PIN).status()).isEqualTo(303);
    }

    @Test
    void areTypedAsPeopleTypeThem() {
        assertThat(sofa.turn("Alex", " 47 11 ").status()).isEqualTo(303);
        sofa.handOver();
        assertThat(sofa.turn("Alex", "４７１１").status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "12345", "abcd", "12a4", "-123", "1 2 3", "𝟙𝟚𝟛"})
    void areFourDigitsAndNothingElse(String pin) {
        for (var i = 0; i < 7; i++) {
            var refused = sofa.turn("Alex", pin);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.html().select("#f-pin-1-error").text()).contains("four digits");
        }

        assertThat(sofa.turn("Alex", Sofa.ALEX_PIN).status())
                .as("what is no PIN is no try")
                .isEqualTo(303);
    }

    @Test
    void areChosenTheSameTwiceWhereThePageAsksTwice() {
        var other = stranger();
        Sofa.with(other);
        other.get("/sitting");
        var refused = other.post("/sitting/turn", "who", "Alex", "pin", "1234", "again", "1243");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#f-pin-1-error").text()).contains("not the same");

        assertThat(other.post("/sitting/turn", "who", "Alex", "pin", "1234", "again", "1234")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void endEverythingForBothAfterFiveWrongOnesInAll() {
        for (var i = 0; i < 4; i++) {
            assertThat(sofa.turn("Alex", "0000").status()).isEqualTo(422);
        }
        sofa.alex();
        assertThat(device.get("/sitting").text()).contains("4 wrong PINs so far");
        sofa.handOver();
        assertThat(sofa.turn("Sam", "0000").status()).isEqualTo(422);

        var last = sofa.turn("Alex", "0000");

        assertThat(last.status()).isEqualTo(422);
        assertThat(last.text()).contains("Five wrong PINs");
        assertThat(last.header("Clear-Site-Data")).contains("storage");
        assertThat(device.get("/sitting").text()).contains("Nobody is in the middle");
        assertThat(sofa.turn("Alex", Sofa.ALEX_PIN).location()).isEqualTo("/sitting");
        assertThat(device.get("/home").location()).startsWith("/sign-in");
        assertThat(jdbc.queryForList("select 1 from sitting_side where sitting = ?", sitting))
                .isEmpty();
    }

    @Test
    void countEachOfTwoTriesAtOnce() throws Exception {
        var id = new SittingId(sitting);
        Callable<TakingTurns.Try> wrong = () -> turns.take(id, 1, "0000", null);
        atOnce(4, Collections.nCopies(4, wrong));

        assertThat(jdbc.queryForObject(
                        "select tries from sitting_side where sitting = ? and place = 1", Integer.class, sitting))
                .isEqualTo(4);
    }

    @Test
    void lieNowhereAsTheyWereTyped() {
        for (var row : jdbc.queryForList("select document from sitting_side where document is not null")) {
            var bytes = (byte[]) row.get("DOCUMENT");
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1) + Arrays.toString(bytes))
                    .doesNotContain(Sofa.ALEX_PIN, Sofa.SAM_PIN);
        }
        assertThat(jdbc.queryForList("select attribute_bytes from spring_session_attributes").stream()
                        .map(row -> new String((byte[]) row.get("ATTRIBUTE_BYTES"), StandardCharsets.ISO_8859_1))
                        // Ids are made by chance, which makes four digits of anybody's choice now and then.
                        .map(text -> text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")))
                .noneMatch(text -> text.contains("Alex") || text.contains(Sofa.ALEX_PIN));
    }

    @Test
    void areCountedWhileAgreeingToo() {
        var address = sofa.bothReady().location();
        device.get(address);
        for (var i = 0; i < 4; i++) {
            assertThat(agree("0000").status()).isEqualTo(422);
        }

        assertThat(agree("0000").text()).contains("Five wrong PINs");
        assertThat(device.get(address).location()).startsWith("/sign-in");
    }

    @Test
    void tellNobodyWhoTriedThemWhereNobodySitsTogether() {
        var visitor = stranger();
        visitor.get("/");

        assertThat(Pair.expect(visitor.post("/sitting/turn", "who", "Alex", "pin", "4711"), 303)
                        .location())
                .isEqualTo("/sitting");
        assertThat(visitor.cookies()).doesNotContainKey("session");
    }

    private gentlelanding.Page agree(String pin) {
        return device.post("/sitting/agree", "who", "Alex", "pin", pin, "revision", "1");
    }
}
