package gentlelanding.journey;

import gentlelanding.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Two people with an agreed plan on a running server, who came to it by its pages. */
record WiredPair(Wire alex, Wire sam, String samsName, String plan, String answers, String token) {

    private static final List<String> ITEMS = List.of(
            "held-close",
            "warmth",
            "sleep-touching",
            "water",
            "snack",
            "clear-diary",
            "thank-you",
            "still-okay",
            "quiet-company",
            "message-next-day",
            "ask-days-after",
            "time-together-soon",
            "alone-short",
            "same-room");

    static final String SAMS_PASSPHRASE = "a slow boat under the willows";

    static WiredPair on(int port) {
        return on(port, "If it is dark, leave a lamp on.");
    }

    /** With that note of Alex for Sam in the plan. */
    static WiredPair on(int port, String note) {
        return agreed(joined(port, note));
    }

    /** The same over connections of their own, by which nobody has signed up yet. */
    static WiredPair on(Wire alex, Wire sam) {
        return agreed(joined(alex, sam, "Leave a lamp on."));
    }

    private static WiredPair agreed(WiredPair pair) {
        var partnership = pair.partnership();
        for (var person : List.of(pair.alex, pair.sam)) {
            submit(person, partnership + "/preview", partnership + "/ready");
        }
        for (var person : List.of(pair.alex, pair.sam)) {
            submit(person, partnership + "/plan", partnership + "/plan/agree", "revision", "1");
        }
        submit(pair.alex, partnership, "/landings", "partnership", partnership.substring("/partners/".length()));
        submit(pair.alex, "/reflections", "/reflections", "text", "A quiet evening, and the rain went on.");
        return pair;
    }

    String partnership() {
        return plan.replace("/plan", "");
    }

    /** Presses ready for that one of the two. */
    void ready(Wire person) {
        submit(person, partnership() + "/preview", partnership() + "/ready");
    }

    /** The same with the page before it read already, so that the press alone is left to do. */
    Runnable aboutToBeReady(Wire person) {
        return filledIn(person, partnership() + "/preview", partnership() + "/ready");
    }

    /** Joined, and with all said, but neither is ready. */
    static WiredPair joined(int port, String note) {
        return joined(new Wire(port), new Wire(port), note);
    }

    private static WiredPair joined(Wire alex, Wire sam, String note) {
        alex.signUp("Alex", "quiet lanterns over the lake");
        var samsName = sam.signUp("Sam", SAMS_PASSPHRASE);
        submit(alex, "/partners", "/partners/invitations");
        var code = Wire.html(alex.get("/partners"))
                .select("[data-invitation-code]")
                .text();
        submit(sam, "/join", "/join", "code", code);
        var confirm = Wire.html(alex.get("/partners"))
                .select("form[action$=/confirm]")
                .attr("action");
        submit(alex, "/partners", confirm);
        var partnership = "/partners/"
                + find("/partners/([0-9a-f-]{36})\"", sam.get("/partners").body());
        var profile = "/profiles/"
                + find("/profiles/([0-9a-f-]{36})", alex.get("/profiles").body());
        answer(alex, profile, 0);
        submit(alex, profile, profile + "/answers", "answers[held-close].noteForPartner", note);
        answer(
                sam,
                "/profiles/"
                        + find("/profiles/([0-9a-f-]{36})", sam.get("/profiles").body()),
                1);
        return new WiredPair(
                alex, sam, samsName, partnership + "/plan", profile + "/answers", alex.hidden(profile, "_csrf"));
    }

    private static void answer(Wire person, String profile, int side) {
        var fields = new ArrayList<String>();
        for (var i = 0; i < ITEMS.size(); i++) {
            fields.add("answers[" + ITEMS.get(i) + "].need");
            fields.add(i % 3 == side ? "ESSENTIAL" : "WELCOME");
            fields.add("answers[" + ITEMS.get(i) + "].offer");
            fields.add(i % 5 == 4 ? "IF_ASKED" : "GLADLY");
        }
        submit(person, profile + "/first-pass", profile + "/answers", fields.toArray(String[]::new));
    }

    private static void submit(Wire person, String page, String path, String... fields) {
        filledIn(person, page, path, fields).run();
    }

    private static Runnable filledIn(Wire person, String page, String path, String... fields) {
        var form = Wire.html(person.get(page));
        var all = new ArrayList<>(List.of(fields));
        for (var hidden : List.of("_csrf", "for")) {
            var value = form.select("input[name=" + hidden + "]").val();
            if (!value.isEmpty()) {
                all.add(hidden);
                all.add(value);
            }
        }
        return () -> {
            var answer = person.post(path, all.toArray(String[]::new));
            if (answer.statusCode() >= 400) {
                throw new AssertionError(path + " answered " + answer.statusCode());
            }
        };
    }

    private static String find(String pattern, String page) {
        var matcher = Pattern.compile(pattern).matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("No " + pattern);
        }
        return matcher.group(1);
    }
}
