package gentlelanding.operating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gentlelanding.WebTest;
import gentlelanding.plan.Pair;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a couple wrote goes into a file and into other databases, and comes out as it was.
 *
 * <pre>
 *   embedded ──backup──▶ file ──restore──▶ embedded, PostgreSQL
 *       └────────────copy-to────────────▶ PostgreSQL
 * </pre>
 */
class BackingUpAndMovingTest extends WebTest {

    private static final String PASSPHRASE = "lanterns over the lake";
    private static final String CANARY = "canary-b0a7";

    @TempDir
    Path folder;

    @Autowired
    DataSource database;

    private Path file;

    @BeforeEach
    void somethingWorthKeeping() {
        file = folder.resolve("evening.backup");
        var pair = Pair.of(person("Alexandria"), person("Sam"));
        Pair.says(pair.alex(), "held-close.need", "ESSENTIAL", "held-close.noteForPartner", CANARY);
        Pair.says(pair.sam(), "held-close.offer", "GLADLY");
        pair.bothReady();
    }

    @Test
    void putsEveryRowBackOnEitherDatabase() throws Exception {
        var kept = new Backup(database).to(file, PASSPHRASE);
        assertThat(kept.tables()).isEqualTo(BackingUp.tallies(database));
        assertThat(kept.tables())
                .hasEntrySatisfying(
                        "plan_revision", tally -> assertThat(tally.rows()).isPositive());

        for (var target : new DataSource[] {emptyEmbedded("restored"), emptyPostgres()}) {
            new Filling(target).from(file, PASSPHRASE);

            assertThat(BackingUp.tallies(target)).isEqualTo(kept.tables());
        }
    }

    @Test
    void movesToPostgresWithEveryRowEqual() throws Exception {
        var target = emptyPostgres();

        new Filling(target).from(database);

        assertThat(BackingUp.tallies(target)).isEqualTo(BackingUp.tallies(database));
    }

    @Test
    void keepsTheFileToItsOwnerAndLocked() throws Exception {
        new Backup(database).to(file, PASSPHRASE);

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("plan_revision", "Alexandria");
        assertThat(folder.toFile().list()).containsExactly("evening.backup");
        assertThatThrownBy(() -> Backup.verify(file, "another passphrase")).isInstanceOf(OperatingException.class);
        assertThatThrownBy(() -> new Backup(database).to(folder.resolve("short"), "too short"))
                .hasMessageContaining("12 characters");
        assertThat(folder.toFile().list()).containsExactly("evening.backup");
    }

    @Test
    void refusesAFileThatWasCutOrChangedAndLeavesTheDatabaseEmpty() throws Exception {
        new Backup(database).to(file, PASSPHRASE);
        var whole = Files.readAllBytes(file);
        var target = emptyEmbedded("untouched");

        for (var damaged : new byte[][] {
            java.util.Arrays.copyOf(whole, whole.length - 1),
            java.util.Arrays.copyOf(whole, whole.length / 2),
            java.util.Arrays.copyOf(whole, 30),
            flipped(whole, whole.length / 2),
            flipped(whole, 3)
        }) {
            Files.write(file, damaged);
            assertThatThrownBy(() -> new Filling(target).from(file, PASSPHRASE)).isInstanceOf(OperatingException.class);
            assertThat(BackingUp.tallies(target)).isEmpty();
        }
    }

    @Test
    void writesOverNothing() throws Exception {
        new Backup(database).to(file, PASSPHRASE);

        assertThatThrownBy(() -> new Backup(database).to(file, PASSPHRASE)).hasMessageContaining("already");
        assertThatThrownBy(() -> new Filling(database).from(file, PASSPHRASE)).hasMessageContaining("already");
        assertThatThrownBy(() -> new Filling(emptyPostgres()).from(folder.resolve("none"), PASSPHRASE))
                .hasMessageContaining("There is no file");
    }

    /** The command itself says so, over the running server, only to whoever can read the server's own token. */
    @Test
    void asksForTheServersToken() {
        var endpoint = new CommandsEndpoint(database, List.of(), folder);

        var answer = endpoint.run("backup", "guessed", file.toString(), PASSPHRASE);

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(file).doesNotExist();
    }

    private static byte[] flipped(byte[] whole, int at) {
        var changed = whole.clone();
        changed[at] ^= 1;
        return changed;
    }

    private DataSource emptyEmbedded(String name) {
        return BackingUp.embedded(folder, name);
    }

    private DataSource emptyPostgres() throws Exception {
        return EmbeddedPostgres.builder().start().getPostgresDatabase();
    }
}
