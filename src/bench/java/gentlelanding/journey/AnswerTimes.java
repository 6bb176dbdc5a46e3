package gentlelanding.journey;

import gentlelanding.TwoRoles;
import gentlelanding.Wire;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.commons.math3.stat.inference.MannWhitneyUTest;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long answers take that must not tell each other apart, asked in turn of the packaged application over PostgreSQL on
 * loopback: {@code ./mvnw -Pbench verify -Dbench.main=gentlelanding.journey.AnswerTimes}. With {@code -Dbench.rows=sign-in.*} those
 * alone. It fails where a gap is five milliseconds or more, or chance alone would seldom make it.
 */
final class AnswerTimes {

    private static final int TURNS = Integer.getInteger("bench.turns", 300);
    private static final Pattern ROWS = Pattern.compile(System.getProperty("bench.rows", ".*"));

    /** Asked in the same order each time, one kind would meet the collector of garbage each time. */
    private static final Random CHANCE = new Random(7);

    private static final String WRONG = "a wrong one, once more";
    private static final String GOOD = "seven quiet lanterns outside";
    private static final String LONG = "a wrong one that is longer than some hashes look at, ".repeat(2);
    private static final String NEVER = "ABCDE-FGHJK";

    private static boolean told;

    private AnswerTimes() {}

    public static void main(String[] arguments) throws Exception {
        try (var postgres = TwoRoles.start();
                var server = RunningServer.start(postgres.settings())) {
            System.out.printf("| asked | median of each kind, ms | gap, ms | p |%n| --- | --- | ---: | ---: |%n");
            var people = LivedIn.by(server.port(), (kind, field, most) -> "something plain");
            ids(people, exOf(server));
            names(server, people);
            codes(server, people);
            invitations(server, postgres);
        }
        if (told) {
            throw new AssertionError("Some answers tell by their time");
        }
    }

    private static void ids(LivedIn people, WiredPair parted) {
        var profile = people.alex()
                .page("/profiles")
                .select("a[href~=^/profiles/[0-9a-f-]{36}$]")
                .attr("href");
        var template = people.robin()
                .page("/templates")
                .select("a[href~=^/templates/[0-9a-f-]{36}$]")
                .attr("href");
        show("a profile, by a stranger", 404, looking(people.robin().wire(), profile));
        show("a profile, by the partner", 404, looking(people.sam().wire(), profile));
        show("a plan, by a stranger", 404, looking(people.robin().wire(), people.partnership() + "/plan"));
        show("a plan, by a former partner", 404, looking(parted.sam(), parted.plan()));
        show("a landing, by a stranger", 404, looking(people.robin().wire(), people.landing()));
        show("a template, by its client", 404, looking(people.alex().wire(), template));
    }

    private static WiredPair exOf(RunningServer server) {
        var pair = WiredPair.on(server.port());
        pair.alex().post(pair.partnership() + "/end", "_csrf", pair.alex().hidden(pair.partnership(), "_csrf"));
        return pair;
    }

    /** Somebody else's, and an id that never was; by the same person, and in the same connection. */
    private static Map<String, Supplier<Integer>> looking(Wire person, String somebodyElses) {
        var id = Pattern.compile("[0-9a-f-]{36}");
        var never = id.matcher(somebodyElses).replaceFirst(UUID.randomUUID().toString());
        return Map.of(
                "somebody else's", () -> person.get(somebodyElses).statusCode(),
                "never was", () -> person.get(never).statusCode());
    }

    private static void names(RunningServer server, LivedIn people) {
        var known = people.alex().page("/welcome").select("[data-sign-in-name]").text();
        var leaving = new Walker(server.port(), (kind, field, most) -> "Kim").signUp(WRONG + " to leave");
        var closed = leaving.page("/welcome").select("[data-sign-in-name]").text();
        leaving.send("/settings/close", "/settings/close");
        show("sign-in", 422, signingIn(server, known, closed, WRONG));
        show("sign-in, 106 letters", 422, signingIn(server, known, closed, LONG));
        show(
                "recovery",
                422,
                each(server, "/recover", "username", Map.of("known", known, "closed", closed, "unknown", "nobody000")));
    }

    private static void codes(RunningServer server, LivedIn people) {
        var takenBack = people.given();
        people.alex().send("/giving", ".*/revoke");
        show("a code given", 422, each(server, "/given", "code", Map.of("taken back", takenBack, "unknown", NEVER)));
        var handOut = people.template();
        var desk = people.robin()
                .page("/templates")
                .select("a[href~=^/templates/[0-9a-f-]{36}$]")
                .attr("href");
        people.robin().send(desk + "/hand-outs", ".*/take-back");
        show(
                "a template's code",
                422,
                each(server, "/templates/start", "code", Map.of("taken back", handOut, "unknown", NEVER)));
    }

    /** Typed by somebody whom the inviter blocked: the inviter's, one whose time is over, and one that never was. */
    private static void invitations(RunningServer server, TwoRoles postgres) {
        var pair = WiredPair.on(server.port());
        var expired = inviting(server);
        new JdbcTemplate(postgres.asOwner()).update("update invitation set expires_at = now() - interval '1 hour'");
        pair.alex().post(pair.partnership() + "/block", "_csrf", pair.alex().hidden(pair.partnership(), "_csrf"));
        var token = pair.alex().hidden("/partners", "_csrf");
        pair.alex().post("/partners/invitations", "_csrf", token);
        var blocked = codeOf(pair.alex());
        var askings = new LinkedHashMap<String, Supplier<Integer>>();
        var join = pair.sam().hidden("/join", "_csrf");
        Map.of("of one who blocked me", blocked, "expired", expired, "unknown", NEVER)
                .forEach((kind, code) -> askings.put(
                        kind,
                        () -> pair.sam().post("/join", "code", code, "_csrf", join).statusCode()));
        show("an invitation's code", 422, askings);
    }

    private static String inviting(RunningServer server) {
        var inviter = new Wire(server.port());
        inviter.signUp("Kim", "seven quiet lanterns afar");
        inviter.post("/partners/invitations", "_csrf", inviter.hidden("/partners", "_csrf"));
        return codeOf(inviter);
    }

    private static String codeOf(Wire inviter) {
        return Wire.html(inviter.get("/partners")).select("[data-invitation-code]").text();
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
                        : new String[] {field, value, "code", NEVER, "password", GOOD}));
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

    private static void show(String what, int expected, Map<String, Supplier<Integer>> askings) {
        if (!ROWS.matcher(what).matches()) {
            return;
        }
        var times = new LinkedHashMap<String, List<Double>>();
        for (var turn = -TURNS / 5; turn < TURNS; turn++) {
            var inAnyOrder = new ArrayList<>(askings.entrySet());
            Collections.shuffle(inAnyOrder, CHANCE);
            for (var asking : inAnyOrder) {
                var before = System.nanoTime();
                var status = asking.getValue().get();
                var took = (System.nanoTime() - before) / 1e6;
                if (status != expected) {
                    throw new AssertionError(what + ", " + asking.getKey() + ": " + status);
                }
                if (turn >= 0) {
                    times.computeIfAbsent(asking.getKey(), kind -> new ArrayList<>())
                            .add(took);
                }
            }
        }
        var medians = new LinkedHashMap<String, Double>();
        times.forEach((kind, all) -> medians.put(
                kind, all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow()));
        var gap = Collections.max(medians.values()) - Collections.min(medians.values());
        var p = leastLikely(List.copyOf(times.values()));
        told |= gap >= 5 || p <= 0.01;
        var shown = new ArrayList<String>();
        medians.forEach((kind, median) -> shown.add("%s %.2f".formatted(kind, median)));
        System.out.printf("| %s | %s | %.2f | %.2f |%n", what, String.join(" · ", shown), gap, p);
    }

    /** How often chance alone would set two of them at least so far apart; the least of all pairs. */
    private static double leastLikely(List<List<Double>> times) {
        var least = 1.0;
        for (var one = 0; one < times.size(); one++) {
            for (var other = 0; other < one; other++) {
                least = Math.min(
                        least, new MannWhitneyUTest().mannWhitneyUTest(values(times.get(one)), values(times.get(other))));
            }
        }
        return least;
    }

    private static double[] values(List<Double> times) {
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
