package gentlelanding.operating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** An embedded database that closed itself in the middle, as it does when the disk is full. */
class GoneConnectionsTest {

    @TempDir
    Path folder;

    @Test
    void areReplacedAtOnce() throws SQLException {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:h2:file:" + folder.resolve("one") + ";WRITE_DELAY=0;REUSE_SPACE=FALSE");
            pool.setUsername("landing");
            pool.setMaximumPoolSize(1);
            pool.setExceptionOverrideClassName(GoneConnections.class.getName());
            var jdbc = new JdbcTemplate(pool);
            jdbc.execute("create table note (id integer)");
            try (var other = DriverManager.getConnection(pool.getJdbcUrl(), "landing", "")) {
                other.createStatement().execute("shutdown immediately");
            }
            assertThatThrownBy(() -> jdbc.update("insert into note values (1)"))
                    .isInstanceOf(DataAccessException.class);

            jdbc.update("insert into note values (2)");

            assertThat(jdbc.queryForList("select id from note", Integer.class)).containsExactly(2);
        }
    }
}
