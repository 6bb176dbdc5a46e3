package gentlelanding.matching;

import static gentlelanding.care.CareCategory.SPACE;
import static gentlelanding.care.PreferencesLanguage.preferences;
import static gentlelanding.matching.SoloPlan.Outcome.BOUNDARY;
import static gentlelanding.matching.SoloPlan.Outcome.FOR_MYSELF;
import static gentlelanding.matching.SoloPlan.Outcome.TO_ASK_FOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import gentlelanding.care.Catalogue;
import gentlelanding.care.PreferencesLanguage;
import gentlelanding.matching.SoloPlan.Line;
import org.junit.jupiter.api.Test;

/** One profile is a plan by itself. */
class SoloPlanTest {

    @Test
    void partsWhatIDoForMyselfFromWhatIAskFor() {
        assertThat(alone(preferences().needing("warmth").liking("held-close").likingWhenAsked("water"))
                        .lines())
                .extracting(Line::item, Line::outcome)
                .containsExactly(
                        tuple("warmth", FOR_MYSELF), tuple("held-close", TO_ASK_FOR), tuple("water", FOR_MYSELF));
    }

    @Test
    void holdsEveryBoundaryAndKnowsWhichMayBeShown() {
        assertThat(alone(preferences().refusing("held-close").refusingInPrivate("light-touch"))
                        .lines())
                .extracting(Line::item, Line::outcome, Line::shown)
                .containsExactly(tuple("held-close", BOUNDARY, true), tuple("light-touch", BOUNDARY, false));
    }

    @Test
    void leavesOutWhatIsNotNeededAndWhatIsOffered() {
        assertThat(alone(preferences().notNeeding("water").gladly("snack")).lines())
                .isEmpty();
    }

    @Test
    void asksForOwnItems() {
        assertThat(alone(preferences().inventing("own-1", SPACE, null).needing("own-1"))
                        .lines())
                .extracting(Line::outcome)
                .containsExactly(TO_ASK_FOR);
    }

    private static SoloPlan alone(PreferencesLanguage said) {
        return Matching.alone(MemberProfile.of(said.said()), Catalogue.builtIn());
    }
}
