package gentlelanding.matching;

import static gentlelanding.care.PreferencesLanguage.preferences;
import static gentlelanding.matching.SharedPlan.Member.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.care.Catalogue;
import gentlelanding.matching.SharedPlan.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A plan starts small for someone to whom receiving is hard. */
class ReceivingIsHardTest {

    /*
     *             right away                        first hour
     * in view     held-close (essential), water     warm-drink
     * later       lights-low                        snack
     */
    @Test
    void leavesTheEssentialAndOneMoreThingInEachPhase() {
        var all = List.of("held-close", "water", "lights-low", "snack", "warm-drink")
                .toArray(String[]::new);
        var member = new MemberProfile(
                preferences()
                        .needing("held-close")
                        .liking("water", "lights-low", "warm-drink")
                        .likingWhenAsked("snack")
                        .said(),
                true,
                false,
                false);
        var partner = MemberProfile.of(preferences().gladly(all).said());
        var plan = Matching.merge(member, partner, Catalogue.builtIn());
        assertThat(plan.lines().stream().filter(line -> !line.later()).map(Line::item))
                .containsExactly("held-close", "water", "warm-drink");
        assertThat(plan.lines().stream().filter(Line::later).map(Line::item)).containsExactly("lights-low", "snack");
    }

    @Test
    void changesNothingForTheOther() {
        var both = preferences()
                .liking("water", "lights-low")
                .gladly("water", "lights-low")
                .said();
        var plan = Matching.merge(
                new MemberProfile(both, true, false, false), MemberProfile.of(both), Catalogue.builtIn());
        assertThat(plan.lines().stream().filter(Line::later).map(Line::receiver))
                .containsExactly(FIRST);
        assertThat(plan.mirrorOf(plan.lines().get(0))).isPresent();
        assertThat(plan.mirrorOf(plan.lines().get(2))).isEmpty();
    }
}
