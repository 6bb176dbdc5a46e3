package gentlelanding.operating;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Makes the file of an embedded database small again when the server stops: while it runs, the file only grows, so that a
 * killed server loses nothing. A whole new file is written and takes the place of the old one.
 */
@Component
class Shrinking implements DisposableBean {

    /** What grows on an ordinary day is left as it is, so that stopping stays quick. */
    private static final long WORTH_IT = 32L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Shrinking.class);

    private final DataSource database;
    private final long worthIt;

    @org.springframework.beans.factory.annotation.Autowired
    Shrinking(DataSource database) {
        this(database, WORTH_IT);
    }

    Shrinking(DataSource database, long worthIt) {
        this.database = database;
        this.worthIt = worthIt;
    }

    @Override
    public void destroy() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            if (size(connection) > worthIt) {
                statement.execute("shutdown compact");
            }
        } catch (SQLException e) {
            LOG.warn("The database's file was left as large as it is: {}", e.getSQLState());
        }
    }

    private static long size(Connection connection) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
            return 0;
        }
        try (var query = connection.prepareStatement(
                        "select setting_value from information_schema.settings where setting_name = 'info.FILE_SIZE'");
                var rows = query.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}
