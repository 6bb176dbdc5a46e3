package gentlelanding.journey;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How much two replicas behind haproxy answer, against one behind the same haproxy, in turns: a signed-in plan page. Needs
 * haproxy, wrk and taskset. At first everything shares every core; then each replica is held to a core of its own, which is
 * as near as one machine comes to a second machine.
 */
public final class Replicas {

    private static final int TURNS = 3;
    private static final String SECONDS = "8s";

    private Replicas() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("landing.server", "-XX:+TieredCompilation");
        try (var postgres = EmbeddedPostgres.builder().start();
                var one = RunningServer.start(over(postgres, 18091));
                var two = RunningServer.start(one.data(), RunningServer.freePort(), over(postgres, 18092))) {
            var both = proxy(18080, one, two);
            var alone = proxy(18079, one, one);
            try {
                var couple = WiredPair.on(one.port());
                var cookie = couple.alex().cookies().entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("; "));
                for (var warming = 0; warming < 2; warming++) {
                    ask(18080, couple.plan(), cookie);
                }
                compare("on every core", couple.plan(), cookie);
                hold(one, 0);
                hold(two, 1);
                compare("on a core of its own", couple.plan(), cookie);
            } finally {
                both.destroy();
                alone.destroy();
            }
        }
    }

    private static void compare(String where, String path, String cookie) throws Exception {
        for (var turn = 0; turn < TURNS; turn++) {
            System.out.println("one replica " + where + "   " + ask(18079, path, cookie));
            System.out.println("two replicas " + where + "  " + ask(18080, path, cookie));
        }
    }

    /** Every thread that it has, and with them those that it will have. */
    private static void hold(RunningServer server, int core) throws Exception {
        var ended = new ProcessBuilder("taskset", "-acp", String.valueOf(core), String.valueOf(server.pid()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (ended != 0) {
            throw new IllegalStateException("taskset ended with " + ended);
        }
    }

    private static String[] over(EmbeddedPostgres postgres, int management) {
        return new String[] {
            "--spring.profiles.active=postgres",
            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
            "--spring.datasource.username=postgres",
            "--management.server.port=" + management
        };
    }

    private static Process proxy(int door, RunningServer first, RunningServer second) throws IOException {
        var text = Files.readString(Path.of("src/bench/load/haproxy.cfg"))
                .replace("18080", String.valueOf(door))
                .replace("18081", String.valueOf(first.port()))
                .replace("18082", String.valueOf(second.port()));
        var configuration = Files.createTempFile("haproxy", ".cfg");
        Files.writeString(configuration, first == second ? text.replaceAll("(?m)^ *server two.*$", "") : text);
        return new ProcessBuilder("haproxy", "-db", "-f", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String ask(int door, String path, String cookie) throws Exception {
        var command = List.of(
                "wrk", "-t2", "-c16", "-d" + SECONDS, "--latency", "-H", "Cookie: " + cookie,
                "http://localhost:" + door + path);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new ArrayList<String>();
        try (var lines = process.inputReader()) {
            lines.lines()
                    .map(String::strip)
                    .filter(line -> line.matches("(50%|99%|Requests/sec|Non-2xx).*"))
                    .map(line -> line.replaceAll("\\s+", " "))
                    .forEach(said::add);
        }
        process.waitFor();
        return String.join("   ", said);
    }
}
