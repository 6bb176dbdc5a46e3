package gentlelanding.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.Page;
import gentlelanding.WebTest;
import gentlelanding.plan.Pair;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody ends a partnership so that it cannot begin again. */
class BlockingTest extends WebTest {

    private Pair pair;

    @BeforeEach
    void alexBlocksSam() {
        pair = Pair.of(person("Alex"), person("Sam"));
        pair.bothReady();
        assertThat(pair.alex().post(pair.address() + "/block").location()).isEqualTo("/partners");
    }

    @Test
    void endsItForBothLikeAnyOther() {
        var other = Pair.of(person("Kim"), person("Jo"));
        other.bothReady();
        other.alex().post(other.address() + "/end");

        assertThat(pair.sam().get(pair.address()).status()).isEqualTo(404);
        assertThat(pair.sam().get("/partners").normalised())
                .isEqualTo(other.sam().get("/partners").normalised());
    }

    @Test
    void makesEachOnesCodesLookExpiredToTheOther() {
        var fromAlex = codeOf(pair.alex());
        var fromSam = codeOf(pair.sam());
        var expired = codeOf(person("Robin"));

        var samTries = pair.sam().post("/join", "code", fromAlex);
        var alexTries = pair.alex().post("/join", "code", fromSam);
        pass(Duration.ofHours(11));
        var joinable = person("Kim").post("/join", "code", fromAlex);
        pass(Duration.ofHours(72));
        // Sessions are over by now; both come anew.
        var late = person("Lee").post("/join", "code", expired);

        assertThat(samTries.status()).isEqualTo(422).isEqualTo(alexTries.status());
        assertThat(alike(samTries)).isEqualTo(alike(alexTries)).isEqualTo(alike(late));
        assertThat(joinable.status()).isEqualTo(200);
    }

    @Test
    void keepsNoWordOnWhoWasBlocked() {
        assertThat(jdbc.queryForList("select pair_fingerprint from block", byte[].class))
                .isNotEmpty();
        assertThat(jdbc.queryForList("select * from block").toString()).doesNotContain("Sam");
    }

    private static String codeOf(Browser browser) {
        browser.post("/partners/invitations");
        return browser.get("/partners").html().select("[data-invitation-code]").text();
    }

    private static String alike(Page page) {
        return page.normalised();
    }
}
