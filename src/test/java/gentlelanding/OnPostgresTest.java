package gentlelanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gentlelanding.operating.BackingUp;
import gentlelanding.operating.Command;
import gentlelanding.operating.ServerCommand;
import gentlelanding.plan.Pair;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole application on PostgreSQL, with a role that may change rows and no table; that it starts at all shows that its tables
 * are as the entities say.
 */
@ActiveProfiles("postgres")
@DirtiesContext
class OnPostgresTest extends WebTest {

    private static final String CANARY = "canary-51c0ffee";

    @Autowired
    Flyway flyway;

    @Autowired
    List<ServerCommand> commands;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry settings) throws IOException {
        var server = TwoRoles.start();
        settings.add("spring.datasource.url", server::url);
        settings.add("spring.datasource.username", server::worker);
        settings.add("spring.flyway.user", server::owner);
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
    void worksWithARoleThatMayChangeNoTable() {
        for (var deed : List.of(
                "create table taken (id integer)",
                "create schema taken",
                "create temporary table taken (id integer)",
                "alter table account add column taken integer",
                "drop table check_in",
                "truncate table check_in",
                "create index taken on account (id)",
                "create function taken() returns integer language sql as 'select 1'",
                "delete from flyway_schema_history",
                "update flyway_schema_history set success = false",
                "create role taken",
                "copy account to '/dev/null'")) {
            assertThatThrownBy(() -> jdbc.execute(deed))
                    .as(deed)
                    .rootCause()
                    .hasMessageMatching("(?s).*(permission denied|must be owner|must have).*");
        }
        assertThat(jdbc.queryForObject("select has_table_privilege('account', 'truncate')", Boolean.class))
                .isFalse();
    }

    @Test
    void makesItsKeysAnewAndIsBackedUpWithThatRole(@TempDir Path folder) throws Exception {
        var pair = Pair.of(person("Alexandria"), person("Sam"));
        Pair.says(pair.alex(), "held-close.need", "ESSENTIAL", "held-close.privateNote", CANARY);

        commands.stream().filter(deed -> deed.command() == Command.ROTATE_KEYS).forEach(deed -> deed.run(""));

        var profile = "/profiles/" + Pair.profileOf(pair.alex());
        assertThat(pair.alex().get(profile + "?category=physical-comfort").body())
                .contains(CANARY);
        var database = Objects.requireNonNull(jdbc.getDataSource());
        try (var elsewhere = TwoRoles.start();
                var moved = TwoRoles.start()) {
            BackingUp.comesBackAsItWas(database, folder, elsewhere.asOwner());
            BackingUp.movesAsItIs(database, moved.asOwner());
        }
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
