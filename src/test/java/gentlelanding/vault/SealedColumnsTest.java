package gentlelanding.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gentlelanding.Browser;
import gentlelanding.WebTest;
import gentlelanding.account.EverySignIn;
import gentlelanding.giving.GivingTest;
import gentlelanding.plan.Pair;
import gentlelanding.practice.Practitioner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds of every place where something lies sealed, and that all of it can get new keys while people write. */
class SealedColumnsTest extends WebTest {

    @Autowired
    Vault vault;

    @Autowired
    MasterKeys master;

    @Autowired
    Rotating rotating;

    @Autowired
    TransactionTemplate transaction;

    private final List<Pair> pairs = new ArrayList<>();
    private final List<Browser> people = new ArrayList<>();

    private record Lying(SealedColumn column, Map<String, Object> keys, Sealed.Place place, byte[] sealed) {}

    /** Two of everything: pairs with a plan, a landing and words for each other, practitioners, people on one device. */
    @BeforeEach
    void lives() {
        for (var time = 0; time < 2; time++) {
            var alex = person("Alex");
            var pair = Pair.of(alex, person("Sam"));
            Pair.says(alex, "water.need", "ESSENTIAL");
            Pair.says(pair.sam(), "water.offer", "GLADLY");
            pair.bothReady();
            pair.agree(1);
            var id = pair.address().substring("/partners/".length());
            Pair.expect(
                    alex.post(pair.address() + "/plan/today", "item", "water", "receiver", "me", "change", "less"),
                    303);
            Pair.expect(alex.post(pair.address() + "/ready"), 303);
            var landing = alex.post("/landings", "partnership", id).location();
            alex.post(landing + "/check-ins", "phase", "RIGHT_AWAY", "note", "warm", "send", "now");
            alex.post("/reflections", "appreciation", "You stayed.", "to", id);
            alex.post("/reflections/keeping", "days", "90");
            alex.post("/settings/reminders", "zone", "Europe/Berlin", "bedtime", "23:00");
            alex.post("/partners/invitations");
            GivingTest.given(alex);
            Practitioner.writing(alex, "Coming home").publishes().handsOut();
            EverySignIn.giveTo(alex, clock);
            var sofa = stranger();
            sofa.get("/");
            Pair.expect(sofa.post("/partners/sitting", "names", "Kim", "names", "Robin"), 303);
            sofa.get("/sitting");
            Pair.expect(sofa.post("/sitting/turn", "who", "Kim", "pin", "4711"), 303);
            pairs.add(pair);
            people.add(alex);
        }
    }

    @Test
    void areAllInTheListThatTheInventoryNames() throws IOException {
        var inventory = new TreeSet<String>();
        Files.readAllLines(Path.of("docs/data-inventory.csv")).stream()
                .map(line -> line.split(","))
                .filter(row -> row[2].equals("sealed") && !row[0].equals("vault_check"))
                .forEach(row -> inventory.add(row[0] + "." + row[1]));

        assertThat(SealedColumn.ALL.stream().map(column -> column.table() + "." + column.column()))
                .containsExactlyInAnyOrderElementsOf(inventory);
    }

    /**
     * <pre>
     *   row 1   its own text ──▶ opens        row 1   the text of row 2 ──▶ refused
     * </pre>
     */
    @Test
    void openEachAtItsOwnPlaceAloneAndHideTheirLength() {
        for (var column : SealedColumn.ALL) {
            var lying = lyingIn(column);
            assertThat(lying).as(column.table() + "." + column.column()).hasSizeGreaterThan(1);
            var first = lying.get(0);
            assertThat(opened(first.place(), first.sealed())).isNotNull();
            lying.forEach(each -> assertThat(Integer.bitCount(each.sealed().length - 5 - 12 - 16))
                    .as("a class of lengths: %s", each)
                    .isEqualTo(1));
            var others = lying.stream()
                    .filter(other -> !other.place().equals(first.place()))
                    .toList();
            assertThat(others).as(column.table()).isNotEmpty();
            others.forEach(other -> assertThatThrownBy(() -> opened(first.place(), other.sealed()))
                    .as(column.table() + "." + column.column())
                    .isInstanceOf(Vault.TamperedException.class));
        }
    }

    @Test
    void showAnErrorAndNeverTheOthersTextWhereTwoWereSwapped() {
        var lying = lyingIn(SealedColumn.ALL.stream()
                .filter(column -> column.table().equals("profile"))
                .findFirst()
                .orElseThrow());
        var one = Pair.profileOf(people.get(0));
        var other = Pair.profileOf(people.get(1));
        var sealed = new byte[2][];
        lying.forEach(each -> {
            var id = String.valueOf(each.keys().get("id"));
            sealed[0] = id.equals(one) ? each.sealed() : sealed[0];
            sealed[1] = id.equals(other) ? each.sealed() : sealed[1];
        });

        jdbc.update("update profile set document = ? where id = ?", sealed[1], UUID.fromString(one));

        var page = people.get(0).get("/profiles/" + one);
        assertThat(page.status()).isEqualTo(500);
        assertThat(page.text()).doesNotContain("ESSENTIAL", "water");
        jdbc.update("update profile set document = ? where id = ?", sealed[0], UUID.fromString(one));
        assertThat(people.get(0).get("/profiles/" + one).status()).isEqualTo(200);
    }

    @Test
    void getNewKeysWhilePeopleWriteAndAfterBeingCutOff() throws Exception {
        var before = keysInUse();
        var isOver = new AtomicBoolean();
        var pool = Executors.newFixedThreadPool(2);
        var writing = people.stream()
                .map(person -> pool.submit((Callable<Integer>) () -> {
                    var kept = 0;
                    while (!isOver.get()) {
                        var note = kept % 2 == 0 ? "ESSENTIAL" : "WELCOME";
                        Pair.says(person, "water.need", note);
                        kept++;
                    }
                    return kept;
                }))
                .toList();

        var number = rotating.begin();
        rotateOne(number);
        var restarted = new Rotating(new MasterKeys(new KeyFile(keyFile())), jdbc, transaction);
        var done = restarted.rotate();
        isOver.set(true);
        for (var writer : writing) {
            assertThat(writer.get()).isPositive();
        }
        pool.shutdown();

        assertThat(done.owners()).isGreaterThan(4);
        everythingOpens();
        assertThat(jdbc.queryForObject("select count(*) from vault_key where rotation < " + number, Integer.class))
                .isZero();
        rotating.rotate();
        everythingOpens();
        var now = keysInUse();
        now.retainAll(before);
        assertThat(now)
                .as("after two rounds no document is under an earlier key")
                .isEmpty();
        assertThat(pairs.get(0).planOf(people.get(0)).text()).contains("Sam");
        assertThat(person("Kim").get("/home").status()).isEqualTo(200);
    }

    @Test
    void areOpenedByTheNewKeyFileAloneOnceTheOldOneIsGone() throws Exception {
        var old = Files.readString(keyFile());
        rotating.rotate();
        rotating.rotate();
        var now = Files.readString(keyFile());

        assertThat(now).isNotEqualTo(old).contains("rotation=");
        assertThat(KeyCheck.opens(new MasterKeys(new KeyFile(keyFile())), check()))
                .isTrue();
        var kept = Files.createTempFile("old", ".key");
        Files.writeString(kept, old);
        KeyFile.close(kept);
        assertThat(KeyCheck.opens(new MasterKeys(new KeyFile(kept)), check())).isFalse();
        assertThat(jdbc.queryForList("select wrapped from vault_key", byte[].class))
                .allSatisfy(wrapped -> assertThat(wrapped).isNotEmpty());
        everythingOpens();
    }

    private void rotateOne(int number) {
        jdbc.update("update vault_key set rotation = ? where owner <> (select min(id) from account)", number);
        try {
            assertThat(rotating.some(number).owners()).isBetween(0, 2);
        } finally {
            jdbc.update("update vault_key set rotation = 0 where owner <> (select min(id) from account)");
        }
    }

    private byte[] check() {
        return Objects.requireNonNull(jdbc.queryForObject("select document from vault_check", byte[].class));
    }

    private Path keyFile() {
        return master.path();
    }

    private void everythingOpens() {
        SealedColumn.ALL.forEach(column -> lyingIn(column)
                .forEach(each -> assertThat(opened(each.place(), each.sealed()))
                        .as(column.table())
                        .isNotNull()));
    }

    /** The number of a key stands before each document that lies under it. */
    private Set<String> keysInUse() {
        var used = new TreeSet<String>();
        SealedColumn.ALL.forEach(column ->
                lyingIn(column).forEach(each -> used.add(HexFormat.of().formatHex(each.sealed(), 0, 5))));
        return used;
    }

    private Object opened(Sealed.Place place, byte[] sealed) {
        return Objects.requireNonNull(
                transaction.execute(status -> vault.open(place, new Sealed(sealed), Object.class)));
    }

    private List<Lying> lyingIn(SealedColumn column) {
        var found = new ArrayList<Lying>();
        for (var owner : jdbc.queryForList("select owner from vault_key", UUID.class)) {
            jdbc.queryForList(column.selecting(), owner)
                    .forEach(row -> found.add(new Lying(column, row, column.place(row, owner), (byte[])
                            Objects.requireNonNull(row.get(column.column())))));
        }
        return found;
    }
}
