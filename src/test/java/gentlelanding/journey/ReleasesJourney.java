package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Wire;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each release left behind, upgraded by this program: everything is there, and its people sign in and read their plan.
 * The key that lies there opens that data alone. With {@code -Dlanding.release=0.1.0} it first writes down what this
 * program leaves behind, under that name.
 *
 * <pre>
 *   releases/0.1.0/embedded.zip    ──▶ this program over the embedded database
 *   releases/0.1.0/landing.backup  ──▶ restore ──▶ this program over PostgreSQL
 * </pre>
 */
class ReleasesJourney {

    private static final Path RELEASES = Path.of("src/test/resources/releases");
    private static final String PASSPHRASE = "a passphrase for tests alone";
    private static final String CANARY = "canary-7e57ed";

    @TempDir
    Path folder;

    static Stream<Path> releases() throws IOException {
        return Files.list(RELEASES).sorted();
    }

    @BeforeAll
    static void writeDownThisOne() throws Exception {
        var release = System.getProperty("landing.release", "");
        if (!release.isEmpty()) {
            writeTo(Files.createDirectories(RELEASES.resolve(release)));
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void goOnOnTheEmbeddedDatabase(Path release) throws Exception {
        var data = dataOf(release);
        try (var zip = new ZipInputStream(Files.newInputStream(release.resolve("embedded.zip")))) {
            zip.getNextEntry();
            Files.copy(zip, data.resolve("gentle-landing.mv.db"));
        }
        try (var server = RunningServer.start(data, RunningServer.freePort())) {
            goesOn(server, release);
        }
        holdsAll("jdbc:h2:file:" + data.resolve("gentle-landing") + ";REUSE_SPACE=FALSE", "landing", release);
    }

    @ParameterizedTest
    @MethodSource("releases")
    void goOnOnPostgres(Path release) throws Exception {
        try (var postgres = EmbeddedPostgres.builder().start()) {
            var address = postgres.getJdbcUrl("postgres", "postgres");
            var data = dataOf(release);
            assertThat(command(data, address, "restore", release.resolve("landing.backup")))
                    .isZero();
            try (var server = RunningServer.start(
                    data,
                    RunningServer.freePort(),
                    "--spring.profiles.active=postgres",
                    "--spring.datasource.url=" + address,
                    "--spring.datasource.username=postgres")) {
                goesOn(server, release);
            }
            holdsAll(address, "postgres", release);
        }
    }

    private static void goesOn(RunningServer server, Path release) throws IOException {
        var facts = facts(release);
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

    private static void holdsAll(String address, String user, Path release) throws Exception {
        var facts = facts(release);
        try (var connection = DriverManager.getConnection(address, user, "");
                var statement = connection.createStatement()) {
            for (var table : new String[] {"account", "profile", "partnership", "plan_revision"}) {
                try (var rows = statement.executeQuery("select count(*) from " + table)) {
                    rows.next();
                    assertThat(rows.getString(1)).as(table).isEqualTo(facts.getProperty(table));
                }
            }
        }
    }

    private static void writeTo(Path release) throws Exception {
        var facts = new Properties();
        var server = RunningServer.start();
        try (server) {
            var couple = WiredPair.on(server.port(), CANARY);
            facts.setProperty("name", couple.samsName());
            facts.setProperty("passphrase", WiredPair.SAMS_PASSPHRASE);
            facts.setProperty("plan", couple.plan());
            Files.deleteIfExists(release.resolve("landing.backup"));
            assertThat(command(server.data(), null, "backup", release.resolve("landing.backup")))
                    .isZero();
        }
        var file = server.data().resolve("gentle-landing.mv.db");
        var address = "jdbc:h2:file:" + server.data().resolve("gentle-landing") + ";REUSE_SPACE=FALSE";
        try (var connection = DriverManager.getConnection(address, "landing", "");
                var statement = connection.createStatement()) {
            for (var table : new String[] {"account", "profile", "partnership", "plan_revision"}) {
                try (var rows = statement.executeQuery("select count(*) from " + table)) {
                    rows.next();
                    facts.setProperty(table, rows.getString(1));
                }
            }
            statement.execute("shutdown compact");
        }
        try (var zip = new ZipOutputStream(Files.newOutputStream(release.resolve("embedded.zip")))) {
            zip.putNextEntry(new ZipEntry("gentle-landing.mv.db"));
            Files.copy(file, zip);
        }
        Files.write(
                release.resolve("landing.key"), Files.readAllBytes(server.data().resolve("gentle-landing.key")));
        Files.write(
                release.resolve("facts.properties"),
                facts.stringPropertyNames().stream()
                        .sorted()
                        .map(name -> name + "=" + facts.getProperty(name))
                        .toList());
    }

    private Path dataOf(Path release) throws IOException {
        var data = Files.createDirectory(
                folder.resolve("data"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var key = Files.copy(release.resolve("landing.key"), data.resolve("gentle-landing.key"));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        return data;
    }

    private static Properties facts(Path release) throws IOException {
        var facts = new Properties();
        try (var reader = Files.newBufferedReader(release.resolve("facts.properties"))) {
            facts.load(reader);
        }
        return facts;
    }

    /** A command of the jar, over PostgreSQL at that address or, without one, over the server that runs in that folder. */
    private static int command(Path data, @org.jspecify.annotations.Nullable String address, String word, Path file)
            throws Exception {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        System.getProperty("landing.jar", "target/gentle-landing.jar"),
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
