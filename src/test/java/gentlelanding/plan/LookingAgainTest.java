package gentlelanding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.WebTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was said a while ago, and what has changed since: each learns it of their own profile alone. */
class LookingAgainTest extends WebTest {

    private static final Duration THREE_MONTHS = Duration.ofDays(93);

    private Pair pair;

    @BeforeEach
    void aPlan() {
        pair = Pair.of(person("Alex"), person("Sam"));
        Pair.says(pair.alex(), "held-close.need", "ESSENTIAL");
        Pair.says(pair.sam(), "held-close.offer", "GLADLY");
        pair.bothReady();
    }

    @Test
    void isOfferedToWhoeverChangedTheirAnswersAlone() {
        assertThat(pair.alex().get(pair.address()).html().select("[data-refreshable]"))
                .isEmpty();

        Pair.says(pair.alex(), "water.need", "WELCOME");

        assertThat(pair.alex().get(pair.address()).html().select("[data-refreshable]"))
                .hasSize(1);
        assertThat(pair.sam().get(pair.address()).html().select("[data-refreshable]"))
                .isEmpty();
        pair.bothReady();
        assertThat(pair.alex().get(pair.address()).html().select("[data-refreshable]"))
                .isEmpty();
    }

    @Test
    void isNotOfferedForAPrivateNote() {
        Pair.says(pair.alex(), "held-close.privateNote", "only when I am tired");

        assertThat(pair.alex().get(pair.address()).html().select("[data-refreshable]"))
                .isEmpty();
    }

    @Test
    void isAskedAfterThreeMonthsOfOnesOwnProfileAlone() {
        assertThat(asked(true)).isFalse();
        pass(THREE_MONTHS);
        Pair.says(pair.sam(), "water.offer", "GLADLY");

        assertThat(asked(true)).isTrue();
        assertThat(asked(false)).isFalse();
    }

    @Test
    void isNotAskedAgainOnceItIsStillTrue() {
        pass(THREE_MONTHS);
        var form = pair.alex().get("/home").html().select("[data-still-true] form");
        Pair.expect(pair.alex().post(form.attr("action")), 303);

        assertThat(asked(true)).isFalse();
        assertThat(pair.alex().get(pair.address()).html().select("[data-refreshable]"))
                .isEmpty();
        pass(THREE_MONTHS);
        assertThat(asked(true)).isTrue();
    }

    @Test
    void isNotAskedOfSomebodyWhoSaidNothingYet() {
        var kim = person("Kim");
        kim.get("/home");
        pass(THREE_MONTHS);

        assertThat(kim.get("/home").html().select("[data-still-true]")).isEmpty();
    }

    private boolean asked(boolean alex) {
        var page = (alex ? pair.alex() : pair.sam()).get("/home");
        return !page.html().select("[data-still-true]").isEmpty();
    }
}
