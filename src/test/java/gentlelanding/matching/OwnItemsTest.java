package gentlelanding.matching;

import static gentlelanding.care.CareCategory.PHYSICAL_COMFORT;
import static gentlelanding.care.CareCategory.SPACE;
import static gentlelanding.care.Phase.NEXT_DAY;
import static gentlelanding.care.Phase.RIGHT_AWAY;
import static gentlelanding.care.PreferencesLanguage.preferences;
import static gentlelanding.matching.Couple.couple;
import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.matching.SharedPlan.Line;
import gentlelanding.matching.SharedPlan.Reason;
import org.junit.jupiter.api.Test;

/** What someone wrote themselves takes part like anything else. */
class OwnItemsTest {

    @Test
    void areToTalkAboutWhereTheyAreEssential() {
        var plan = couple(preferences().inventing("own-1", SPACE, null).needing("own-1"), preferences())
                .plan();
        assertThat(plan.lines()).extracting(Line::reason).containsExactly(Reason.NOT_COVERED);
        assertThat(plan.lines().get(0).ownItem()).isNotNull();
    }

    @Test
    void standBehindTheBuiltInOnesByCategoryThenKey() {
        var plan = couple(
                        preferences()
                                .inventing("own-1", SPACE, null)
                                .inventing("own-3", PHYSICAL_COMFORT, null)
                                .needing("own-1", "own-3", "slow-return"),
                        preferences().inventing("own-2", PHYSICAL_COMFORT, null).needing("own-2"))
                .plan();
        assertThat(Couple.items(plan)).containsExactly("slow-return", "own-2", "own-3", "own-1");
    }

    @Test
    void areGivenWhereBothKnowThem() {
        var plan = couple(
                        preferences()
                                .inventing("own-1", SPACE, null, NEXT_DAY, RIGHT_AWAY)
                                .needing("own-1"),
                        preferences().inventing("own-1", SPACE, null).gladly("own-1"))
                .plan();
        assertThat(plan.lines()).extracting(Line::phase).containsExactly(RIGHT_AWAY);
    }

    @Test
    void areNobodyElsesBusinessWhileTheyMakeNoLine() {
        var plan = couple(preferences().inventing("own-1", SPACE, null).liking("own-1"), preferences())
                .plan();
        assertThat(plan).isEqualTo(couple(preferences(), preferences()).plan());
    }
}
