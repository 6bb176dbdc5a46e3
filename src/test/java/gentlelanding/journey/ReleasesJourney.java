package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each release left behind, upgraded by this program, which is killed in the middle of it the first time: everything is
 * there, and its people sign in and read their plan. The key that lies there opens that data alone. With
 * {@code -Dlanding.release=0.1.0} it first writes down what this program leaves behind, under that name.
 *
 * <pre>
 *   releases/0.1.0/embedded.zip    ──▶ this program over the embedded database ✗ ──▶ once more
 *   releases/0.1.0/landing.backup  ──▶ restore ──▶ this program over PostgreSQL ✗ ──▶ once more
 * </pre>
 */
class ReleasesJourney {

    @TempDir
    Path folder;

    static List<LeftBehind> releases() throws IOException {
        return LeftBehind.all();
    }

    @BeforeAll
    static void writeDownThisOne() throws Exception {
        var release = System.getProperty("landing.release", "");
        if (!release.isEmpty()) {
            writeTo(Files.createDirectories(LeftBehind.RELEASES.resolve(release)));
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void goOnOnTheEmbeddedDatabase(LeftBehind release) throws Exception {
        var data = release.embeddedIn(folder);
        new CutUpgrade(data).at(2, Duration.ZERO);
        try (var server = RunningServer.start(data, RunningServer.freePort())) {
            release.goesOnAt(server);
        }
        release.allIsIn(data);
    }

    @ParameterizedTest
    @MethodSource("releases")
    void goOnOnPostgres(LeftBehind release) throws Exception {
        try (var postgres = EmbeddedPostgres.builder().start()) {
            var address = postgres.getJdbcUrl("postgres", "postgres");
            var settings = LeftBehind.over(postgres, "postgres");
            var data = release.dataIn(folder);
            release.restoreTo(data, address);
            new CutUpgrade(data, settings).at(2, Duration.ZERO);
            try (var server = RunningServer.start(data, RunningServer.freePort(), settings)) {
                release.goesOnAt(server);
            }
            release.allIsAt(address, "postgres");
        }
    }

    private static void writeTo(Path release) throws Exception {
        var facts = new Properties();
        var server = RunningServer.start();
        try (server) {
            var couple = WiredPair.on(server.port(), LeftBehind.CANARY);
            facts.setProperty("name", couple.samsName());
            facts.setProperty("passphrase", WiredPair.SAMS_PASSPHRASE);
            facts.setProperty("plan", couple.plan());
            var backup = release.resolve("landing.backup");
            Files.deleteIfExists(backup);
            assertThat(LeftBehind.command(server.data(), null, "backup", backup))
                    .isZero();
        }
        var file = server.data().resolve("gentle-landing.mv.db");
        try (var connection = DriverManager.getConnection(LeftBehind.addressOf(server.data()), "landing", "");
                var statement = connection.createStatement()) {
            for (var table : LeftBehind.TABLES) {
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
}
