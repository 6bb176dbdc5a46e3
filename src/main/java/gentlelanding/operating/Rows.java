package gentlelanding.operating;

import java.sql.Connection;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Rows of a table as lines of text, one JSON array each. */
class Rows {

    private static final int AT_ONCE = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Rows() {}

    /** Takes a line; what it may fail with stops the reading. */
    interface Line {
        void take(String line) throws Exception;
    }

    /** Gives line after line, and null after the last. */
    interface Lines {
        @Nullable
        String next() throws Exception;
    }

    /** Hands over every row and says how many there were, and what they add up to. */
    static Tally read(Connection connection, Table table, Line taker) throws Exception {
        var tally = Tally.NONE;
        try (var query = connection.prepareStatement(table.select())) {
            query.setFetchSize(AT_ONCE);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var values = new ArrayList<@Nullable String>();
                    for (var kind : table.columns().values()) {
                        values.add(kind.read(row, values.size() + 1));
                    }
                    var line = JSON.writeValueAsString(values);
                    taker.take(line);
                    tally = tally.and(line);
                }
            }
        }
        return tally;
    }

    /** Inserts every line as a row. */
    static Tally write(Connection connection, Table table, Lines lines) throws Exception {
        var tally = Tally.NONE;
        try (var insert = new Inserting(connection, table)) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                insert.add(line);
                tally = tally.and(line);
            }
        }
        return tally;
    }

    /** What the rows of a table add up to as they are now. */
    static Tally tally(Connection connection, Table table) throws Exception {
        return read(connection, table, line -> {});
    }
}
