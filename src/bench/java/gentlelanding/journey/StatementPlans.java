package gentlelanding.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the database does for each statement of each page, as it says itself. */
class StatementPlans {

    private static final Pattern SENT = Pattern.compile("(?s)execute [^:]+: (.+?)(?=\\n\\d{4}-|\\z)");
    private static final Pattern STEP = Pattern.compile(
            "(Index Only Scan|Index Scan|Bitmap Index Scan|Seq Scan)(?: Backward)?(?: using (\\S+))? on (\\S+)");
    private static final int LARGE = 2_000;

    private final Growth.Town town;
    private final JdbcTemplate jdbc;

    StatementPlans(Growth.Town town) {
        this.town = town;
        this.jdbc = new JdbcTemplate(new org.springframework.jdbc.datasource.DriverManagerDataSource(
                town.postgres().getJdbcUrl("postgres", "postgres") + "&preferQueryMode=simple", "postgres", ""));
    }

    /** Prints them all; whether none reads a large table from end to end. */
    boolean print() throws IOException {
        jdbc.execute("alter system set log_statement = 'all'");
        jdbc.queryForList("select pg_reload_conf()");
        jdbc.queryForList("select pg_sleep(1)");
        var large = jdbc.queryForList(
                "select relname from pg_class where relkind = 'r' and reltuples > ?", String.class, LARGE);
        var whole = new LinkedHashSet<String>();
        System.out.println("\n| when | statement | read by |\n| --- | --- | --- |");
        for (var deed : Growth.deeds().entrySet()) {
            for (var statement : statementsOf(() -> deed.getValue().of(town, town.couples().get(0)))) {
                System.out.printf(
                        "| %s | `%s` | %s |%n", deed.getKey(), shortened(statement), read(statement, large, whole));
            }
        }
        whole.forEach(statement -> System.out.println("READS A LARGE TABLE FROM END TO END: " + statement));
        return whole.isEmpty();
    }

    private Set<String> statementsOf(Runnable deed) throws IOException {
        var before = Files.size(town.log());
        deed.run();
        var text = Files.readString(town.log()).substring((int) before);
        return SENT.matcher(text)
                .results()
                .map(found -> found.group(1).strip())
                .filter(statement -> statement.matches("(?is)(select|update|delete|insert|merge).*"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String read(String statement, List<String> large, Set<String> whole) {
        var plan = String.join("\n", jdbc.queryForList("explain (generic_plan) " + statement, String.class));
        return STEP.matcher(plan)
                .results()
                .map(step -> {
                    if (step.group(1).equals("Seq Scan") && large.contains(step.group(3))) {
                        whole.add(statement);
                    }
                    return step.group(2) != null
                            ? step.group(2)
                            : step.group(1).equals("Seq Scan") ? step.group(3) + " from end to end" : step.group(3);
                })
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String shortened(String statement) {
        return statement.replaceAll("\\s+", " ").replaceAll("(?i)select .+? from", "select … from").replace("|", "\\|");
    }
}
