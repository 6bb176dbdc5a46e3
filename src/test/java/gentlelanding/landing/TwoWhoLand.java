package gentlelanding.landing;

import gentlelanding.Browser;
import gentlelanding.Page;
import gentlelanding.WebTest;
import gentlelanding.plan.Pair;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Alex and Sam, who have an agreed plan, in a landing that Alex began. */
abstract class TwoWhoLand extends WebTest {

    static final List<String> PHASES = List.of("RIGHT_AWAY", "FIRST_HOUR", "BEFORE_SLEEP", "NEXT_DAY", "DAYS_AFTER");

    Pair pair;
    Browser alex;
    Browser sam;
    String landing;

    @BeforeEach
    void twoWhoLand() {
        pair = Pair.withAPlan(person("Alex"), person("Sam"));
        alex = pair.alex();
        sam = pair.sam();
        landing = pair.land(alex);
    }

    Page keep(Browser who, String phase, String... fields) {
        var all = new ArrayList<>(List.of("phase", phase));
        all.addAll(List.of(fields));
        return who.post(landing + "/check-ins", all.toArray(String[]::new));
    }

    /** Alex says something to each question of a check-in. */
    void keepAll(String phase, String note, String... more) {
        var fields = new ArrayList<>(
                List.of("note", note, "feelings", "numb", "settled", "1", "answers[1]", "Yes", "safe", "no"));
        fields.addAll(List.of(more));
        Pair.expect(keep(alex, phase, fields.toArray(String[]::new)), 303);
    }

    /** Ten times in each phase. */
    void keepFifty(String note) {
        for (var time = 0; time < 10; time++) {
            for (var phase : PHASES) {
                keepAll(phase, note + time);
            }
        }
    }
}
