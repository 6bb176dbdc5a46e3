package gentlelanding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.WebTest;
import gentlelanding.matching.SharedPlan.Member;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Two whose needs pull apart: what each of them reads. Their whole plans stand in docs/examples.md. */
class CouplesWhoClashTest extends WebTest {

    @Autowired
    PlanPages pages;

    @Autowired
    MessageSource words;

    @Test
    void holdFirstAndThenGiveSpace() {
        assertThat(one(TwelveClashes.HELD_AND_SPACE))
                .containsSubsequence(
                        "*First*",
                        "Your partner holds you.",
                        "*Then*",
                        "You give your partner a short time alone. (about half an hour)",
                        "Agree on when to come back together, or on a sign for it.",
                        "First your partner holds you for a few minutes. Then your partner has some time alone");
        assertThat(other(TwelveClashes.HELD_AND_SPACE)).contains("First you hold your partner for a few minutes.");
    }

    @Test
    void putTheVoiceInPlaceOfHands() {
        assertThat(one(TwelveClashes.TOUCH_AND_NO_TOUCH))
                .contains("Holding waits until your partner says that touch is welcome.")
                .contains("your partner’s voice in place of hands, and a heavy blanket around you");
        assertThat(other(TwelveClashes.TOUCH_AND_NO_TOUCH)).contains("Holding waits until you say");
    }

    @Test
    void sayOneSentenceNowAndSetATimeForTheTalk() {
        assertThat(one(TwelveClashes.TALK_AND_SILENCE))
                .contains("One reassuring sentence from your partner now, then quiet. Set a time for the talk")
                .containsSubsequence("*First*", "without talking", "*Then*", "talks it over with you");
    }

    @Test
    void takeFiveQuietMinutesAndTalkTomorrow() {
        assertThat(one(TwelveClashes.TALK_AND_SLEEP))
                .contains("take five quiet minutes together and let your partner sleep. The talk comes tomorrow")
                .contains("a note can hold what you want to say");
        assertThat(other(TwelveClashes.TALK_AND_SLEEP)).contains("and then you sleep. The talk comes tomorrow");
    }

    @Test
    void settleTheNightBeforehand() {
        assertThat(one(TwelveClashes.STAYING_AND_HOME))
                .contains("settle it beforehand")
                .contains("an unhurried goodbye, a message on arrival and a call the next day keep you company");
    }

    @Test
    void agreeOnOnePhraseAndASign() {
        assertThat(one(TwelveClashes.OFTEN_AND_ONCE))
                .contains("one phrase that says all is well, and a small sign for “tell me again”")
                .contains("Then you can hear it often, and your partner is not asked often.");
    }

    @Test
    void useTwoCovers() {
        assertThat(one(TwelveClashes.WARM_AND_COOL))
                .contains("Two covers and a window ajar: you stay warm, and your partner has cool air.");
        assertThat(other(TwelveClashes.WARM_AND_COOL)).contains("your partner stays warm, and you have cool air.");
    }

    @Test
    void washInTurn() {
        assertThat(one(TwelveClashes.WASHING_TOGETHER_AND_ALONE))
                .contains("take turns: your partner washes alone while you bring the towel and a drink");
        assertThat(other(TwelveClashes.WASHING_TOGETHER_AND_ALONE))
                .contains("take turns: you wash alone while your partner brings the towel and a drink");
    }

    @Test
    void takeTurnsAndNameWhoElseMayHelp() {
        assertThat(one(TwelveClashes.CARE_AND_LITTLE_LEFT))
                .contains("Your partner often has little left to give, and that is all right.")
                .contains("Take turns of fifteen minutes, keep to small practical things")
                .contains("Part of it may come from someone who supports you: an old friend, by phone.");
        assertThat(other(TwelveClashes.CARE_AND_LITTLE_LEFT))
                .contains("You often have little left to give")
                .contains("someone who supports your partner: an old friend, by phone.");
    }

    @Test
    void keepTodayForWhatWasGood() {
        assertThat(one(TwelveClashes.DETAILS_AND_RAW))
                .contains("Today, say what was good.")
                .contains("keeps for two or three days, until your partner has rested.");
    }

    @Test
    void startSmallAndKeepTheRestForLater() {
        assertThat(one(TwelveClashes.CARE_AND_HARD_TO_RECEIVE))
                .containsSubsequence(
                        "Your partner keeps you warm",
                        "*Kept for later, when receiving feels easier:*",
                        "Your partner brings you water.");
    }

    @Test
    void giveEachTheirOwnEars() {
        assertThat(one(TwelveClashes.MUSIC_AND_QUIET))
                .contains("Headphones, or music in another room, give you your sound and your partner the quiet.");
    }

    private String one(Example example) {
        return new ExampleProse(pages, words, example).read(Member.FIRST);
    }

    private String other(Example example) {
        return new ExampleProse(pages, words, example).read(Member.SECOND);
    }
}
