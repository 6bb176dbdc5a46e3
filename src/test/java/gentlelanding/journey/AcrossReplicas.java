package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Wire;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** What somebody does at one of two replicas, and what has to hold at the other in the moment after its answer. */
record AcrossReplicas(RunningServer one, RunningServer two, JdbcTemplate jdbc) {

    private static final long SEED = 20261125;
    private static final int ROUNDS = Integer.getInteger("landing.kills", 5) >= 30 ? 30 : 3;
    private static final int TIMES = 20;
    private static final Walker.Words WORDS = (kind, field, most) -> "quiet";

    /** Rows that no order of deeds may leave behind. */
    private static final List<String> NEVER = List.of(
            "select count(*) from profile where account not in (select id from account)",
            "select count(*) from plan left join plan_revision r on r.partnership = plan.partnership and r.number = revision"
                    + " where revision is not null and r.number is null",
            "select count(*) from plan where revision is null and (select count(*) from plan_member m"
                    + " where m.partnership = plan.partnership and ready) = 2",
            "select count(*) from plan where revision is not null and (select count(*) from plan_member m"
                    + " where m.partnership = plan.partnership and merged is not null) <> 2",
            "select count(*) from vault_key where owner not in (select id from account union select id from partnership)",
            "select count(*) from partnership where id not in (select owner from vault_key)",
            "select count(*) from landing where partnership is not null"
                    + " and partnership not in (select id from partnership)");

    /** Taken back, signed out or ended here: gone at the other with the very next request. */
    void whatIsOverHereIsOverThere() {
        var couple = WiredPair.on(one.port());
        var alex = new Walker(couple.alex(), WORDS);
        var profile = couple.answers().replace("/profiles/", "profile:").replace("/answers", "");
        var preview = alex.sendFrom(
                alex.page("/giving?source=" + profile), "/giving", "part", "need:held-close", "notes", "true");
        alex.sendFrom(Wire.html(preview), "/giving", "passphrase", "");
        var code = alex.page("/giving").select("[data-snapshot-code]").text();
        var reader = new Walker(two.port(), WORDS);
        var door = reader.page("/given");
        assertThat(reader.sendFrom(door, "/given", "code", code).statusCode()).isEqualTo(200);
        alex.send("/giving", ".*/revoke");
        assertThat(reader.sendFrom(door, "/given", "code", code).statusCode()).isEqualTo(422);

        var elsewhere = new Wire(two.port());
        var token = elsewhere.hidden("/sign-in", "_csrf");
        elsewhere.post(
                "/sign-in", "username", couple.samsName(), "password", WiredPair.SAMS_PASSPHRASE, "_csrf", token);
        assertThat(elsewhere.get("/home").statusCode()).isEqualTo(200);
        new Walker(couple.sam(), WORDS).send("/settings/devices", "/settings/devices");
        assertThat(elsewhere.get("/home").headers().firstValue("Location").orElse(""))
                .startsWith("/sign-in");

        couple.sam().moveTo(two.port());
        assertThat(couple.sam().get(couple.plan()).statusCode()).isEqualTo(200);
        alex.send(couple.partnership(), ".*/end");
        assertThat(couple.sam().get(couple.plan()).statusCode()).isEqualTo(404);
    }

    /** The same form, twenty times at once over both: one row, twenty equal answers. */
    void whatIsSentOftenIsDoneOnce() throws Exception {
        var alex = new Walker(one.port(), WORDS).signUp("seven quiet lanterns around");
        var form = alex.page("/reflections").select("form[action=/reflections]");
        var fields = new ArrayList<>(List.of("text", "Once."));
        for (var hidden : form.select("input[type=hidden]")) {
            fields.addAll(List.of(hidden.attr("name"), hidden.val()));
        }
        var before = count("select count(*) from reflection");
        var answers = atOnce(IntStream.range(0, TIMES)
                .<Callable<String>>mapToObj(number -> () -> {
                    var answer = like(alex.wire(), number).post("/reflections", fields.toArray(String[]::new));
                    return answer.statusCode()
                            + answer.headers().firstValue("Location").orElse("");
                })
                .toList());
        assertThat(answers).hasSize(TIMES).containsOnly(answers.get(0));
        assertThat(answers.get(0)).startsWith("303");
        assertThat(count("select count(*) from reflection") - before).isEqualTo(1);
    }

    /** Writing, pressing ready, ending and closing at once, in an order that chance chooses: no row that may not be. */
    void whateverComesFirstNothingIsHalfDone() throws Exception {
        var random = new Random(SEED);
        for (var round = 0; round < ROUNDS; round++) {
            jdbc.update("delete from limit_spent");
            var couple = WiredPair.joined(one.port(), "Leave a lamp on.");
            couple.sam().moveTo(two.port());
            var deeds = new ArrayList<Callable<String>>(List.of(
                    () -> String.valueOf(like(couple.alex(), 1)
                            .post(couple.answers(), "answers[water].privateNote", "n", "_csrf", couple.token())
                            .statusCode()),
                    () -> sent(like(couple.alex(), 0), couple.partnership() + "/preview", ".*/ready"),
                    () -> sent(like(couple.sam(), 1), couple.partnership() + "/preview", ".*/ready")));
            if (round % 3 > 0) {
                deeds.add(() -> sent(like(couple.sam(), 1), couple.partnership(), ".*/end"));
            }
            if (round % 3 > 1) {
                deeds.add(() -> sent(like(couple.alex(), 0), "/settings/close", "/settings/close"));
            }
            Collections.shuffle(deeds, random);
            areDoneOrRefused(deeds, round);
        }
        System.out.printf("%d couples in any order over two replicas (seed %d): nothing half done%n", ROUNDS, SEED);
    }

    /** All that two people do with a plan and a landing, at once with its end: each is done, or finds it gone. */
    void whateverGoesOnWhileItEndsIsDoneOrGone() throws Exception {
        var random = new Random(SEED);
        for (var round = 0; round < ROUNDS; round++) {
            jdbc.update("delete from limit_spent");
            var couple = WiredPair.on(one.port());
            couple.sam().moveTo(two.port());
            var landing = Wire.html(couple.sam().get("/home"))
                    .select("a[href^=/landings/]")
                    .attr("href");
            assertThat(landing).matches("/landings/[0-9a-f-]{36}");
            var deeds = new ArrayList<Callable<String>>();
            for (var person : List.of(couple.alex(), couple.sam())) {
                deeds.add(posted(
                        deeds.size() / 2,
                        person,
                        landing + "/check-ins",
                        "phase",
                        "RIGHT_AWAY",
                        "feelings",
                        "content",
                        "settled",
                        "3",
                        "send",
                        "now"));
                deeds.add(posted(deeds.size() / 2, person, landing + "/signals", "signal", "just-stay"));
                deeds.add(posted(
                        deeds.size() / 2,
                        person,
                        "/landings",
                        "partnership",
                        couple.partnership().replaceAll(".*/", "")));
                deeds.add(posted(deeds.size() / 2, person, couple.partnership() + "/ready"));
            }
            deeds.add(posted(
                    1,
                    couple.alex(),
                    couple.plan() + "/today",
                    "item",
                    "held-close",
                    "receiver",
                    "me",
                    "change",
                    "less"));
            deeds.add(posted(0, couple.sam(), couple.partnership() + "/withdraw"));
            deeds.add(posted(1, couple.sam(), couple.partnership() + "/end"));
            deeds.add(() -> sent(like(couple.alex(), 0), "/settings/close", "/settings/close"));
            Collections.shuffle(deeds, random);
            areDoneOrRefused(deeds, round);
        }
    }

    private void areDoneOrRefused(List<Callable<String>> deeds, int round) throws Exception {
        assertThat(atOnce(deeds))
                .as("round %d, seed %d; %s", round, SEED, failures())
                .noneMatch(answer -> answer.startsWith("5"));
        assertThat(NEVER).allSatisfy(rows -> assertThat(count(rows)).as(rows).isZero());
    }

    /** A form of this person's, ready to be sent to one of the two replicas. */
    private Callable<String> posted(int replica, Wire person, String path, String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("_csrf", person.hidden("/reflections", "_csrf")));
        return () -> String.valueOf(
                like(person, replica).post(path, all.toArray(String[]::new)).statusCode());
    }

    /** Once the page with the form has come; it may be gone by then. */
    private static String sent(Wire person, String page, String form) {
        var walker = new Walker(person, WORDS);
        var found = walker.page(page);
        return found.select("form[method=post]").stream()
                        .anyMatch(one -> one.attr("action").matches(form))
                ? String.valueOf(walker.sendFrom(found, form).statusCode())
                : "gone";
    }

    private Wire like(Wire person, int number) {
        var same = new Wire(number % 2 == 0 ? one.port() : two.port());
        same.cookies().putAll(person.cookies());
        return same;
    }

    private static List<String> atOnce(List<Callable<String>> deeds) throws Exception {
        var threads = Executors.newFixedThreadPool(deeds.size());
        try {
            var answers = new ArrayList<String>();
            for (Future<String> answer : threads.invokeAll(deeds)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    /** What both servers wrote down of requests that failed. */
    private List<String> failures() {
        return Stream.of(one, two)
                .flatMap(RunningServer::linesOfLog)
                .filter(line -> line.contains("A request failed") || line.contains("The database is away"))
                .toList();
    }

    private int count(String rows) {
        return java.util.Objects.requireNonNull(jdbc.queryForObject(rows, Integer.class));
    }
}
