package gentlelanding.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gentlelanding.BothDatabases;
import gentlelanding.account.AccountId;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What both databases refuse by themselves, on a connection other than the one that migrated. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnePartnershipAPairTest {

    private final Random random = new Random(4);
    private BothDatabases databases;

    @BeforeAll
    void migrateBoth() throws Exception {
        databases = BothDatabases.migrated("pairs");
    }

    @AfterAll
    void stop() throws Exception {
        databases.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void refuseTheSamePairEitherWayRound(String database) throws Exception {
        var one = person(database, random());
        var other = person(database, random());
        var pair = Pair.of(new AccountId(one), new AccountId(other));
        var first = pair.first().value();
        var second = pair.second().value();

        partnership(database, first, second);

        assertThatThrownBy(() -> partnership(database, first, second)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> partnership(database, second, first)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> partnership(database, first, first)).isInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void orderIdsAsWeDo(String database) throws Exception {
        for (var number = 0; number < 100; number++) {
            var pair = Pair.of(new AccountId(person(database, random())), new AccountId(person(database, random())));
            assertThatCode(() -> partnership(
                            database, pair.first().value(), pair.second().value()))
                    .as(pair.toString())
                    .doesNotThrowAnyException();
        }
        var high = person(database, UUID.fromString("ffffffff-ffff-4fff-bfff-fffffffffff1"));
        var low = person(database, UUID.fromString("00000000-0000-4000-8000-000000000001"));
        var pair = Pair.of(new AccountId(high), new AccountId(low));

        assertThat(pair.first().value()).isEqualTo(low);
        assertThatCode(() -> partnership(database, low, high)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void refuseInvitationsThatCannotBe(String database) throws Exception {
        var inviter = person(database, random());
        var joiner = person(database, random());

        invitation(database, inviter, 1, joiner);
        invitation(database, inviter, 5, null);

        assertThatThrownBy(() -> invitation(database, inviter, 1, null)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> invitation(database, inviter, 6, null)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> invitation(database, inviter, 0, null)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> invitation(database, inviter, 2, inviter)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> invitation(database, random(), 2, null)).isInstanceOf(SQLException.class);
    }

    private UUID random() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private UUID person(String database, UUID id) throws SQLException {
        databases.run(database, "insert into vault_key (owner, wrapped) values (?, ?)", id, new byte[] {1});
        databases.run(
                database,
                "insert into account (id, version, name_fingerprint, password_hash, document) values (?, 0, ?, 'x', ?)",
                id,
                id.toString().getBytes(),
                new byte[] {1});
        return id;
    }

    private void partnership(String database, UUID first, UUID second) throws SQLException {
        var id = random();
        databases.run(database, "insert into vault_key (owner, wrapped) values (?, ?)", id, new byte[] {1});
        databases.run(
                database,
                "insert into partnership (id, version, first_account, second_account, document) values (?, 0, ?, ?, ?)",
                id,
                first,
                second,
                new byte[] {1});
    }

    private void invitation(String database, UUID inviter, int place, @Nullable UUID joiner) throws SQLException {
        databases.run(
                database,
                "insert into invitation (id, version, code_fingerprint, inviter, place_in_line, expires_at, joined_by,"
                        + " document) values (?, 0, ?, ?, ?, ?, ?, ?)",
                random(),
                random().toString().getBytes(),
                inviter,
                place,
                OffsetDateTime.parse("2026-03-01T20:00:00Z"),
                joiner,
                new byte[] {1});
    }
}
