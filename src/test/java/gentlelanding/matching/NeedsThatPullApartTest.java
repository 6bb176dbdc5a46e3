package gentlelanding.matching;

import static gentlelanding.care.PreferencesLanguage.preferences;
import static gentlelanding.matching.Couple.couple;
import static gentlelanding.matching.SharedPlan.Member.FIRST;
import static gentlelanding.matching.SharedPlan.Member.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.care.Catalogue;
import gentlelanding.matching.SharedPlan.Hint;
import gentlelanding.matching.SharedPlan.Receiving;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known of such pairs stands beside them, once. */
class NeedsThatPullApartTest {

    @Test
    void bringTheirHint() {
        var plan = couple(
                        preferences().needing("warmth").gladly("cool-air"),
                        preferences().needing("cool-air").gladly("warmth"))
                .plan();
        assertThat(plan.hints())
                .containsExactly(new Hint(
                        "two-covers", List.of(new Receiving("warmth", FIRST), new Receiving("cool-air", SECOND))));
    }

    @Test
    void bringOneHintThoughTwoPairsHaveIt() {
        var plan = couple(
                        preferences().needing("talk-it-over-now").gladly("quiet-company", "slow-return"),
                        preferences().needing("quiet-company", "slow-return").gladly("talk-it-over-now"))
                .plan();
        assertThat(plan.hints()).extracting(Hint::key).containsExactly("one-sentence-now");
        assertThat(plan.hints().get(0).lines()).hasSize(3);
    }

    @Test
    void bringNoneWhereOnePersonNeedsBoth() {
        var plan = couple(
                        preferences().needing("warmth", "cool-air"),
                        preferences().gladly("warmth", "cool-air"))
                .plan();
        assertThat(plan.hints()).isEmpty();
    }

    @Test
    void bringNoneWhereOneIsNotGiven() {
        var plan = couple(
                        preferences().needing("warmth"),
                        preferences().needing("cool-air").gladly("warmth"))
                .plan();
        assertThat(plan.hints()).isEmpty();
    }

    @Test
    void remindOfTurnsWhereLittleIsLeftToGive() {
        var giver = new MemberProfile(preferences().gladly("water").said(), false, true, false);
        var needing = MemberProfile.of(preferences().needing("water").said());
        var liking = MemberProfile.of(preferences().liking("water").said());
        assertThat(Matching.merge(needing, giver, Catalogue.builtIn()).hints())
                .containsExactly(new Hint("turns", List.of(new Receiving("water", FIRST))));
        assertThat(Matching.merge(liking, giver, Catalogue.builtIn()).hints()).isEmpty();
    }
}
