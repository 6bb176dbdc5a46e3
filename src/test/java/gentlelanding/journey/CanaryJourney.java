package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Into every field for words that Alex has goes a word drawn by lot; then it is looked for where it must not be: in what Sam, a
 * practitioner, a stranger and a visitor can fetch, in letters, in the log at its most talkative, in the files of the database.
 */
class CanaryJourney {

    private static final String BIRD = "kanari";

    /** What Alex writes there is for the other to read, in a line of the plan or sent to them. */
    private static final Pattern FOR_THE_OTHER = Pattern.compile(
            ".* (displayName|answers\\[]\\.noteForPartner|appreciation|change)|/partners/id/plan/.* words");

    private final Map<String, String> birds = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();

    @Test
    void isFoundInNothingThatTheEmbeddedDatabaseKeeps() throws Exception {
        var mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        mail.start();
        try (var server = talkative(mail)) {
            var people = LivedIn.by(server.port(), this::bird, CanaryJourney::plain);
            asksForLetters(people.alex(), mail);
            breaksLines(server);
            nobodyElseReads(server, people);
            server.close();

            nothingIsInTheLogOf(server, people);
            for (var letter : mail.getReceivedMessages()) {
                assertThat(letter.getAllRecipients()).hasSize(1);
                assertThat(letter.getAllRecipients()[0].toString()).isEqualTo(BIRD + "@example.org");
                var words = GreenMailUtil.getWholeMessage(letter).replace(BIRD + "@example.org", "");
                nothingIsIn("a letter", words);
            }
            nothingIsInTheFilesOf(server.data());
        } finally {
            mail.stop();
        }
    }

    @Test
    void isFoundInNoTableAndNoFileOfPostgres() throws Exception {
        var folder = Files.createTempDirectory("canary");
        try (var postgres = EmbeddedPostgres.builder().setDataDirectory(folder).start()) {
            try (var server = RunningServer.start(
                    "--spring.profiles.active=postgres",
                    "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                    "--spring.datasource.username=postgres")) {
                LivedIn.by(server.port(), this::bird, CanaryJourney::plain);
            }
            var jdbc = new JdbcTemplate(postgres.getPostgresDatabase());
            nothingIsIn("a table", everyByte(jdbc));
            jdbc.execute("checkpoint");
            nothingIsInTheFilesOf(folder);
        }
    }

    private static void nothingIsInTheLogOf(RunningServer server, LivedIn people) {
        var secrets = secretsOf(people);
        try (var lines = server.linesOfLog()) {
            var told = lines.filter(line -> line.startsWith("INJECTED")
                            || line.contains(BIRD)
                            || secrets.stream().anyMatch(line::contains))
                    .map(line -> line.substring(0, Math.min(line.length(), 300)))
                    .limit(10)
                    .toList();
            assertThat(told).isEmpty();
        }
        try (var lines = server.linesOfLog()) {
            assertThat(lines.filter(line -> line.contains(" DEBUG ")).limit(10_000))
                    .as("how talkative it is")
                    .hasSize(10_000);
        }
    }

    private static RunningServer talkative(GreenMail mail) {
        return RunningServer.start(
                "--logging.level.root=debug",
                "--logging.level.gentlelanding=debug",
                "--spring.mail.host=localhost",
                "--spring.mail.port=" + mail.getSmtp().getPort());
    }

    private String bird(String kind, String field, int most) {
        var bird = BIRD + Long.toString(random.nextLong() & Long.MAX_VALUE, 36);
        if (most < bird.length()) {
            return "";
        }
        birds.put(bird, kind + " " + field);
        return bird;
    }

    private static String plain(String kind, String field, int most) {
        return "something plain".substring(0, Math.min(most, 15));
    }

    private static void asksForLetters(Walker alex, GreenMail mail) {
        alex.send("/settings/reminders", "/settings/reminders", "on", "true", "address", BIRD + "@example.org");
        assertThat(mail.waitForIncomingEmail(10_000, 1)).isTrue();
    }

    /** Whoever writes a line break writes no second line into the log. */
    private static void breaksLines(RunningServer server) {
        var visitor = new Walker(server.port(), CanaryJourney::plain);
        visitor.send("/sign-in", "/sign-in", "username", "x\r\nINJECTED by name", "password", "y\nINJECTED by word");
        visitor.wire().get("/guide/%0d%0aINJECTED", "User-Agent", "INJECTED");
        visitor.wire().postBody("/csp", "{\"csp-report\":\"\nINJECTED\"}");
    }

    private void nobodyElseReads(RunningServer server, LivedIn people) {
        var stranger = new Walker(server.port(), CanaryJourney::plain).signUp("seven quiet lanterns without");
        var visitor = new Walker(server.port(), CanaryJourney::plain);
        var found = new ArrayList<String>();
        var read = 0;
        for (var other : List.of(people.sam(), people.robin(), stranger, visitor)) {
            var paths = new ArrayList<>(other.pages("/"));
            paths.addAll(other.pages(people.partnership()));
            paths.addAll(other.pages(people.landing()));
            paths.add(people.partnership() + "/state");
            paths.add(people.landing() + "/state");
            for (var path : paths) {
                var answer = other.wire().get(path);
                read++;
                var said = answer.headers().map() + answer.body();
                birds.forEach((bird, field) -> {
                    if (said.contains(bird)
                            && !(other == people.sam()
                                    && FOR_THE_OTHER.matcher(field).matches())) {
                        found.add(field + " at " + path);
                    }
                });
            }
        }
        assertThat(read).isGreaterThan(80);
        assertThat(found).isEmpty();
        assertThat(birds.values()).contains("/profiles/id/answers answers[].privateNote", "/reflections text");
        assertThat(ownWordsOf(people.alex()))
                .as("what Alex reads of their own")
                .contains("privateNote", "note", "text");
    }

    /** The fields whose words come back to whoever wrote them: the search would notice them. */
    private List<String> ownWordsOf(Walker alex) {
        var pages = new StringBuilder();
        for (var path : alex.pages("/home")) {
            pages.append(alex.page(path));
        }
        Stream.of("/reflections", "/profiles")
                .flatMap(path -> alex.pages(path).stream())
                .forEach(path -> pages.append(alex.page(path)));
        return birds.entrySet().stream()
                .filter(entry -> pages.indexOf(entry.getKey()) >= 0)
                .map(entry -> entry.getValue().replaceAll(".*[ .]", ""))
                .distinct()
                .toList();
    }

    private static List<String> secretsOf(LivedIn people) {
        var secrets = new ArrayList<>(List.of("seven quiet", people.template(), people.given()));
        for (var one : List.of(people.alex(), people.sam(), people.robin(), people.solo())) {
            secrets.addAll(one.cookies().values());
        }
        return secrets;
    }

    private static void nothingIsInTheFilesOf(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                nothingIsIn(file.getFileName().toString(), contents(file));
            }
        }
    }

    private static String contents(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As one letter a byte, and as two. */
    private static void nothingIsIn(String where, String bytes) {
        for (var bird : List.of(BIRD, String.join("\0", BIRD.split("")), "seven quiet lanterns")) {
            var at = bytes.indexOf(bird);
            assertThat(at < 0 ? "" : bytes.substring(Math.max(0, at - 200), Math.min(bytes.length(), at + 60)))
                    .as(where)
                    .isEmpty();
        }
    }

    private static String everyByte(JdbcTemplate jdbc) {
        var all = new StringBuilder();
        for (var table : jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = 'public'", String.class)) {
            for (var row : jdbc.queryForList("select * from \"" + table + "\"")) {
                row.values()
                        .forEach(value -> all.append(
                                        value instanceof byte[] bytes
                                                ? new String(bytes, StandardCharsets.ISO_8859_1)
                                                : value)
                                .append('\n'));
            }
        }
        return all.toString();
    }
}
