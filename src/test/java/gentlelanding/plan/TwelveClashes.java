package gentlelanding.plan;

import static gentlelanding.care.PreferencesLanguage.preferences;
import static gentlelanding.plan.Example.GIVING_IS_LIMITED;
import static gentlelanding.plan.Example.NOTHING_SHOWN;
import static gentlelanding.plan.Example.RECEIVING_IS_HARD;

import gentlelanding.care.Phase;
import java.util.List;
import java.util.stream.Stream;

/** Twelve couples whose needs pull apart; {@link CouplesWhoClashTest} holds what their plans say. */
final class TwelveClashes {

    static final Example HELD_AND_SPACE = Example.of(
                    "To be held, and space",
                    "One comes back through closeness, the other needs a door between.",
                    preferences().needing("held-close").liking("same-room"),
                    preferences().needing("alone-short").liking("water"))
            .heldBy("holdFirstAndThenGiveSpace");

    static final Example TOUCH_AND_NO_TOUCH = Example.of(
                    "Touch, and no touch",
                    "What calms one is too much for the other at first.",
                    preferences().needing("held-close").liking("heavy-blanket", "still-okay"),
                    preferences().needing("no-touch-until-asked").liking("message-next-day"))
            .heldBy("putTheVoiceInPlaceOfHands");

    static final Example TALK_AND_SILENCE = Example.of(
                    "To talk now, and silence",
                    "One thinks aloud, the other cannot hear a word yet.",
                    preferences().needing("talk-it-over-now").liking("still-okay"),
                    preferences().needing("quiet-company").liking("slow-return"))
            .heldBy("sayOneSentenceNowAndSetATimeForTheTalk");

    static final Example TALK_AND_SLEEP = Example.of(
                    "To talk, and sleep",
                    "It is late, and one of them is nearly gone.",
                    preferences().needing("talk-it-over-now"),
                    preferences().needing("sleep-soon").liking("lights-low"))
            .heldBy("takeFiveQuietMinutesAndTalkTomorrow");

    static final Example STAYING_AND_HOME = Example.of(
                    "To stay, and to go home",
                    "One wants company until morning, the other wants their own walls.",
                    preferences().needing("stay-the-night").liking("message-next-day"),
                    preferences().needing("go-home").liking("home-safe"))
            .heldBy("settleTheNightBeforehand");

    static final Example OFTEN_AND_ONCE = Example.of(
                    "To hear it often, and not to be asked often",
                    "One needs the sentence again and again; questions tire the other.",
                    preferences().needing("still-okay").wanted(Phase.FIRST_HOUR),
                    preferences().needing("ask-once").liking("quiet-company"))
            .heldBy("agreeOnOnePhraseAndASign");

    static final Example WARM_AND_COOL = Example.of(
                    "Warmth, and cool air",
                    "One shivers, the other glows.",
                    preferences().needing("warmth").liking("warm-drink"),
                    preferences().needing("cool-air").liking("water"))
            .heldBy("useTwoCovers");

    static final Example WASHING_TOGETHER_AND_ALONE = Example.of(
                    "To wash together, and to wash alone",
                    "For one it is closeness, for the other the only quiet of the evening.",
                    preferences().needing("wash-together"),
                    preferences().needing("wash-alone").liking("warm-drink"))
            .heldBy("washInTurn");

    static final Example CARE_AND_LITTLE_LEFT = Example.of(
                    "To be cared for, and little left to give",
                    "One needs a good deal; the other has a small reserve, and says so.",
                    preferences().needing("held-close", "water").liking("meal-later"),
                    preferences().needing("clear-diary").sayingUnable("meal-later"))
            .showing(new Shown(null, null, null, null, "an old friend, by phone", false, false), GIVING_IS_LIMITED)
            .heldBy("takeTurnsAndNameWhoElseMayHelp");

    static final Example DETAILS_AND_RAW = Example.of(
                    "Details now, and raw about feedback",
                    "One wants to go through all of it tonight; the other hears criticism in every word tonight.",
                    preferences().needing("talk-it-over-now"),
                    preferences().needing("feedback-later").liking("said-well"))
            .heldBy("keepTodayForWhatWasGood");

    static final Example CARE_AND_HARD_TO_RECEIVE = Example.of(
                    "Care, and finding care hard to receive",
                    "One loves to look after people; the other would rather do it alone, and wants it a little.",
                    preferences().liking("water", "warmth", "lights-low", "warm-drink", "snack"),
                    preferences().needing("thank-you").liking("warm-drink"))
            .showing(RECEIVING_IS_HARD, NOTHING_SHOWN)
            .heldBy("startSmallAndKeepTheRestForLater");

    static final Example MUSIC_AND_QUIET = Example.of(
                    "Music, and a quiet room",
                    "One needs something familiar playing, the other needs the sound to stop.",
                    preferences().needing("own-music").liking("small-talk"),
                    preferences().needing("quiet-room").liking("in-sight"))
            .heldBy("giveEachTheirOwnEars");

    private TwelveClashes() {}

    static List<Example> all() {
        return Stream.of(
                        HELD_AND_SPACE,
                        TOUCH_AND_NO_TOUCH,
                        TALK_AND_SILENCE,
                        TALK_AND_SLEEP,
                        STAYING_AND_HOME,
                        OFTEN_AND_ONCE,
                        WARM_AND_COOL,
                        WASHING_TOGETHER_AND_ALONE,
                        CARE_AND_LITTLE_LEFT,
                        DETAILS_AND_RAW,
                        CARE_AND_HARD_TO_RECEIVE,
                        MUSIC_AND_QUIET)
                .toList();
    }
}
