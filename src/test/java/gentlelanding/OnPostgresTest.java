package gentlelanding;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.plan.Pair;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application on PostgreSQL; that it starts at all shows that its tables are as the entities say. */
@ActiveProfiles("postgres")
@DirtiesContext
class OnPostgresTest extends WebTest {

    private static final String CANARY = "canary-51c0ffee";

    @Autowired
    Flyway flyway;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry settings) throws IOException {
        var server = EmbeddedPostgres.builder().start();
        settings.add("spring.datasource.url", () -> server.getJdbcUrl("postgres", "postgres"));
        settings.add("spring.datasource.username", () -> "postgres");
        settings.add("landing.key-file", () -> "target/web-test/" + UUID.randomUUID() + ".key");
    }

    @Test
    void twoPeopleComeToAPlanAndLeaveNothingReadable() {
        var pair = Pair.of(person("Alexandria"), person("Sam"));
        Pair.says(pair.alex(), "held-close.need", "ESSENTIAL", "held-close.noteForPartner", CANARY);
        Pair.says(pair.sam(), "held-close.offer", "GLADLY", "water.need", "WELCOME");
        pair.bothReady();
        Pair.expect(pair.alex().post(pair.address() + "/plan/agree", "revision", "1"), 303);
        Pair.expect(pair.sam().post(pair.address() + "/plan/agree", "revision", "1"), 303);

        var plan = pair.planOf(pair.sam());

        assertThat(plan.text()).contains("You hold Alexandria.", CANARY);
        assertThat(plan.html().select("[data-agreed]").attr("data-agreed")).isEqualTo("both");
        assertThat(everyByte()).doesNotContain(CANARY, "Alexandria");

        Pair.expect(pair.alex().post(pair.address() + "/end"), 303);
        assertThat(pair.planOf(pair.sam()).status()).isEqualTo(404);
        assertThat(jdbc.queryForObject("select count(*) from plan_revision", Integer.class))
                .isZero();
        assertThat(pair.sam().post("/sign-out").status()).isEqualTo(303);
        assertThat(pair.sam().get("/home").location()).startsWith("/sign-in");
    }

    @Test
    void isMigratedToTheNewestFile() throws IOException {
        NewestMigration.isWhereThisDatabaseStands(flyway, jdbc);
    }

    @Test
    void holdsWhatTheInventoryNames() throws IOException {
        InventoryTest.isWhatTheDatabaseHolds(jdbc);
    }

    private String everyByte() {
        var all = new StringBuilder();
        for (var table : jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = 'public'", String.class)) {
            for (var row : jdbc.queryForList("select * from \"" + table + "\"")) {
                for (var value : row.values()) {
                    all.append(value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : value)
                            .append('\n');
                }
            }
        }
        return all.toString();
    }
}
