package gentlelanding.operating;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A file that has only grown while the server ran. */
class ShrinkingTest {

    private static final int CHANGES = 300;

    @TempDir
    Path folder;

    private DataSource database;

    @BeforeEach
    void grown() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve("grown") + ";WRITE_DELAY=0;REUSE_SPACE=FALSE");
        database = source;
        var jdbc = new JdbcTemplate(database);
        jdbc.execute("create table note (id integer primary key, words bytea not null)");
        jdbc.update("insert into note values (1, ?)", (Object) new byte[8_000]);
        for (var change = 1; change <= CHANGES; change++) {
            var words = new byte[8_000];
            new java.util.Random(change).nextBytes(words);
            jdbc.update("update note set words = ?", (Object) words);
        }
    }

    @Test
    void becomesSmallWhenTheServerStops() throws Exception {
        var before = size();
        assertThat(before).isGreaterThan(CHANGES * 8_000L);

        new Shrinking(database, before / 2).destroy();

        assertThat(size()).isLessThan(before / 10);
        assertThat(new JdbcTemplate(database).queryForObject("select count(*) from note", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void isLeftAloneWhereThatIsNotWorthTheTime() throws Exception {
        var before = size();

        new Shrinking(database, before * 2).destroy();

        assertThat(size()).isGreaterThanOrEqualTo(before);
    }

    private long size() throws Exception {
        return Files.size(folder.resolve("grown.mv.db"));
    }
}
