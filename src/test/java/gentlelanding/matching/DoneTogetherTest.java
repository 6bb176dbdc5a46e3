package gentlelanding.matching;

import static gentlelanding.care.PreferencesLanguage.preferences;
import static gentlelanding.matching.Couple.couple;
import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.matching.SharedPlan.Line;
import gentlelanding.matching.SharedPlan.Outcome;
import gentlelanding.matching.SharedPlan.Reason;
import org.junit.jupiter.api.Test;

/** What both do at once is nothing that one of them may refuse for themselves and yet be asked for. */
class DoneTogetherTest {

    @Test
    void asksNobodyForWhatTheyRefuseThemselves() {
        var plan = couple(
                        preferences().needing("wash-together"),
                        preferences().refusing("wash-together").gladly("wash-together"))
                .plan();
        assertThat(plan.lines()).extracting(Line::outcome).containsExactly(Outcome.TO_TALK_ABOUT, Outcome.BOUNDARY);
        assertThat(plan.lines().get(0).reason()).isEqualTo(Reason.HARD_TO_GIVE);
        assertThat(plan.lines().get(0).because().key()).isEqualTo("essential.boundary");
    }

    @Test
    void keepsARefusalThatItsOwnerKeeps() {
        var plan = couple(
                        preferences().needing("wash-together"),
                        preferences().refusingInPrivate("wash-together").sayingUnable("wash-together"))
                .plan();
        assertThat(plan)
                .isEqualTo(couple(preferences().needing("wash-together"), preferences())
                        .plan());
    }

    @Test
    void readsAsOneWhereBothNeedIt() {
        var both = preferences().needing("hand-hold").gladly("hand-hold");
        var lines = couple(both, both).plan();
        assertThat(lines.lines()).hasSize(2);
        assertThat(lines.mirrorOf(lines.lines().get(0))).contains(lines.lines().get(1));
    }

    @Test
    void readsAsTwoWhereItIsNotAlike() {
        var plan = couple(
                        preferences().needing("hand-hold").gladly("hand-hold"),
                        preferences().liking("hand-hold").gladly("hand-hold"))
                .plan();
        assertThat(plan.mirrorOf(plan.lines().get(0))).isEmpty();
    }
}
