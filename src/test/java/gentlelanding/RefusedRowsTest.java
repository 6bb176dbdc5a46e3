package gentlelanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that no database may take, whatever a faulty application asks; each on a connection of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedRowsTest {

    private static final byte[] BYTES = {1};
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-01T20:00:00Z");

    private BothDatabases databases;

    @BeforeAll
    void migrateBoth() throws Exception {
        databases = BothDatabases.migrated("rows");
    }

    @AfterAll
    void stop() throws Exception {
        databases.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void snapshotsHaveAGiverACodeOfTheirOwnAPlaceAndAnEnd(String database) throws Exception {
        var snapshot = "insert into snapshot (id, version, account, place_in_line, code_fingerprint, ends_at, document)"
                + " values (?, 0, ?, ?, ?, ?, ?)";
        var giver = account(database);
        var other = account(database);
        var code = name();
        var id = UUID.randomUUID();
        takes(database, snapshot, id, giver, 1, code, NOW, BYTES);
        takes(database, snapshot, UUID.randomUUID(), other, 10, name(), NOW, BYTES);

        refuses(database, snapshot, id, giver, 2, name(), NOW, BYTES);
        refuses(database, snapshot, UUID.randomUUID(), giver, 1, name(), NOW, BYTES);
        refuses(database, snapshot, UUID.randomUUID(), giver, 0, name(), NOW, BYTES);
        refuses(database, snapshot, UUID.randomUUID(), giver, 11, name(), NOW, BYTES);
        refuses(database, snapshot, UUID.randomUUID(), other, 2, code, NOW, BYTES);
        refuses(database, snapshot, UUID.randomUUID(), UUID.randomUUID(), 2, name(), NOW, BYTES);
        refuses(database, snapshot, UUID.randomUUID(), null, 2, name(), NOW, BYTES);
        refuses(database, snapshot, UUID.randomUUID(), giver, 2, null, NOW, BYTES);
        refuses(database, snapshot, UUID.randomUUID(), giver, 2, name(), null, BYTES);
        refuses(database, snapshot, UUID.randomUUID(), giver, 2, name(), NOW, null);
        refuses(database, "delete from account where id = ?", giver);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void templatesHaveAPractitionerAndNumberedVersions(String database) throws Exception {
        var template = "insert into care_template"
                + " (id, version, account, published, withdrawn, taken_down, reported, document)"
                + " values (?, 0, ?, ?, ?, ?, ?, ?)";
        var version = "insert into template_version (template, number, document) values (?, ?, ?)";
        var practitioner = account(database);
        var id = UUID.randomUUID();
        takes(database, template, id, practitioner, 0, false, false, false, BYTES);
        takes(database, version, id, 1, BYTES);
        takes(database, version, id, 2, BYTES);

        refuses(database, template, id, practitioner, 0, false, false, false, BYTES);
        refuses(database, template, null, practitioner, 0, false, false, false, BYTES);
        refuses(database, template, UUID.randomUUID(), null, 0, false, false, false, BYTES);
        refuses(database, template, UUID.randomUUID(), UUID.randomUUID(), 0, false, false, false, BYTES);
        refuses(database, template, UUID.randomUUID(), practitioner, -1, false, false, false, BYTES);
        refuses(database, template, UUID.randomUUID(), practitioner, null, false, false, false, BYTES);
        refuses(database, template, UUID.randomUUID(), practitioner, 0, null, false, false, BYTES);
        refuses(database, template, UUID.randomUUID(), practitioner, 0, false, null, false, BYTES);
        refuses(database, template, UUID.randomUUID(), practitioner, 0, false, false, null, BYTES);
        refuses(database, template, UUID.randomUUID(), practitioner, 0, false, false, false, null);
        refuses(database, version, id, 2, BYTES);
        refuses(database, version, id, 0, BYTES);
        refuses(database, version, id, null, BYTES);
        refuses(database, version, id, 3, null);
        refuses(database, version, UUID.randomUUID(), 1, BYTES);
        refuses(database, "delete from care_template where id = ?", id);
        refuses(database, "delete from account where id = ?", practitioner);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void handOutsHaveATemplateAndACodeOfTheirOwn(String database) throws Exception {
        var template = UUID.randomUUID();
        takes(
                database,
                "insert into care_template (id, version, account, published, withdrawn, taken_down, reported, document)"
                        + " values (?, 0, ?, 1, false, false, false, ?)",
                template,
                account(database),
                BYTES);
        var handOut = "insert into hand_out (id, version, template, code_fingerprint, expires_at, document)"
                + " values (?, 0, ?, ?, ?, ?)";
        var id = UUID.randomUUID();
        var code = name();
        takes(database, handOut, id, template, code, null, BYTES);
        takes(database, handOut, UUID.randomUUID(), template, name(), NOW, BYTES);

        refuses(database, handOut, id, template, name(), NOW, BYTES);
        refuses(database, handOut, UUID.randomUUID(), template, code, NOW, BYTES);
        refuses(database, handOut, UUID.randomUUID(), template, null, NOW, BYTES);
        refuses(database, handOut, UUID.randomUUID(), null, name(), NOW, BYTES);
        refuses(database, handOut, UUID.randomUUID(), UUID.randomUUID(), name(), NOW, BYTES);
        refuses(database, handOut, UUID.randomUUID(), template, name(), NOW, null);
        refuses(database, "delete from care_template where id = ?", template);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void keysHaveOneOwnerEach(String database) throws Exception {
        var key = "insert into vault_key (owner, wrapped) values (?, ?)";
        var owner = UUID.randomUUID();
        takes(database, key, owner, BYTES);

        refuses(database, key, owner, BYTES);
        refuses(database, key, null, BYTES);
        refuses(database, key, UUID.randomUUID(), null);
        refuses(database, "insert into vault_check (id, document) values (2, ?)", BYTES);
        refuses(database, "insert into vault_check (id, document) values (null, ?)", BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void accountsHaveAKeyANameAndAPassword(String database) throws Exception {
        var account =
                "insert into account (id, version, name_fingerprint, password_hash, document) values (?, 0, ?, ?, ?)";
        var sam = account(database);

        refuses(database, account, sam, name(), "hash", BYTES);
        refuses(database, account, UUID.randomUUID(), name(), "hash", BYTES);
        refuses(database, account, key(database), nameOf(sam), "hash", BYTES);
        refuses(database, account, key(database), null, "hash", BYTES);
        refuses(database, account, key(database), name(), null, BYTES);
        refuses(database, account, key(database), name(), "hash", null);
        refuses(database, account, key(database), name(), "h".repeat(256), BYTES);
        refuses(database, "update account set version = null where id = ?", sam);
        refuses(database, "update account set temporary_until = ? where id = ?", NOW, sam);
        takes(
                database,
                "insert into account (id, version, temporary_until, document) values (?, 0, ?, ?)",
                key(database),
                NOW,
                BYTES);
        refuses(
                database,
                "insert into account (id, version, temporary_until, password_hash, document) values (?, 0, ?, 'x', ?)",
                key(database),
                NOW,
                BYTES);
        refuses(database, "delete from vault_key where owner = ?", sam);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void aThingIsDoneOnceForEachPerson(String database) throws Exception {
        var once = "insert into once (account, request, result, done_at) values (?, ?, ?, ?)";
        var sam = account(database);
        takes(database, once, sam, "a", "/here", NOW);
        takes(database, once, account(database), "a", "/here", NOW);

        refuses(database, once, sam, "a", "/there", NOW);
        refuses(database, once, UUID.randomUUID(), "a", "/here", NOW);
        refuses(database, once, sam, null, "/here", NOW);
        refuses(database, once, sam, "b", null, NOW);
        refuses(database, once, sam, "b", "/here", null);
        refuses(database, once, sam, "b".repeat(65), "/here", NOW);
        refuses(database, once, sam, "b", "/" + "x".repeat(200), NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void profilesBelongToSomebody(String database) throws Exception {
        var profile = "insert into profile (id, version, account, document) values (?, 0, ?, ?)";
        var sam = account(database);
        var id = UUID.randomUUID();
        takes(database, profile, id, sam, BYTES);

        refuses(database, profile, id, sam, BYTES);
        refuses(database, profile, UUID.randomUUID(), UUID.randomUUID(), BYTES);
        refuses(database, profile, UUID.randomUUID(), null, BYTES);
        refuses(database, profile, UUID.randomUUID(), sam, null);
        refuses(database, "update profile set account = null where id = ?", id);
        refuses(database, "delete from account where id = ?", sam);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void plansBelongToPartnerships(String database) throws Exception {
        var one = account(database);
        var two = account(database);
        var partnership = partnership(database, one, two);
        var plan = "insert into plan (partnership, version, revision, revisions, merges) values (?, 0, ?, ?, 0)";
        var revision = "insert into plan_revision (partnership, number, first_agreed, second_agreed, document)"
                + " values (?, ?, ?, ?, ?)";
        var member = "insert into plan_member (partnership, account, version, profile, ready, frozen)"
                + " values (?, ?, 0, ?, ?, ?)";
        refuses(database, plan, partnership, 2, 1);
        refuses(database, plan, partnership, 0, 1);
        takes(database, plan, partnership, 1, 1);

        refuses(database, plan, partnership, 1, 1);
        refuses(database, plan, UUID.randomUUID(), 1, 1);
        takes(database, revision, partnership, 1, false, false, BYTES);
        refuses(database, revision, partnership, 1, false, false, BYTES);
        refuses(database, revision, partnership, 2, null, false, BYTES);
        refuses(database, revision, partnership, 2, false, null, BYTES);
        refuses(database, revision, partnership, 2, false, false, null);
        refuses(database, revision, UUID.randomUUID(), 1, false, false, BYTES);
        takes(database, member, partnership, one, null, true, BYTES);
        refuses(database, member, partnership, one, null, false, null);
        refuses(database, member, partnership, two, null, true, null);
        refuses(database, member, partnership, UUID.randomUUID(), null, false, null);
        refuses(database, member, partnership, two, UUID.randomUUID(), false, null);
        refuses(database, "delete from partnership where id = ?", partnership);
        refuses(database, "delete from vault_key where owner = ?", partnership);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void landingsBelongToTwoOrToOne(String database) throws Exception {
        var one = account(database);
        var together = partnership(database, one, account(database));
        var landing = "insert into landing (id, version, partnership, account, started_at, ends_at, document)"
                + " values (?, 0, ?, ?, ?, ?, ?)";
        var id = UUID.randomUUID();
        var end = NOW.plusDays(4);
        takes(database, landing, id, together, null, NOW, end, BYTES);
        takes(database, landing, UUID.randomUUID(), null, one, NOW, end, BYTES);

        refuses(database, landing, id, together, null, NOW, end, BYTES);
        refuses(database, landing, UUID.randomUUID(), together, one, NOW, end, BYTES);
        refuses(database, landing, UUID.randomUUID(), null, null, NOW, end, BYTES);
        refuses(database, landing, UUID.randomUUID(), null, one, NOW, NOW, BYTES);
        refuses(database, landing, UUID.randomUUID(), null, one, NOW, end, null);
        refuses(database, landing, UUID.randomUUID(), UUID.randomUUID(), null, NOW, end, BYTES);

        var checkIn = "insert into check_in (id, version, landing, account, phase, sending, document, sent)"
                + " values (?, 0, ?, ?, ?, ?, ?, ?)";
        takes(database, checkIn, UUID.randomUUID(), id, one, "NEXT_DAY", "NOW", BYTES, BYTES);
        refuses(database, checkIn, UUID.randomUUID(), id, one, "NEXT_DAY", "NO", BYTES, null);
        refuses(database, checkIn, UUID.randomUUID(), id, one, "FIRST_HOUR", "NO", BYTES, BYTES);
        refuses(database, checkIn, UUID.randomUUID(), id, one, "FIRST_HOUR", "TOGETHER", BYTES, null);
        refuses(database, checkIn, UUID.randomUUID(), id, one, "FIRST_HOUR", "SOON", BYTES, BYTES);
        refuses(database, checkIn, UUID.randomUUID(), id, null, "FIRST_HOUR", "NO", BYTES, null);

        var reminder = "insert into reminder (id, account, landing, phase, due_at) values (?, ?, ?, ?, ?)";
        takes(database, reminder, UUID.randomUUID(), one, id, "NEXT_DAY", NOW);
        takes(database, reminder, UUID.randomUUID(), one, id, "NEXT_DAY", NOW.plusDays(1));
        refuses(database, reminder, UUID.randomUUID(), one, id, "NEXT_DAY", NOW);
        refuses(database, reminder, UUID.randomUUID(), one, UUID.randomUUID(), "NEXT_DAY", NOW);
        assertThat(databases.run(database, "delete from landing where id = ?", id))
                .isEqualTo(1);
        refuses(database, "insert into reminder_choice (account, version, document) values (?, 0, ?)", one, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void sessionsHaveOneIdEach(String database) throws Exception {
        var session = "insert into spring_session (primary_id, session_id, creation_time, last_access_time,"
                + " max_inactive_interval, expiry_time) values (?, ?, 0, 0, 1800, 0)";
        var first = UUID.randomUUID().toString();
        var id = UUID.randomUUID().toString();
        takes(database, session, first, id);

        refuses(database, session, first, UUID.randomUUID().toString());
        refuses(database, session, UUID.randomUUID().toString(), id);
        refuses(database, session, UUID.randomUUID().toString(), null);
        refuses(
                database,
                "insert into spring_session_attributes (session_primary_id, attribute_name, attribute_bytes)"
                        + " values (?, 'account', ?)",
                UUID.randomUUID().toString(),
                BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void sittingsHaveTwoSidesAndFiveTries(String database) throws Exception {
        var alex = account(database);
        var sam = account(database);
        var robin = account(database);
        var partnership = partnership(database, alex, sam);
        var sitting = "insert into sitting (id, version, partnership, over) values (?, 0, ?, ?)";
        var id = UUID.randomUUID();
        takes(database, sitting, id, partnership, false);
        refuses(database, sitting, id, null, false);
        refuses(database, sitting, UUID.randomUUID(), partnership, false);
        refuses(database, sitting, UUID.randomUUID(), UUID.randomUUID(), false);
        refuses(database, sitting, UUID.randomUUID(), null, null);

        var side =
                "insert into sitting_side (sitting, place, version, account, document, tries, code_fingerprint, taken)"
                        + " values (?, ?, 0, ?, ?, ?, ?, ?)";
        takes(database, side, id, 1, alex, BYTES, 5, BYTES, false);
        takes(database, side, id, 2, sam, null, 0, null, true);
        refuses(database, side, id, 1, robin, null, 0, null, false);
        refuses(database, side, id, 3, robin, null, 0, null, false);
        takes(database, sitting, robin, null, false);
        refuses(database, side, robin, 1, alex, null, 0, null, false);
        refuses(database, side, robin, 1, UUID.randomUUID(), null, 0, null, false);
        refuses(database, side, UUID.randomUUID(), 1, robin, null, 0, null, false);
        refuses(database, side, robin, 1, robin, null, 6, null, false);
        refuses(database, side, robin, 1, robin, null, -1, null, false);
        refuses(database, side, robin, 1, robin, null, 0, BYTES, false);
        refuses(database, side, robin, 1, robin, BYTES, 0, null, true);
        refuses(database, side, robin, 1, robin, null, 0, name(), true);
        refuses(database, side, robin, 1, robin, null, 0, null, null);
        refuses(database, "delete from sitting where id = ?", id);
        refuses(database, "delete from account where id = ?", sam);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void countsCodesEventsAndBlocksAreWhole(String database) throws Exception {
        var sam = account(database);
        var once = name();
        takes(database, "insert into limit_spent (subject, spent_until) values (?, ?)", once, 1L);
        refuses(database, "insert into limit_spent (subject, spent_until) values (?, ?)", once, 2L);
        refuses(database, "insert into limit_spent (subject, spent_until) values (?, ?)", null, 2L);
        refuses(database, "insert into limit_spent (subject, spent_until) values (?, ?)", name(), null);

        var tries = "insert into wrong_try (subject, tries, open_at, last_at) values (?, ?, ?, ?)";
        takes(database, tries, once, 1, 0L, 0L);
        refuses(database, tries, once, 1, 0L, 0L);
        refuses(database, tries, name(), 0, 0L, 0L);
        refuses(database, tries, name(), -1, 0L, 0L);
        refuses(database, tries, name(), null, 0L, 0L);
        refuses(database, tries, name(), 1, null, 0L);
        refuses(database, tries, name(), 1, 0L, null);

        for (var mark : List.of(
                "insert into recovery_code (account, code_fingerprint) values (?, ?)",
                "insert into block (blocker, pair_fingerprint) values (?, ?)")) {
            takes(database, mark, sam, once);
            refuses(database, mark, sam, once);
            refuses(database, mark, UUID.randomUUID(), once);
            refuses(database, mark, null, once);
            refuses(database, mark, sam, null);
        }
        takes(database, "insert into closed_account (fingerprint) values (?)", (Object) once);
        refuses(database, "insert into closed_account (fingerprint) values (?)", (Object) once);
        refuses(database, "insert into closed_account (fingerprint) values (null)");

        var event = "insert into account_event (id, account, happened_at, document) values (?, ?, ?, ?)";
        var id = UUID.randomUUID();
        takes(database, event, id, sam, NOW, BYTES);
        refuses(database, event, id, sam, NOW, BYTES);
        refuses(database, event, UUID.randomUUID(), UUID.randomUUID(), NOW, BYTES);
        refuses(database, event, UUID.randomUUID(), sam, null, BYTES);
        refuses(database, event, UUID.randomUUID(), sam, NOW, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void checkInsRemindersAndPagesBelongToSomebody(String database) throws Exception {
        var alex = account(database);
        var sam = account(database);
        var nobody = UUID.randomUUID();
        var partnership = partnership(database, alex, sam);
        var landing = UUID.randomUUID();
        takes(
                database,
                "insert into landing (id, version, partnership, started_at, ends_at, document) values (?, 0, ?, ?, ?, ?)",
                landing,
                partnership,
                NOW,
                NOW.plusDays(3),
                BYTES);

        var checkIn = "insert into check_in (id, version, landing, account, phase, sending, document, sent)"
                + " values (?, 0, ?, ?, ?, ?, ?, ?)";
        takes(database, checkIn, UUID.randomUUID(), landing, alex, "NEXT_DAY", "NO", BYTES, null);
        takes(database, checkIn, UUID.randomUUID(), landing, sam, "NEXT_DAY", "NOW", BYTES, BYTES);
        refuses(database, checkIn, UUID.randomUUID(), landing, alex, "NEXT_DAY", "NO", BYTES, null);
        refuses(database, checkIn, UUID.randomUUID(), landing, alex, "DAYS_AFTER", "LATER", BYTES, BYTES);
        refuses(database, checkIn, UUID.randomUUID(), landing, alex, "DAYS_AFTER", "NO", BYTES, BYTES);
        refuses(database, checkIn, UUID.randomUUID(), landing, alex, "DAYS_AFTER", "TOGETHER", BYTES, null);
        refuses(database, checkIn, UUID.randomUUID(), nobody, alex, "DAYS_AFTER", "NO", BYTES, null);
        refuses(database, checkIn, UUID.randomUUID(), landing, nobody, "DAYS_AFTER", "NO", BYTES, null);
        refuses(database, checkIn, UUID.randomUUID(), landing, alex, "p".repeat(21), "NO", BYTES, null);
        refuses(database, checkIn, UUID.randomUUID(), landing, alex, "DAYS_AFTER", "NO", null, null);

        var choice = "insert into reminder_choice (account, version, document) values (?, 0, ?)";
        takes(database, choice, alex, BYTES);
        refuses(database, choice, alex, BYTES);
        refuses(database, choice, nobody, BYTES);
        refuses(database, choice, sam, null);
        var reminder = "insert into reminder (id, account, landing, phase, due_at) values (?, ?, ?, ?, ?)";
        takes(database, reminder, UUID.randomUUID(), alex, landing, "NEXT_DAY", NOW);
        refuses(database, reminder, UUID.randomUUID(), alex, landing, "NEXT_DAY", NOW);
        refuses(database, reminder, UUID.randomUUID(), nobody, landing, "NEXT_DAY", NOW);
        refuses(database, reminder, UUID.randomUUID(), alex, nobody, "NEXT_DAY", NOW);
        refuses(database, reminder, UUID.randomUUID(), alex, landing, "NEXT_DAY", null);

        var page = "insert into reflection (id, version, account, written_at, document) values (?, 0, ?, ?, ?)";
        takes(database, page, UUID.randomUUID(), alex, NOW, BYTES);
        refuses(database, page, UUID.randomUUID(), nobody, NOW, BYTES);
        refuses(database, page, UUID.randomUUID(), alex, null, BYTES);
        refuses(database, page, UUID.randomUUID(), alex, NOW, null);
        var word = "insert into word_for_partner (id, version, partnership, sender, opened, document)"
                + " values (?, 0, ?, ?, ?, ?)";
        takes(database, word, UUID.randomUUID(), partnership, alex, false, BYTES);
        refuses(database, word, UUID.randomUUID(), nobody, alex, false, BYTES);
        refuses(database, word, UUID.randomUUID(), partnership, nobody, false, BYTES);
        refuses(database, word, UUID.randomUUID(), partnership, alex, null, BYTES);
        var keeping = "insert into looking_back (account, version, keep_days, document) values (?, 0, ?, ?)";
        takes(database, keeping, alex, 90, BYTES);
        refuses(database, keeping, alex, 90, BYTES);
        refuses(database, keeping, sam, 31, BYTES);
        refuses(database, keeping, nobody, 90, BYTES);
        refuses(database, "delete from account where id = ?", alex);
    }

    private UUID key(String database) throws SQLException {
        var owner = UUID.randomUUID();
        takes(database, "insert into vault_key (owner, wrapped) values (?, ?)", owner, BYTES);
        return owner;
    }

    private UUID account(String database) throws SQLException {
        var id = key(database);
        takes(
                database,
                "insert into account (id, version, name_fingerprint, password_hash, document) values (?, 0, ?, 'x', ?)",
                id,
                nameOf(id),
                BYTES);
        return id;
    }

    /** Databases order ids by their digits, as their text does. */
    private UUID partnership(String database, UUID one, UUID other) throws SQLException {
        var id = key(database);
        var inOrder = one.toString().compareTo(other.toString()) < 0;
        takes(
                database,
                "insert into partnership (id, version, first_account, second_account, document) values (?, 0, ?, ?, ?)",
                id,
                inOrder ? one : other,
                inOrder ? other : one,
                BYTES);
        return id;
    }

    private static byte[] name() {
        return nameOf(UUID.randomUUID());
    }

    private static byte[] nameOf(UUID id) {
        return id.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private void refuses(String database, String statement, @Nullable Object... values) {
        assertThatThrownBy(() -> databases.run(database, statement, values))
                .as("%s: %s", database, statement)
                .isInstanceOf(SQLException.class)
                .extracting(failure -> ((SQLException) failure).getSQLState())
                .asString()
                .matches("2[23].*");
    }

    private void takes(String database, String statement, @Nullable Object... values) throws SQLException {
        assertThat(databases.run(database, statement, values)).isEqualTo(1);
    }
}
