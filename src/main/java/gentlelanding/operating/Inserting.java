package gentlelanding.operating;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Inserts lines of text as rows of a table, some hundred at once. */
class Inserting implements AutoCloseable {

    private static final int AT_ONCE = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Table table;
    private final PreparedStatement insert;
    private int waiting;

    Inserting(Connection connection, Table table) throws SQLException {
        this.table = table;
        this.insert = connection.prepareStatement(table.insert());
    }

    void add(String line) throws SQLException {
        @Nullable String[] values = JSON.readValue(line, String[].class);
        if (values.length != table.columns().size()) {
            throw new OperatingException("A row of " + table.name() + " does not fit its columns.");
        }
        var at = 0;
        for (var kind : table.columns().values()) {
            kind.write(insert, at + 1, values[at]);
            at++;
        }
        insert.addBatch();
        waiting++;
        if (waiting == AT_ONCE) {
            send();
        }
    }

    /** Sends what still waits. */
    @Override
    public void close() throws SQLException {
        try (insert) {
            send();
        }
    }

    private void send() throws SQLException {
        if (waiting > 0) {
            insert.executeBatch();
            waiting = 0;
        }
    }
}
