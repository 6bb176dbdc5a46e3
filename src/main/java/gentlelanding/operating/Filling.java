package gentlelanding.operating;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Fills an empty database: from a backup, or from another database. In one transaction: all of it or nothing. */
class Filling {

    private final DataSource target;

    Filling(DataSource target) {
        this.target = target;
    }

    /** Puts back what the backup holds; refuses a database that holds anything. */
    Backup.Contents from(Path file, String passphrase) throws Exception {
        // First to its end without writing anything: a backup that was cut must not leave half a database.
        var contents = Backup.verify(file, passphrase);
        fill(
                contents.schema(),
                (connection, tables) -> OpenedBackup.read(
                        file, passphrase, (name, lines) -> Rows.write(connection, known(tables, name), lines)));
        return contents;
    }

    /** Copies another database as it stands at this moment, and compares every table afterwards. */
    Map<String, Tally> from(DataSource source) throws Exception {
        try (var open = source.getConnection();
                var snapshot = Snapshot.of(open)) {
            var copied = new LinkedHashMap<String, Tally>();
            fill(Schema.versionOf(snapshot.connection()), (connection, tables) -> {
                for (var table : Table.in(snapshot.connection())) {
                    copied.put(table.name(), copy(snapshot.connection(), connection, table));
                }
                refuseDifferences(copied, connection, tables);
            });
            return copied;
        }
    }

    private interface Deed {
        void fill(Connection connection, Map<String, Table> tables) throws Exception;
    }

    private void fill(String schema, Deed deed) throws Exception {
        refuseUnlessEmpty();
        Schema.make(target, schema);
        try (var connection = target.getConnection()) {
            connection.setAutoCommit(false);
            deed.fill(
                    connection,
                    Table.in(connection).stream().collect(Collectors.toMap(Table::name, Function.identity())));
            connection.commit();
        }
    }

    private static Tally copy(Connection from, Connection to, Table table) throws Exception {
        try (var insert = new Inserting(to, table)) {
            return Rows.read(from, table, insert::add);
        }
    }

    private static void refuseDifferences(Map<String, Tally> copied, Connection connection, Map<String, Table> tables)
            throws Exception {
        var arrived = new TreeMap<String, Tally>();
        for (var table : tables.values()) {
            arrived.put(table.name(), Rows.tally(connection, table));
        }
        if (!arrived.equals(new TreeMap<>(copied))) {
            throw new OperatingException("The copy differs from what was copied, so it was not kept.");
        }
    }

    private static Table known(Map<String, Table> tables, String name) {
        var table = tables.get(name);
        if (table == null) {
            throw new OperatingException("This backup holds a table that this program does not know: " + name);
        }
        return table;
    }

    private void refuseUnlessEmpty() throws SQLException {
        try (var connection = target.getConnection()) {
            if (!Schema.isEmpty(connection)) {
                throw new OperatingException("There is something in that database already. Name an empty one.");
            }
        }
    }
}
