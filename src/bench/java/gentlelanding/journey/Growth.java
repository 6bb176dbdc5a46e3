package gentlelanding.journey;

import gentlelanding.Wire;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whether pages keep their pace as the tables fill: one server over a small PostgreSQL and one over each larger one, asked in
 * turns, so that all meet the same noise. Prints the table of docs/benchmarks.md and the plan of every statement; fails
 * where a page is more than a quarter slower over a larger one, or where a statement reads a large table from end to end.
 */
public final class Growth {

    private static final int COUPLES = 12;
    private static final int TURNS = Integer.getInteger("growth.turns", 60);
    private static final double MOST = 1.25;

    private Growth() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("landing.server", "-XX:+TieredCompilation");
        var towns = new ArrayList<Town>();
        try {
            for (var size : System.getProperty("growth.accounts", "1000,100000").split(",")) {
                towns.add(Town.of(Integer.parseInt(size)));
            }
            var ok = new Paces(towns, COUPLES, TURNS).print(MOST);
            ok &= towns.get(towns.size() - 1).printPlans();
            if (!ok) {
                System.exit(1);
            }
        } finally {
            towns.forEach(Town::close);
        }
    }

    /** A database of that many accounts, a few of them of flesh and blood, and a server over it. */
    record Town(int accounts, EmbeddedPostgres postgres, Path log, RunningServer server, List<WiredPair> couples)
            implements AutoCloseable {

        private static final Path CROWD = Path.of("src/bench/load/crowd.sql");

        static Town of(int accounts) throws Exception {
            var log = Files.createTempFile("postgres", ".log");
            var postgres = EmbeddedPostgres.builder()
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setServerConfig("max_wal_size", "4GB")
                    .setServerConfig("shared_buffers", System.getProperty("growth.buffers", "256MB"))
                    .start();
            var server = RunningServer.start(
                    "--spring.profiles.active=postgres",
                    "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                    "--spring.datasource.username=postgres",
                    "--spring.mail.host=localhost",
                    "--spring.mail.port=" + RunningServer.freePort());
            var couples = new ArrayList<WiredPair>();
            var town = new Town(accounts, postgres, log, server, couples);
            try {
                IntStream.range(0, COUPLES).forEach(number -> couples.add(WiredPair.on(server.port())));
                var bytes = fill(postgres, accounts);
                System.out.printf("%,d accounts: %,d MB, %,d bytes each%n", accounts, bytes >> 20, bytes / accounts);
                return town;
            } catch (Exception | AssertionError e) {
                town.close();
                throw e;
            }
        }

        private static long fill(EmbeddedPostgres postgres, int accounts) throws Exception {
            var crowd = Files.readString(CROWD).replace(":couples", String.valueOf(accounts / 2 - COUPLES));
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                var before = size(connection);
                carelessly(statement, true);
                statement.execute(crowd);
                statement.execute("vacuum analyze");
                carelessly(statement, false);
                statement.execute("checkpoint");
                return size(connection) - before;
            }
        }

        /** While it is filled nothing has to survive a power cut. */
        private static void carelessly(Statement statement, boolean careless) throws Exception {
            for (var setting : List.of("fsync", "full_page_writes", "autovacuum")) {
                statement.execute("alter system set " + setting + " = " + (careless ? "off" : "on"));
            }
            statement.execute("select pg_reload_conf()");
        }

        private static long size(Connection connection) throws Exception {
            try (var statement = connection.createStatement();
                    var size = statement.executeQuery("select pg_database_size(current_database())")) {
                size.next();
                return size.getLong(1);
            }
        }

        JdbcTemplate jdbc() {
            return new JdbcTemplate(postgres.getPostgresDatabase());
        }

        boolean printPlans() throws Exception {
            return new StatementPlans(this).print();
        }

        @Override
        public void close() {
            server.close();
            try {
                postgres.close();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /** The deeds whose pace is looked at; each gives the statement's answer so that nothing is left out as unused. */
    static Map<String, Deed> deeds() {
        var deeds = new LinkedHashMap<String, Deed>();
        deeds.put("plan page", (town, couple) -> expect(200, couple.alex().get(couple.plan())));
        deeds.put(
                "saving an answer",
                (town, couple) -> expect(
                        204,
                        couple.alex()
                                .postBody(
                                        couple.answers(),
                                        Wire.encoded(
                                                "answers[water].privateNote",
                                                "note " + System.nanoTime(),
                                                "_csrf",
                                                couple.token()),
                                        "Accept",
                                        "application/json")));
        deeds.put("home", (town, couple) -> expect(200, couple.alex().get("/home")));
        deeds.put("due reminders", (town, couple) -> town.jdbc()
                .queryForList("select * from scheduled_tasks where picked = false and execution_time <= now()"
                        + " and task_name in ('reminder') order by execution_time limit 3 for update skip locked"));
        return deeds;
    }

    private static void expect(int status, java.net.http.HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError(answer.request().uri().getPath() + " answered " + answer.statusCode());
        }
    }

    /** Something that somebody does, or the server for them. */
    interface Deed {
        void of(Town town, WiredPair couple);
    }

    /** How long each deed takes in each town. */
    record Paces(List<Town> towns, int couples, int turns) {

        boolean print(double most) {
            var heads = new StringBuilder("| p50 |");
            var line = new StringBuilder("| --- |");
            towns.forEach(town -> {
                heads.append(" %,d accounts |".formatted(town.accounts()));
                line.append(" ---: |");
            });
            System.out.println("\n" + heads + " times |\n" + line + " ---: |");
            var ok = true;
            for (var deed : deeds().entrySet()) {
                var paces = paces(deed.getValue());
                var times = paces[paces.length - 1] / paces[0];
                ok &= times <= most;
                System.out.printf("| %s |", deed.getKey());
                Arrays.stream(paces).forEach(pace -> System.out.printf(" %.2f ms |", pace));
                System.out.printf(" %.2f |%n", times);
            }
            return ok;
        }

        private double[] paces(Deed deed) {
            var times = new double[towns.size()][turns * couples];
            for (var turn = -turns; turn < turns; turn++) {
                for (var couple = 0; couple < couples; couple++) {
                    for (var town = 0; town < towns.size(); town++) {
                        var here = towns.get((town + turn + turns) % towns.size());
                        var begin = System.nanoTime();
                        deed.of(here, here.couples().get(couple));
                        var took = System.nanoTime() - begin;
                        if (turn >= 0) {
                            times[towns.indexOf(here)][turn * couples + couple] = took / 1e6;
                        }
                    }
                }
            }
            return Arrays.stream(times)
                    .mapToDouble(each -> Objects.requireNonNull(Arrays.stream(each).sorted().toArray())[each.length / 2])
                    .toArray();
        }
    }
}
