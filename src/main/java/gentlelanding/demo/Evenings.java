package gentlelanding.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Evenings of the last weeks: landed, checked in on from the first minutes to days later, and looked back on. */
final class Evenings {

    private static final List<Duration> LATER = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(50),
            Duration.ofHours(3),
            Duration.ofHours(14),
            Duration.ofHours(60));
    private static final List<String> PHASES =
            List.of("RIGHT_AWAY", "FIRST_HOUR", "BEFORE_SLEEP", "NEXT_DAY", "DAYS_AFTER");

    private final Weeks weeks;

    Evenings(Weeks weeks) {
        this.weeks = weeks;
    }

    /** How somebody felt in the five phases, and how settled they were, a digit for each: 0 where they left it out. */
    record Felt(String settled, String... feelings) {}

    /** Mika and Noor, on one evening that long ago; what each keeps to themselves stays theirs. */
    void together(Couple couple, String partnership, Duration ago, Felt mika, Felt noor) {
        weeks.back(ago);
        var landing = begin(couple.mika(), "partnership", partnership.replace("/partners/", ""));
        couple.noor().open(landing);
        for (var phase = 0; phase < PHASES.size(); phase++) {
            weeks.back(ago.minus(LATER.get(phase)));
            checkIn(couple.mika(), landing, phase, mika, phase == 3 ? "now" : "no");
            checkIn(couple.noor(), landing, phase, noor, "no");
        }
        lookBack(couple.mika(), landing, "held-close", "warmth", "snack");
        lookBack(couple.noor(), landing, "alone-short", "quiet-company", "water");
    }

    /** One person on their own, that long ago. */
    void alone(Visitor person, Duration ago, Felt felt) {
        weeks.back(ago);
        var landing = begin(person);
        for (var phase = 0; phase < PHASES.size(); phase++) {
            weeks.back(ago.minus(LATER.get(phase)));
            checkIn(person, landing, phase, felt, "no");
        }
        lookBack(person, landing, "heavy-blanket", "breathe-slow", "hand-hold");
    }

    /** One that is going on while somebody looks at it; Noor has just pressed a button. */
    void now(Couple couple, String partnership) {
        weeks.back(Duration.ofMinutes(20));
        var landing = begin(couple.mika(), "partnership", partnership.replace("/partners/", ""));
        couple.noor().open(landing);
        couple.noor().press(landing + "/signals", "signal", "just-stay");
    }

    private static String begin(Visitor person, String... fields) {
        person.open("/home");
        return person.press("/landings", fields).path();
    }

    private static void checkIn(Visitor person, String landing, int phase, Felt felt, String send) {
        var settled = felt.settled().substring(phase, phase + 1);
        if (settled.equals("0")) {
            return;
        }
        var fields = new ArrayList<>(List.of("phase", PHASES.get(phase), "settled", settled, "send", send));
        for (var feeling : felt.feelings()[phase].split(" ")) {
            fields.addAll(List.of("feelings", feeling));
        }
        person.open(landing + "/check-ins");
        person.press(landing + "/check-ins", fields.toArray(String[]::new));
    }

    private static void lookBack(Visitor person, String landing, String one, String other, String hardly) {
        var about = landing.replace("/landings/", "");
        person.open("/reflections");
        person.press(
                "/reflections",
                "about",
                about,
                "helped[" + one + "]",
                "HELPED",
                "helped[" + other + "]",
                "HELPED",
                "helped[" + hardly + "]",
                "DID_NOT");
    }
}
