package gentlelanding.matching;

import static gentlelanding.care.Phase.BEFORE_SLEEP;
import static gentlelanding.care.Phase.DAYS_AFTER;
import static gentlelanding.care.Phase.NEXT_DAY;
import static gentlelanding.care.PreferencesLanguage.preferences;
import static gentlelanding.matching.Couple.couple;
import static gentlelanding.matching.SharedPlan.Suggestion.Kind.ANOTHER_TIME;
import static gentlelanding.matching.SharedPlan.Suggestion.Kind.FOR_YOURSELF;
import static gentlelanding.matching.SharedPlan.Suggestion.Kind.INSTEAD;
import static gentlelanding.matching.SharedPlan.Suggestion.Kind.SOMEONE_ELSE;
import static gentlelanding.matching.SharedPlan.Suggestion.Kind.TALK;
import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.care.Catalogue;
import gentlelanding.care.PreferencesLanguage;
import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.matching.SharedPlan.Suggestion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A need without a yes is never the end: something always stands under it. */
class SomethingToTalkAboutTest {

    @Test
    void proposesTheNearestOtherThingThatIsAlreadyGiven() {
        var suggestions = suggestions(
                preferences().needing("held-close").liking("light-touch", "hand-hold"),
                preferences().gladly("light-touch").ifAsked("hand-hold"),
                "held-close");
        assertThat(suggestions).first().isEqualTo(new Suggestion(INSTEAD, "hand-hold", List.of()));
    }

    @Test
    void proposesNothingThatIsToBeAskedFirst() {
        assertThat(suggestions(
                        preferences().needing("held-close").likingWhenAsked("hand-hold"),
                        preferences().gladly("hand-hold"),
                        "held-close"))
                .extracting(Suggestion::kind)
                .containsExactly(TALK);
    }

    @Test
    void namesTheGiversOwnTimes() {
        assertThat(suggestions(
                        preferences().needing("held-close").wanted(BEFORE_SLEEP),
                        preferences().gladly("held-close").possible(DAYS_AFTER, NEXT_DAY),
                        "held-close"))
                .containsExactly(
                        new Suggestion(ANOTHER_TIME, null, List.of(NEXT_DAY, DAYS_AFTER)),
                        new Suggestion(TALK, null, List.of()));
    }

    @Test
    void proposesWhatOneCanDoForOneself() {
        assertThat(suggestions(preferences().needing("warmth"), preferences(), "warmth"))
                .extracting(Suggestion::kind)
                .containsExactly(FOR_YOURSELF, TALK);
    }

    @Test
    void remembersThePersonWhoSupports() {
        var supported = new MemberProfile(preferences().needing("held-close").said(), false, false, true);
        var plan = Matching.merge(supported, MemberProfile.of(preferences().said()), Catalogue.builtIn());
        assertThat(plan.lines().get(0).suggestions())
                .extracting(Suggestion::kind)
                .containsExactly(SOMEONE_ELSE, TALK);
    }

    private static List<Suggestion> suggestions(PreferencesLanguage receiver, PreferencesLanguage giver, String item) {
        return Couple.line(couple(receiver, giver).plan(), Member.FIRST, item)
                .orElseThrow()
                .suggestions();
    }
}
