package gentlelanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OnTheEmbeddedDatabaseTest extends WebTest {

    @Autowired
    Flyway flyway;

    @Test
    void isMigratedToTheNewestFile() throws IOException {
        NewestMigration.isWhereThisDatabaseStands(flyway, jdbc);
    }

    @Test
    void keepsWhatItAcknowledged() {
        assertThat(jdbc.queryForList(
                        "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'",
                        Integer.class))
                .containsOnly(0);
    }
}
