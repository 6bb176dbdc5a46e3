package gentlelanding.journey;

import gentlelanding.Wire;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * How long answers take that must not tell each other apart, asked in turn of the packaged application on loopback:
 * {@code ./mvnw -Pbench verify -Dbench.main=gentlelanding.journey.AnswerTimes}.
 */
final class AnswerTimes {

    private static final int TURNS = Integer.getInteger("bench.turns", 300);
    /** Asked in the same order each time, one kind would meet the collector of garbage each time. */
    private static final Random CHANCE = new Random(7);

    private static final String WRONG = "a wrong one, once more";
    private static final String LONG = "a wrong one that is longer than some hashes look at, ".repeat(2);

    private AnswerTimes() {}

    public static void main(String[] arguments) {
        try (var server = RunningServer.start()) {
            var people = LivedIn.by(server.port(), (kind, field, most) -> "something plain");
            var known = people.alex().page("/welcome").select("[data-sign-in-name]").text();
            var leaving = new Walker(server.port(), (kind, field, most) -> "Kim").signUp(WRONG + " to leave");
            var closed = leaving.page("/welcome").select("[data-sign-in-name]").text();
            leaving.send("/settings/close", "/settings/close");
            var robin = people.robin();
            var takenBack = people.given();
            people.alex().send("/giving", ".*/revoke");
            System.out.printf("| asked | median of each kind, ms | gap, ms |%n| --- | --- | ---: |%n");
            show("sign-in", signingIn(server, known, closed, WRONG));
            show("sign-in, 106 letters", signingIn(server, known, closed, LONG));
            show("recovery", each(server, "/recover", "username", Map.of("known", known, "closed", closed, "unknown", "nobody000")));
            show("a code given", each(server, "/given", "code", Map.of("taken back", takenBack, "unknown", "ABCDE-FGHJK")));
            var handOut = people.template();
            var desk = robin.page("/templates").select("a[href~=^/templates/[0-9a-f-]{36}$]").attr("href");
            robin.send(desk + "/hand-outs", ".*/take-back");
            show("a template's code", each(server, "/templates/start", "code", Map.of("taken back", handOut, "unknown", "ABCDE-FGHJK")));
        }
    }

    private static Map<String, Supplier<Integer>> signingIn(
            RunningServer server, String known, String closed, String password) {
        return asking(
                server,
                "/sign-in",
                Map.of(
                        "known", new String[] {"username", known, "password", password},
                        "closed", new String[] {"username", closed, "password", password},
                        "unknown", new String[] {"username", "nobody000", "password", password}));
    }

    private static Map<String, Supplier<Integer>> each(
            RunningServer server, String path, String field, Map<String, String> kinds) {
        var fields = new LinkedHashMap<String, String[]>();
        kinds.forEach((kind, value) -> fields.put(
                kind,
                field.equals("code")
                        ? new String[] {"code", value}
                        : new String[] {field, value, "code", "ABCDE-FGHJK", "password", LONG}));
        return asking(server, path, fields);
    }

    private static Map<String, Supplier<Integer>> asking(
            RunningServer server, String path, Map<String, String[]> kinds) {
        var askings = new LinkedHashMap<String, Supplier<Integer>>();
        kinds.forEach((kind, fields) -> {
            var wire = new Wire(server.port());
            var token = wire.hidden(path, "_csrf");
            var all = new ArrayList<>(List.of(fields));
            all.addAll(List.of("_csrf", token));
            askings.put(kind, () -> wire.post(path, all.toArray(String[]::new)).statusCode());
        });
        return askings;
    }

    private static void show(String what, Map<String, Supplier<Integer>> askings) {
        var times = new LinkedHashMap<String, List<Double>>();
        for (var turn = -TURNS / 10; turn < TURNS; turn++) {
            var inAnyOrder = new ArrayList<>(askings.entrySet());
            Collections.shuffle(inAnyOrder, CHANCE);
            for (var asking : inAnyOrder) {
                var before = System.nanoTime();
                var status = asking.getValue().get();
                var took = (System.nanoTime() - before) / 1e6;
                if (status != 422) {
                    throw new AssertionError(what + ", " + asking.getKey() + ": " + status);
                }
                if (turn >= 0) {
                    times.computeIfAbsent(asking.getKey(), kind -> new ArrayList<>()).add(took);
                }
            }
        }
        var medians = new LinkedHashMap<String, Double>();
        times.forEach((kind, all) -> {
            Collections.sort(all);
            medians.put(kind, all.get(all.size() / 2));
        });
        var gap = Collections.max(medians.values()) - Collections.min(medians.values());
        var shown = new ArrayList<String>();
        medians.forEach((kind, median) -> shown.add("%s %.2f".formatted(kind, median)));
        System.out.printf("| %s | %s | %.2f |%n", what, String.join(" · ", shown), gap);
    }
}
