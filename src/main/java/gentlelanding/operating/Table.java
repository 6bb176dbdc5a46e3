package gentlelanding.operating;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A table with its columns.
 *
 * @param columns by name, so that both databases give them in one order
 */
record Table(String name, TreeMap<String, Kind> columns) {

    private static final String HISTORY = "flyway_schema_history";

    /** Every table but the history of migrations, each after those that it points to. */
    static List<Table> in(Connection connection) throws SQLException {
        var names = new TreeSet<String>();
        try (var tables = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), null, new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        var pointsTo = new LinkedHashMap<String, Collection<String>>();
        for (var name : names) {
            pointsTo.put(name, pointedAtBy(connection, name));
        }
        var ordered = new ArrayList<Table>();
        for (var name : afterWhatTheyPointTo(pointsTo)) {
            if (!name.equalsIgnoreCase(HISTORY)) {
                ordered.add(new Table(name.toLowerCase(Locale.ROOT), columnsOf(connection, name)));
            }
        }
        return ordered;
    }

    String select() {
        return "select " + String.join(", ", columns.keySet()) + " from " + name;
    }

    String insert() {
        return "insert into " + name + " (" + String.join(", ", columns.keySet()) + ") values ("
                + String.join(", ", columns.keySet().stream().map(column -> "?").toList()) + ")";
    }

    private static Collection<String> pointedAtBy(Connection connection, String table) throws SQLException {
        var others = new TreeSet<String>();
        try (var keys =
                connection.getMetaData().getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (keys.next()) {
                others.add(keys.getString("PKTABLE_NAME"));
            }
        }
        others.remove(table);
        return others;
    }

    private static List<String> afterWhatTheyPointTo(Map<String, Collection<String>> pointsTo) {
        var ordered = new ArrayList<String>();
        while (ordered.size() < pointsTo.size()) {
            var next = pointsTo.keySet().stream()
                    .filter(name -> !ordered.contains(name) && ordered.containsAll(pointsTo.get(name)))
                    .min(Comparator.naturalOrder())
                    .orElseThrow(() -> new OperatingException("Some tables point to each other in a ring."));
            ordered.add(next);
        }
        return ordered;
    }

    private static TreeMap<String, Kind> columnsOf(Connection connection, String table) throws SQLException {
        var columns = new TreeMap<String, Kind>();
        try (var found =
                connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), table, null)) {
            while (found.next()) {
                columns.put(
                        found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT),
                        Kind.of(found.getString("TYPE_NAME"), found.getInt("DATA_TYPE")));
            }
        }
        return columns;
    }
}
