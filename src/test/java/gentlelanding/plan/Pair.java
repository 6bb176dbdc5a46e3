package gentlelanding.plan;

import gentlelanding.Browser;
import gentlelanding.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Two people who have joined each other, each in a browser of their own. */
public record Pair(Browser alex, Browser sam, String address) {

    private static final Pattern PARTNERSHIP = Pattern.compile("/partners/([0-9a-f-]{36})\"");
    private static final Pattern PROFILE = Pattern.compile("/profiles/([0-9a-f-]{36})");

    /** Joins the two by a code, the way they would. */
    public static Pair of(Browser alex, Browser sam) {
        alex.get("/partners");
        alex.post("/partners/invitations");
        var code = alex.get("/partners").html().select("[data-invitation-code]").text();
        expect(sam.post("/join", "code", code), 200);
        var confirm =
                alex.get("/partners").html().select("form[action$=/confirm]").attr("action");
        expect(alex.post(confirm), 303);
        return new Pair(alex, sam, "/partners/" + find(PARTNERSHIP, sam.get("/partners")));
    }

    /** The two with an agreed plan of one warm and one close thing. */
    public static Pair withAPlan(Browser alex, Browser sam) {
        var pair = of(alex, sam);
        says(alex, "warmth.need", "ESSENTIAL", "held-close.need", "WELCOME");
        says(sam, "warmth.offer", "GLADLY", "held-close.offer", "GLADLY");
        pair.bothReady();
        pair.agree(1);
        return pair;
    }

    /** Joined; Alex needs three things, of which Sam gladly gives two, and wants no walk. Neither is ready. */
    static Pair withFewAnswers(Browser alex, Browser sam) {
        var pair = of(alex, sam);
        says(
                alex,
                "held-close.need",
                "ESSENTIAL",
                "water.need",
                "WELCOME",
                "snack.need",
                "ESSENTIAL",
                "walk-out.need",
                "NOT_FOR_ME");
        says(sam, "held-close.offer", "GLADLY", "water.offer", "GLADLY");
        return pair;
    }

    /** Joined; each needs some things and gives some, which meet here and there. Neither is ready. */
    static Pair withSomeAnswers(Browser alex, Browser sam) {
        var pair = of(alex, sam);
        says(
                alex,
                "held-close.need",
                "ESSENTIAL",
                "held-close.noteForPartner",
                "until I laugh",
                "water.need",
                "WELCOME",
                "still-okay.need",
                "ESSENTIAL",
                "quiet-room.need",
                "NOT_FOR_ME",
                "thank-you.offer",
                "GLADLY",
                "walk-out.offer",
                "IF_ASKED");
        says(
                sam,
                "held-close.offer",
                "GLADLY",
                "snack.offer",
                "GLADLY",
                "light-touch.need",
                "ESSENTIAL",
                "thank-you.need",
                "ESSENTIAL",
                "walk-out.need",
                "WELCOME",
                "walk-together.need",
                "ESSENTIAL");
        return pair;
    }

    /** One of the two begins a landing of both; its address. */
    public String land(Browser whoever) {
        return expect(whoever.post("/landings", "partnership", address.substring("/partners/".length())), 303)
                .location();
    }

    public static String profileOf(Browser person) {
        return find(PROFILE, person.get("/profiles"));
    }

    /** Answers in that person's own profile; names and values in turn, without the word answers around them. */
    public static void says(Browser person, String... partsAndValues) {
        var fields = new ArrayList<String>();
        for (var i = 0; i < partsAndValues.length; i += 2) {
            var dot = partsAndValues[i].lastIndexOf('.');
            fields.add("answers[" + partsAndValues[i].substring(0, dot) + "]" + partsAndValues[i].substring(dot));
            fields.add(partsAndValues[i + 1]);
        }
        var path = "/profiles/" + profileOf(person) + "/answers";
        expect(person.post(path, fields.toArray(String[]::new)), 303);
    }

    public void bothReady() {
        expect(alex.post(address + "/ready"), 303);
        expect(sam.post(address + "/ready"), 303);
    }

    /** Both agree to that revision, which has to be the newest. */
    public void agree(int revision) {
        expect(alex.post(address + "/plan/agree", "revision", String.valueOf(revision)), 303);
        expect(sam.post(address + "/plan/agree", "revision", String.valueOf(revision)), 303);
    }

    public Page planOf(Browser person) {
        return person.get(address + "/plan");
    }

    /** One of the two asks for a change of that revision. */
    Page change(Browser person, int revision, String... fields) {
        var all = new ArrayList<>(List.of("revision", String.valueOf(revision)));
        all.addAll(List.of(fields));
        return person.post(address + "/plan/adjustments", all.toArray(String[]::new));
    }

    /** Of the plan as that person reads it. */
    int revisionOf(Browser person) {
        return Integer.parseInt(planOf(person).html().select("[data-revision]").attr("data-revision"));
    }

    /** Every page of theirs that a person can read, as its address stands in the list. */
    public List<String> pages() {
        return List.of(
                "/home",
                "/partners",
                address,
                address + "/preview",
                address + "/plan",
                address + "/plan/settle",
                address + "/plan/adjustments",
                address + "/plan/revisions",
                address + "/plan/revisions/1",
                address + "/plan/today",
                "/plan",
                "/card");
    }

    /** Every file that a person can take along of what the two have. */
    public List<String> files() {
        return List.of(
                address + "/plan.pdf",
                address + "/card.pdf",
                address + "/plan.ics?start=2026-03-28T22:00&zone=Europe/Berlin&bedtime=23:30");
    }

    public static Page expect(Page page, int status) {
        if (page.status() != status) {
            throw new AssertionError("Expected " + status + ", got " + page.status() + ": " + page.text());
        }
        return page;
    }

    private static String find(Pattern pattern, Page page) {
        var matcher = pattern.matcher(page.body());
        if (!matcher.find()) {
            throw new AssertionError("No " + pattern + " in " + page.text());
        }
        return matcher.group(1);
    }
}
