package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Five hundred reminders, two processes over one database, and a real mail server.
 *
 * <pre>
 *   one  ────────────────────────────────────────────
 *   two  ──────✗   ──────✗   ────✗   ─────…     500 letters: none is missing, and none twice unless a process died over it
 * </pre>
 */
class RemindersResilience {

    private static final int REMINDERS = Integer.getInteger("landing.reminders", 500);
    private static final int KILLS = Integer.getInteger("landing.kills", 5);

    private final GreenMail mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final List<RunningServer> servers = new ArrayList<>();
    private EmbeddedPostgres postgres;
    private Path folder;
    private JdbcTemplate jdbc;
    private UUID account;
    private UUID landing;

    @BeforeEach
    void somebodyWhoWantsToBeReminded() throws Exception {
        mail.start();
        postgres = EmbeddedPostgres.start();
        folder = Files.createTempDirectory("resilience");
        jdbc = new JdbcTemplate(postgres.getPostgresDatabase());
        var server = start();
        servers.add(server);
        var kim = new Visitor(server.address());
        kim.signUp("Kim", "seven quiet lanterns here");
        kim.post(
                "/settings/reminders",
                "on",
                "true",
                "address",
                "kim@example.org",
                "quietFrom",
                "00:00",
                "quietTo",
                "00:00");
        mail.waitForIncomingEmail(10_000, 1);
        var code = Pattern.compile("code is (\\d{6})").matcher(GreenMailUtil.getBody(mail.getReceivedMessages()[0]));
        assertThat(code.find()).isTrue();
        kim.post("/settings/reminders/confirm", "code", code.group(1));
        kim.post("/landings");
        mail.purgeEmailFromAllMailboxes();
        landing = Objects.requireNonNull(jdbc.queryForObject("select id from landing", UUID.class));
        account = Objects.requireNonNull(jdbc.queryForObject("select account from landing", UUID.class));
        servers.add(start());
    }

    @AfterEach
    void stop() throws Exception {
        servers.forEach(RunningServer::close);
        postgres.close();
        mail.stop();
    }

    @Test
    void sendsEachOnceOverTwoProcesses() {
        var ids = due(REMINDERS, Duration.ofSeconds(1));

        await(() -> sent() == ids.size());

        report("two processes", ids);
        assertThat(received()).hasSize(REMINDERS).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void losesNoneWhileOneIsKilledAgainAndAgain() {
        var ids = new ArrayList<String>();
        for (var kill = 0; kill < KILLS; kill++) {
            var before = sent();
            var share = REMINDERS * (kill + 1) / KILLS - REMINDERS * kill / KILLS;
            ids.addAll(due(share, Duration.ofSeconds(3)));
            await(() -> sent() > before + Math.min(5, share / 2));
            servers.get(1).kill();
            servers.set(1, start());
        }

        await(() -> sent() == ids.size());

        report("one of two killed %d times".formatted(KILLS), ids);
        var received = received();
        assertThat(received).containsAll(ids);
        assertThat(received.size() - ids.size()).as("letters sent twice").isBetween(0, KILLS);
    }

    @Test
    void sendsNoneTwiceAfterOneSleptBeyondItsHeartbeat() throws Exception {
        var ids = due(REMINDERS, Duration.ofSeconds(10));
        await(() -> sent() > 20);
        signal("STOP");
        LockSupport.parkNanos(Duration.ofSeconds(8).toNanos());
        signal("CONT");

        await(() -> sent() == ids.size());

        report("one of two asleep for eight seconds", ids);
        assertThat(received()).hasSize(REMINDERS).containsExactlyInAnyOrderElementsOf(ids);
    }

    /** The figures for docs/reliability.md. */
    private void report(String what, List<String> due) {
        var received = received();
        var missing = due.stream().filter(id -> !received.contains(id)).count();
        System.out.printf(
                "%s: %d reminders due, %d missing, %d sent twice%n",
                what,
                due.size(),
                missing,
                received.size() - Set.copyOf(received).size());
    }

    private RunningServer start() {
        return RunningServer.start(
                "--spring.profiles.active=postgres",
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--landing.key-file=" + folder.resolve("key"),
                "--spring.mail.host=localhost",
                "--spring.mail.port=" + mail.getSmtp().getPort(),
                "--landing.reminders.look-every=200ms",
                "--landing.reminders.heartbeat=1s");
    }

    private void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, String.valueOf(servers.get(1).pid()))
                .start()
                .waitFor();
    }

    /** Reminders with their entries in the schedule, as planning writes them, spread evenly over that time from now. */
    private List<String> due(int reminders, Duration time) {
        var now = Instant.now().plusSeconds(1);
        return IntStream.range(0, reminders)
                .mapToObj(number -> {
                    var id = UUID.randomUUID();
                    var due = Timestamp.from(now.plusNanos(time.toNanos() / reminders * number));
                    jdbc.update(
                            "insert into reminder (id, account, landing, phase, due_at) values (?, ?, ?, 'NEXT_DAY', ?)",
                            id,
                            account,
                            landing,
                            due);
                    jdbc.update(
                            "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                                    + " values ('reminder', ?, ?, false, 1)",
                            id.toString(),
                            due);
                    return id.toString();
                })
                .toList();
    }

    private int sent() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from reminder where sent_at is not null", Integer.class));
    }

    private static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it took too long").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private List<String> received() {
        return Arrays.stream(mail.getReceivedMessages())
                .map(RemindersResilience::idOf)
                .toList();
    }

    private static String idOf(MimeMessage letter) {
        try {
            return letter.getMessageID().replaceAll("[<>]|@.*", "");
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
