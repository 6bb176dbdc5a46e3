package gentlelanding.plan;

import static gentlelanding.care.CareCategory.PHYSICAL_COMFORT;
import static gentlelanding.care.CareDuration.FEW_MINUTES;
import static gentlelanding.care.Phase.BEFORE_SLEEP;
import static gentlelanding.care.Phase.DAYS_AFTER;
import static gentlelanding.care.Phase.FIRST_HOUR;
import static gentlelanding.care.Phase.NEXT_DAY;
import static gentlelanding.care.Phase.RIGHT_AWAY;
import static gentlelanding.care.PreferencesLanguage.preferences;
import static gentlelanding.plan.Example.GIVING_IS_LIMITED;
import static gentlelanding.plan.Example.NOTHING_SHOWN;
import static gentlelanding.plan.Example.RECEIVING_IS_HARD;

import gentlelanding.care.OwnItem;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Thirty couples as people are: long together or new, near or far, with much to say or nothing at all. */
final class ThirtyCouples {

    private static final String[] FIRST_PASS =
            "held-close warmth water snack thank-you still-okay quiet-company message-next-day".split(" ");

    private static final String[] FIRST_PASS_REST =
            "warmth snack sleep-touching clear-diary thank-you quiet-company message-next-day ask-days-after time-together-soon alone-short"
                    .split(" ");

    private ThirtyCouples() {}

    static List<Example> all() {
        return Stream.of(together(), begun(), apart(), giving(), untold(), afterwards())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Example> together() {
        return List.of(
                Example.of(
                        "Being held, and hearing that we are all right",
                        "Long together, one home. One of them comes back through touch, the other through a sentence.",
                        preferences().needing("held-close", "water").liking("warmth", "thank-you"),
                        preferences().needing("still-okay").liking("snack", "ask-days-after")),
                Example.of(
                        "Both need to be held",
                        "Long together. They want the same things at the same moments, so the plan says each of them once.",
                        preferences()
                                .needing("held-close", "sleep-touching")
                                .liking("warmth", "thank-you", "time-together-soon"),
                        preferences()
                                .needing("held-close", "sleep-touching")
                                .liking("warmth", "thank-you", "time-together-soon")),
                Example.of(
                        "Much talk, and much quiet",
                        "Many years together: one comes back by talking, the other by silence.",
                        preferences().needing("talk-it-over-now", "said-well").liking("small-talk", "listen-no-fixing"),
                        preferences().needing("slow-return", "quiet-company").liking("write-first", "sleep-soon")),
                Example.of(
                        "Children next door",
                        "Two parents with an hour between them. What they need is mostly time.",
                        preferences().needing("childcare-covered", "warm-drink").liking("no-decisions", "meal-later"),
                        preferences().needing("clear-diary").liking("snack", "no-phones", "fresh-bed")),
                Example.of(
                        "Aids within reach",
                        "One of them lives with pain. The body comes first, and thanks come back.",
                        preferences()
                                .needing("sore-care")
                                .needing("aids-in-reach")
                                .noting("The small bottle beside the bed.")
                                .liking("heavy-blanket", "meal-later"),
                        preferences().needing("thank-you").liking("fresh-bed", "care-for-the-giver")));
    }

    private static List<Example> begun() {
        return List.of(
                Example.of(
                        "A word or sign, and no touch until asked for",
                        "They met three weeks ago and are careful with each other.",
                        preferences()
                                .needing("agreed-signal", "home-safe")
                                .liking("message-next-day")
                                .likingWhenAsked("held-close"),
                        preferences()
                                .needing("no-touch-until-asked", "plan-next-contact")
                                .liking("ask-once")),
                Example.of(
                        "A night at home for both, and a message",
                        "A casual meeting between two people who like each other and sleep alone.",
                        preferences().needing("go-home", "message-next-day").liking("water", "clean-up-cloth"),
                        preferences().needing("go-home").liking("home-safe", "message-next-day", "said-well")),
                Example.of(
                        "Everything to be asked first",
                        "The first time with each other: neither wants to promise touch beforehand.",
                        preferences()
                                .likingWhenAsked("held-close", "hand-hold", "back-rub")
                                .needing("water"),
                        preferences()
                                .likingWhenAsked("light-touch", "hand-hold")
                                .needing("still-okay")),
                Example.of(
                        "Room for tears",
                        "Together for a year. One of them often cries, and it is a good kind of crying.",
                        preferences()
                                .needing("held-close")
                                .needing("tears-okay")
                                .noting("Until I laugh.")
                                .liking("any-feeling-okay"),
                        preferences().needing("in-sight").liking("warm-drink", "ask-days-after")),
                Example.of(
                        "The whole first pass",
                        "Both went through the fourteen items once, in two minutes, and gladly give all of it.",
                        preferences()
                                .needing("held-close", "water", "still-okay")
                                .liking(FIRST_PASS_REST),
                        preferences().needing("same-room", "thank-you").liking(FIRST_PASS)));
    }

    private static List<Example> apart() {
        return List.of(
                Example.of(
                        "The call kept open",
                        "Two cities. The evening ends with one of them asleep on the line.",
                        preferences()
                                .needing("stay-on-the-line", "message-next-day")
                                .liking("heavy-blanket"),
                        preferences()
                                .needing("plan-next-contact")
                                .liking("voice-note", "said-well")
                                .ifAsked("stay-on-the-line")),
                Example.of(
                        "A voice in the morning, and no messages until noon",
                        "Two time zones: when one of them gets up, the other goes to bed.",
                        preferences().needing("voice-note").wanted(NEXT_DAY).liking("message-next-day"),
                        preferences()
                                .needing("no-messages-until")
                                .noting("Until noon my time.")
                                .liking("ask-days-after")),
                Example.of(
                        "Weekends only",
                        "They travel home on Sunday night; the days after are the hard ones.",
                        preferences()
                                .needing("plan-next-contact", "ask-days-after")
                                .liking("home-safe", "voice-note"),
                        preferences().needing("message-next-day").liking("time-together-soon", "talk-it-over-later")),
                Example.of(
                        "Times that do not meet yet",
                        "One wants to talk the next day; the other works then, and could two days later.",
                        preferences()
                                .needing("talk-it-over-later", "still-okay")
                                .wanted(NEXT_DAY),
                        preferences()
                                .gladly("talk-it-over-later")
                                .possible(DAYS_AFTER)
                                .gladly("still-okay")
                                .liking("walk-together")));
    }

    private static List<Example> giving() {
        return List.of(
                Example.of(
                                "Receiving is hard",
                                "One of them gives easily and takes with difficulty. The plan begins with the smallest things.",
                                preferences()
                                        .liking("warmth", "water", "lights-low", "warm-drink", "snack", "clear-diary"),
                                preferences().needing("thank-you").liking("held-close"))
                        .showing(RECEIVING_IS_HARD, NOTHING_SHOWN),
                Example.of(
                                "Receiving is hard, and one thing is needed all the same",
                                "What is essential stays in view; everything else can wait.",
                                preferences()
                                        .needing("quiet-company")
                                        .liking("water", "heavy-blanket", "meal-later", "ask-once", "thank-you"),
                                preferences().liking("quiet-company", "said-well"))
                        .showing(RECEIVING_IS_HARD, NOTHING_SHOWN),
                Example.of(
                                "Little left to give",
                                "One of them comes home from nights on a ward, and says so.",
                                preferences()
                                        .needing("held-close", "listen-no-fixing", "water")
                                        .liking("snack"),
                                preferences()
                                        .needing("sleep-soon")
                                        .ifAsked("held-close")
                                        .sayingUnable("listen-no-fixing"))
                        .showing(
                                new Shown(null, null, null, null, "my sister, by phone", false, false),
                                GIVING_IS_LIMITED),
                Example.of(
                                "Both are tired",
                                "Neither has much to give tonight. Small and practical is enough.",
                                preferences().needing("water", "clear-diary").liking("tidy-away"),
                                preferences().needing("snack", "lights-low").liking("message-next-day"))
                        .showing(GIVING_IS_LIMITED, GIVING_IS_LIMITED),
                Example.of(
                        "Care for the one who gave",
                        "Whoever led needs looking after too.",
                        preferences().needing("care-for-the-giver", "thank-you").liking("warm-drink", "back-rub"),
                        preferences().needing("held-close").lasting(FEW_MINUTES).liking("sore-care", "soft-clothes")),
                Example.of(
                        "Only if asked",
                        "One of them likes to be asked: a promise made beforehand feels like a duty.",
                        preferences().needing("held-close", "said-well").liking("back-rub", "warm-drink"),
                        preferences()
                                .ifAsked("held-close", "said-well", "back-rub", "warm-drink")
                                .needing("alone-short")
                                .wanted(NEXT_DAY)));
    }

    private static List<Example> untold() {
        return List.of(
                Example.of(
                        "Nobody needs anything",
                        "An answer as good as any.",
                        preferences().notNeeding("held-close", "water", "thank-you"),
                        preferences().notNeeding("held-close", "alone-short")),
                Example.of(
                        "Only boundaries",
                        "Neither wishes for anything; both say what is not for them.",
                        preferences().refusing("light-touch", "small-talk"),
                        preferences().refusing("held-close").noting("Later perhaps; I would say so.")),
                Example.of(
                        "One needs much, the other nothing",
                        "It need not be even.",
                        preferences()
                                .needing("held-close", "water", "thank-you")
                                .liking("warm-drink", "ask-days-after", "soft-clothes"),
                        preferences().notNeeding("held-close", "water", "thank-you")),
                Example.of(
                        "Something that is hard to give",
                        "One needs to be held. The other can’t offer that, says so, and gives something near it.",
                        preferences().needing("held-close", "side-by-side").liking("heavy-blanket"),
                        preferences().sayingUnable("held-close").needing("same-room")),
                Example.of(
                        "Something that the plan has nobody for",
                        "It may be a limit kept private, or a question not answered yet. The plan cannot tell, and nobody is asked.",
                        preferences().needing("stay-the-night", "plan-next-contact"),
                        preferences().quietlyUnable("stay-the-night").liking("message-next-day")),
                Example.of(
                                "Washing together, refused",
                                "One wants a bath for two, the other never does. A no needs no reason.",
                                preferences().needing("wash-together").liking("soft-clothes"),
                                preferences()
                                        .refusing("wash-together")
                                        .needing("wash-alone")
                                        .liking("warm-drink"))
                        .showing(
                                new Shown(
                                        "Quiet, and looking at the floor.",
                                        "Two taps mean more.",
                                        null,
                                        null,
                                        null,
                                        false,
                                        false),
                                new Shown(
                                        null,
                                        null,
                                        "Being teased just then.",
                                        "Dim light; I hear badly on the left.",
                                        null,
                                        false,
                                        false)));
    }

    private static List<Example> afterwards() {
        return List.of(
                Example.of(
                        "After a hard conversation",
                        "Nothing intimate happened but the talk itself.",
                        preferences()
                                .needing("still-okay")
                                .wanted(RIGHT_AWAY)
                                .liking("breathe-slow", "walk-together", "no-decisions"),
                        preferences()
                                .needing("alone-short")
                                .lasting(FEW_MINUTES)
                                .liking("any-feeling-okay", "listen-no-fixing")),
                Example.of(
                        "After standing on a stage",
                        "One of them read new poems aloud tonight; the other sat in the third row.",
                        preferences().needing("feedback-later", "said-well").liking("snack", "quiet-room"),
                        preferences().liking("wanted", "no-phones", "warm-drink")),
                Example.of(
                        "A grey jumper",
                        "One of them has something of their own that is in no list.",
                        preferences()
                                .inventing(new OwnItem(
                                        OwnItem.PREFIX + "grey-jumper",
                                        "My grey jumper",
                                        "",
                                        PHYSICAL_COMFORT,
                                        Set.of(RIGHT_AWAY, FIRST_HOUR),
                                        null))
                                .needing(OwnItem.PREFIX + "grey-jumper")
                                .liking("own-music"),
                        preferences().liking("quiet-room", "cool-air").gladly(OwnItem.PREFIX + "grey-jumper")),
                Example.of(
                        "Morning people",
                        "The evening needs little. The care comes with daylight.",
                        preferences()
                                .needing("walk-together")
                                .liking("meal-later", "talk-it-over-later", "message-next-day"),
                        preferences()
                                .needing("time-together-soon")
                                .liking("walk-together", "wanted")
                                .refusing("talk-it-over-now")
                                .likingWhenAsked("sleep-touching")
                                .wanted(BEFORE_SLEEP)));
    }
}
