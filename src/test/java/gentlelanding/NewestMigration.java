package gentlelanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** Compares what a database went through with the files that lie in the source folder. */
final class NewestMigration {

    private static final Path FILES = Path.of("src/main/resources/db/migration");

    private NewestMigration() {}

    static void isWhereThisDatabaseStands(Flyway flyway, JdbcTemplate jdbc) throws IOException {
        try (var files = Files.walk(FILES)) {
            var versions = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".sql"))
                    .map(name -> name.substring(1, name.indexOf("__")))
                    .sorted()
                    .toList();
            var done = jdbc.queryForList(
                    "select \"version\" from \"flyway_schema_history\" where \"success\" and \"version\" is not null"
                            + " order by \"version\"",
                    String.class);

            assertThat(done).isEqualTo(versions).doesNotHaveDuplicates();
            assertThat(flyway.info().pending()).isEmpty();
            flyway.validate();
        }
    }
}
