package gentlelanding.operating;

import java.sql.Connection;
import java.sql.SQLException;

/** A database as it stood at one moment, whatever is written meanwhile. */
record Snapshot(Connection connection) implements AutoCloseable {

    static Snapshot of(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return new Snapshot(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(true);
    }
}
