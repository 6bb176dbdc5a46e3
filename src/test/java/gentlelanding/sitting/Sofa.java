package gentlelanding.sitting;

import gentlelanding.Browser;
import gentlelanding.Page;
import gentlelanding.plan.Pair;

/** Two people and one browser between them. */
record Sofa(Browser device) {

    static final String ALEX_PIN = "4711";
    static final String SAM_PIN = "0815";

    static Sofa with(Browser device) {
        device.get("/");
        Pair.expect(device.post("/partners/sitting", "names", "Alex", "names", "Sam"), 303);
        return new Sofa(device);
    }

    Page turn(String who, String pin) {
        device.get("/sitting");
        return device.post("/sitting/turn", "who", who, "pin", pin);
    }

    Page alex() {
        return Pair.expect(turn("Alex", ALEX_PIN), 303);
    }

    Page sam() {
        return Pair.expect(turn("Sam", SAM_PIN), 303);
    }

    Page handOver() {
        device.get("/sitting");
        return Pair.expect(device.post("/sitting/hand-over"), 303);
    }

    /** The partnership of the two, as whoever has their turn sees it. */
    String partnership() {
        return device.get("/home").location().replaceAll("/(preview|plan)$", "");
    }

    /** Both press ready, Alex first; it is Sam's turn afterwards. */
    Page bothReady() {
        alex();
        ready();
        handOver();
        sam();
        return ready();
    }

    Page ready() {
        var partnership = partnership();
        device.get(partnership);
        return Pair.expect(device.post(partnership + "/ready"), 303);
    }

    /** Whoever has their turn makes a code to take theirs along. */
    String keepCode() {
        device.get("/sitting");
        return Pair.expect(device.post("/sitting/keep"), 200)
                .html()
                .select("[data-keep-code]")
                .text();
    }
}
