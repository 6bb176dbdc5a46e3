package gentlelanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything that a database holds, to be compared; but for when sessions were used, and when their time is over. */
final class WholeDatabase {

    private static final Set<String> USE = Set.of("last_access_time", "expiry_time");

    private WholeDatabase() {}

    /** Every row of every table, as text in an order of its own. */
    static Map<String, Set<String>> of(JdbcTemplate jdbc) {
        var all = new TreeMap<String, Set<String>>();
        for (var table : tables(jdbc)) {
            var rows = new TreeSet<String>();
            jdbc.queryForList("select * from \"" + table + "\"").forEach(row -> rows.add(text(row)));
            all.put(table, rows);
        }
        return all;
    }

    /** What is there now and was not, and what was there and is not, by table. */
    static List<String> changes(Map<String, Set<String>> before, Map<String, Set<String>> now) {
        var changes = new ArrayList<String>();
        now.forEach((table, rows) -> {
            var was = before.getOrDefault(table, Set.of());
            rows.stream().filter(row -> !was.contains(row)).forEach(row -> changes.add("+ " + table + ": " + row));
            was.stream().filter(row -> !rows.contains(row)).forEach(row -> changes.add("- " + table + ": " + row));
        });
        return changes;
    }

    private static List<String> tables(JdbcTemplate jdbc) {
        return jdbc.queryForList(
                "select table_name from information_schema.tables where lower(table_schema) = 'public'", String.class);
    }

    private static String text(Map<String, Object> row) {
        return row.entrySet().stream()
                .filter(cell -> !USE.contains(cell.getKey().toLowerCase(java.util.Locale.ROOT)))
                .map(cell -> cell.getKey() + "="
                        + (cell.getValue() instanceof byte[] bytes ? Arrays.toString(bytes) : cell.getValue()))
                .collect(Collectors.joining(" "));
    }
}
