package gentlelanding.journey;

import gentlelanding.Wire;
import java.util.List;

/**
 * A place that is lived in, where every field for words is written in: two who came to a plan and into a landing, a practitioner
 * from whose template one of the two began, somebody without an account, and something that was given to read.
 */
record LivedIn(
        Walker alex,
        Walker sam,
        Walker robin,
        Walker solo,
        String partnership,
        String landing,
        String template,
        String given) {

    static LivedIn by(int port, Walker.Words words) {
        return by(port, words, words);
    }

    /** Alex writes some words, everybody else others. */
    static LivedIn by(int port, Walker.Words words, Walker.Words ofOthers) {
        var alex = new Walker(port, words).signUp("seven quiet lanterns above");
        var sam = new Walker(port, ofOthers).signUp("seven quiet lanterns below");
        var robin = new Walker(port, ofOthers).signUp("seven quiet lanterns within");
        var solo = new Walker(port, ofOthers);
        var template = handsOut(robin);
        var partnership = planTogether(alex, sam);
        var landing = landTogether(alex, sam, partnership);
        var given = givesToRead(alex);
        alex.sendFrom(alex.start("/templates/start", template), "/templates/start", "start", "true");
        solo.send("/", "/begin", "adult", "true", "way", "alone");
        solo.writesEverywhere("/home");
        return new LivedIn(alex, sam, robin, solo, partnership, landing, template, given);
    }

    private static String handsOut(Walker robin) {
        var desk = robin.send("/templates", "/templates", "title", "Coming home");
        robin.send(desk, desk, "author", "Robin");
        robin.send(desk + "/items", ".*/pick", "item", "water");
        robin.writesEverywhere("/templates");
        robin.send(desk + "/hand-outs", ".*/publish");
        robin.send(desk + "/hand-outs", ".*/hand-outs");
        robin.writesEverywhere("/home");
        return robin.page(desk + "/hand-outs")
                .select("[data-template-code]")
                .eachText()
                .get(0);
    }

    private static String planTogether(Walker alex, Walker sam) {
        alex.send("/partners", "/partners/invitations");
        sam.send(
                "/join",
                "/join",
                "code",
                alex.page("/partners").select("[data-invitation-code]").text());
        alex.send("/partners", ".*/confirm");
        says(alex, "held-close", "need", "ESSENTIAL");
        says(alex, "held-close", "offer", "GLADLY");
        says(sam, "held-close", "offer", "GLADLY");
        says(sam, "held-close", "need", "WELCOME");
        alex.writesEverywhere("/profiles");
        sam.writesEverywhere("/profiles");
        var partnership = sam.page("/partners")
                .select("a[href~=^/partners/[0-9a-f-]{36}$]")
                .attr("href");
        alex.send(partnership, ".*/ready");
        sam.send(partnership, ".*/ready");
        return partnership;
    }

    private static String landTogether(Walker alex, Walker sam, String partnership) {
        alex.writesEverywhere(partnership + "/plan");
        alex.send(partnership + "/plan", ".*/agree");
        sam.send(partnership + "/plan", ".*/agree");
        var landing = alex.send(partnership + "/plan", "/landings");
        for (var one : List.of(alex, sam)) {
            one.writesEverywhere(landing);
            one.writesEverywhere("/reflections");
            one.writesEverywhere("/home");
        }
        return landing;
    }

    private static void says(Walker somebody, String item, String part, String value) {
        somebody.send(
                profileOf(somebody) + "?category=physical-comfort",
                ".*/answers",
                "answers[" + item + "]." + part,
                value);
    }

    private static String givesToRead(Walker alex) {
        var source = "profile:" + profileOf(alex).substring("/profiles/".length());
        var preview = alex.sendFrom(
                alex.page("/giving?source=" + source), "/giving", "part", "need:held-close", "notes", "true");
        alex.sendFrom(Wire.html(preview), "/giving", "passphrase", "");
        return alex.page("/giving").select("[data-snapshot-code]").text();
    }

    private static String profileOf(Walker somebody) {
        return somebody.page("/profiles")
                .select("a[href~=^/profiles/[0-9a-f-]{36}$]")
                .attr("href");
    }
}
