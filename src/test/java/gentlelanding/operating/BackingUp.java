package gentlelanding.operating;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DataSourceBuilder;

/** A backup and the way back, for tests of other modules. */
public final class BackingUp {

    private static final String PASSPHRASE = "lanterns over the lake";

    private BackingUp() {}

    /** What that role can read goes into a backup, comes back into the other database, and is the same there, row by row. */
    public static void comesBackAsItWas(DataSource database, Path folder, DataSource empty) throws Exception {
        var file = folder.resolve("evening.backup");
        var kept = new Backup(database).to(file, PASSPHRASE);
        assertThat(kept.rows()).isPositive();
        assertThat(Backup.verify(file, PASSPHRASE).tables()).isEqualTo(kept.tables());

        new Filling(empty).from(file, PASSPHRASE);

        assertThat(tallies(empty)).isEqualTo(kept.tables());
    }

    /** What that role can read is copied to the other database, as {@code copy-to} does it. */
    public static void movesAsItIs(DataSource database, DataSource empty) throws Exception {
        new Filling(empty).from(database);

        assertThat(tallies(empty)).isEqualTo(tallies(database));
    }

    static DataSource embedded(Path folder, String name) {
        return DataSourceBuilder.create()
                .url("jdbc:h2:file:" + folder.resolve("databases").resolve(name) + ";WRITE_DELAY=0")
                .username("landing")
                .password("")
                .build();
    }

    static Map<String, Tally> tallies(DataSource database) throws Exception {
        try (var connection = database.getConnection()) {
            var tallies = new TreeMap<String, Tally>();
            for (var table : Table.in(connection)) {
                tallies.put(table.name(), Rows.tally(connection, table));
            }
            return tallies;
        }
    }
}
