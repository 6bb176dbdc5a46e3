package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Wire;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** What one release left behind: a couple's database as a file and as a backup, its key, and what has to be found in it. */
record LeftBehind(Path release) {

    static final Path RELEASES = Path.of("src/test/resources/releases");
    static final String PASSPHRASE = "a passphrase for tests alone";
    static final String CANARY = "canary-7e57ed";
    static final List<String> TABLES = List.of("account", "profile", "partnership", "plan_revision");

    static List<LeftBehind> all() throws IOException {
        try (var releases = Files.list(RELEASES)) {
            return releases.sorted().map(LeftBehind::new).toList();
        }
    }

    /** A fresh folder with the key, and with the embedded database. */
    Path embeddedIn(Path folder) throws IOException {
        var data = dataIn(folder);
        try (var zip = new ZipInputStream(Files.newInputStream(release.resolve("embedded.zip")))) {
            zip.getNextEntry();
            Files.copy(zip, data.resolve("gentle-landing.mv.db"));
        }
        return data;
    }

    /** A fresh folder with the key alone. */
    Path dataIn(Path folder) throws IOException {
        var data = Files.createTempDirectory(
                folder, "data", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var key = Files.copy(release.resolve("landing.key"), data.resolve("gentle-landing.key"));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        return data;
    }

    void restoreTo(Path data, String address) throws Exception {
        assertThat(command(data, address, "restore", release.resolve("landing.backup")))
                .isZero();
    }

    /** Its people sign in, and read what they agreed on. */
    void goesOnAt(RunningServer server) {
        var facts = facts();
        var sam = new Wire(server.port());
        var token = sam.hidden("/sign-in", "_csrf");
        var answer = sam.post(
                "/sign-in",
                "username",
                facts.getProperty("name"),
                "password",
                facts.getProperty("passphrase"),
                "_csrf",
                token);
        assertThat(answer.statusCode()).isEqualTo(303);
        var plan = sam.get(facts.getProperty("plan")).body();
        assertThat(plan).contains(CANARY, "data-agreed=\"both\"");
    }

    /** As many rows as there were. */
    void allIsAt(String address, String user) throws Exception {
        var facts = facts();
        try (var connection = DriverManager.getConnection(address, user, "");
                var statement = connection.createStatement()) {
            for (var table : TABLES) {
                try (var rows = statement.executeQuery("select count(*) from " + table)) {
                    rows.next();
                    assertThat(rows.getString(1)).as(table).isEqualTo(facts.getProperty(table));
                }
            }
        }
    }

    void allIsIn(Path data) throws Exception {
        allIsAt(addressOf(data), "landing");
    }

    static String addressOf(Path data) {
        return "jdbc:h2:file:" + data.resolve("gentle-landing") + ";REUSE_SPACE=FALSE";
    }

    static String[] over(EmbeddedPostgres postgres, String database) {
        return new String[] {
            "--spring.profiles.active=postgres",
            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", database),
            "--spring.datasource.username=postgres"
        };
    }

    private Properties facts() {
        var facts = new Properties();
        try (var reader = Files.newBufferedReader(release.resolve("facts.properties"))) {
            facts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return facts;
    }

    /** A command of the jar, over PostgreSQL at that address or, without one, over the server that runs in that folder. */
    static int command(Path data, @Nullable String address, String word, Path file) throws Exception {
        var builder = new ProcessBuilder(
                        Unpacked.java(),
                        "-jar",
                        Unpacked.JAR.toString(),
                        word,
                        file.toAbsolutePath().toString())
                .inheritIO();
        var environment = builder.environment();
        environment.put("LANDING_DATA", data.toString());
        environment.put("LANDING_BACKUP_PASSPHRASE", PASSPHRASE);
        if (address != null) {
            environment.put("SPRING_DATASOURCE_URL", address);
            environment.put("SPRING_DATASOURCE_USERNAME", "postgres");
        }
        return builder.start().waitFor();
    }
}
