package gentlelanding.journey;

import gentlelanding.TwoRoles;
import gentlelanding.Wire;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Whether a plan takes its reader longer where the partner keeps a lot for themselves: two couples with the same plan, of whom
 * one Alex has written two thousand pages into the journal, answers every item with a private note, and has as many items of their
 * own as there may be. {@code ./mvnw -Pbench verify -Dbench.main=gentlelanding.journey.KeptTimes}; it fails where the medians
 * are five in a hundred apart.
 */
final class KeptTimes {

    private static final int TURNS = Integer.getInteger("bench.turns", 600);
    private static final int PAGES = Integer.getInteger("bench.kept", 2000);
    private static final Random CHANCE = new Random(7);

    private KeptTimes() {}

    public static void main(String[] arguments) throws Exception {
        try (var postgres = TwoRoles.start();
                var server = RunningServer.start(postgres.settings())) {
            var nothing = WiredPair.on(server.port());
            var much = WiredPair.on(server.port());
            var items = keeps(much);
            for (var page : List.of("", "/state")) {
                var medians = times(
                        List.of(nothing, much), page.isEmpty() ? "/plan" : page);
                var ratio = medians.get(1) / medians.get(0);
                System.out.printf(
                        "%s: nothing kept %.2f ms, %d pages and %d items kept %.2f ms, %.3f times%n",
                        page.isEmpty() ? "plan page" : "its state", medians.get(0), PAGES, items, medians.get(1), ratio);
                if (ratio > 1.05 || ratio < 0.95) {
                    throw new AssertionError("What is kept can be told by the time");
                }
            }
        }
    }

    /** How many items it came to. */
    private static int keeps(WiredPair pair) {
        var alex = pair.alex();
        var journal = alex.hidden("/reflections", "_csrf");
        for (var page = 0; page < PAGES; page++) {
            alex.post("/reflections", "text", "Page " + page + " of what nobody else reads.", "_csrf", journal);
        }
        var profile = pair.answers().replace("/answers", "");
        var items = 0;
        var made = 303;
        while (made == 303) {
            made = alex.post(
                            profile + "/items",
                            "name",
                            "Something of mine " + items,
                            "meaning",
                            "for my own eyes",
                            "category",
                            "space",
                            "_csrf",
                            pair.token())
                    .statusCode();
            items += made == 303 ? 1 : 0;
        }
        for (var category : List.of("physical-comfort", "practical-needs", "emotional-reassurance", "space")) {
            var fields = new ArrayList<>(List.of("_csrf", pair.token()));
            Wire.html(alex.get(profile + "?category=" + category)).select("[name$=.privateNote]").forEach(field -> {
                fields.add(field.attr("name"));
                fields.add("kept for myself ".repeat(10));
            });
            alex.post(pair.answers(), fields.toArray(String[]::new));
            items += fields.size() / 2 - 1;
        }
        return items;
    }

    private static List<Double> times(List<WiredPair> pairs, String page) {
        var times = List.<List<Double>>of(new ArrayList<>(), new ArrayList<>());
        for (var turn = -TURNS / 5; turn < TURNS; turn++) {
            var order = new ArrayList<>(List.of(0, 1));
            Collections.shuffle(order, CHANCE);
            for (var which : order) {
                var pair = pairs.get(which);
                var before = System.nanoTime();
                var status = pair.sam().get(pair.partnership() + page).statusCode();
                if (status != 200) {
                    throw new AssertionError("Answered " + status);
                }
                if (turn >= 0) {
                    times.get(which).add((System.nanoTime() - before) / 1e6);
                }
            }
        }
        return times.stream()
                .map(all -> all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow())
                .toList();
    }
}
