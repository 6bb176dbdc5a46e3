package gentlelanding.vault;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.WebTest;
import gentlelanding.giving.GivingTest;
import gentlelanding.plan.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What stays with one of two once the other has left: every row is opened with the keys that are still there, and nothing that the
 * other wrote, not even their name, is in any of them.
 *
 * <pre>
 *   Alex writes a word of their own into each field ─ Sam lives with it ─ Alex leaves ─ every document of Sam's is opened
 * </pre>
 */
class WhatStaysTest extends WebTest {

    private static final String CANARY = "onlyalex7f3e";

    @Autowired
    Vault vault;

    @Autowired
    TransactionTemplate transaction;

    private Browser alex;
    private Browser sam;
    private Pair pair;
    private UUID samsId;

    @BeforeEach
    void live() {
        alex = person("Alex" + CANARY);
        var before = accounts();
        sam = person("Sam");
        samsId = accounts().stream()
                .filter(id -> !before.contains(id))
                .findFirst()
                .orElseThrow();
        pair = Pair.of(alex, sam);
        Pair.says(alex, "water.need", "ESSENTIAL", "water.noteForPartner", CANARY, "water.privateNote", CANARY);
        Pair.says(sam, "water.offer", "GLADLY", "held-close.need", "ESSENTIAL");
        alex.post(
                "/profiles/" + Pair.profileOf(alex) + "/about",
                "about.look",
                CANARY,
                "about.look.shown",
                "true",
                "about.supporter",
                CANARY,
                "about.supporter.shown",
                "true");
        pair.bothReady();
        var plan = pair.address() + "/plan";
        Pair.expect(
                alex.post(
                        plan + "/adjustments",
                        "revision",
                        "1",
                        "kind",
                        "note",
                        "item",
                        "water",
                        "receiver",
                        "me",
                        "words",
                        CANARY),
                303);
        pair.agree(2);
        var landing = Pair.expect(
                        sam.post("/landings", "partnership", pair.address().substring(10)), 303)
                .location();
        Pair.expect(alex.post(landing + "/check-ins", "phase", "RIGHT_AWAY", "note", CANARY, "send", "now"), 303);
        Pair.expect(sam.post(landing + "/check-ins", "phase", "RIGHT_AWAY", "note", "warm", "send", "now"), 303);
        alex.post("/reflections", "appreciation", CANARY, "to", pair.address().substring(10));
        sam.get("/reflections");
        sam.post("/reflections", "text", "A quiet evening.");
        sam.post("/partners/invitations");
        GivingTest.given(sam);
        assertThat(pair.planOf(sam).text()).contains(CANARY);
        assertThat(wordsOf(samsId)).contains("A quiet evening.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/end", "/block", "close"})
    void isNothingOfTheOther(String leaving) {
        var answer = leaving.equals("close") ? alex.post("/settings/close") : alex.post(pair.address() + leaving);

        assertThat(answer.status()).isEqualTo(303);
        var opened = wordsOf(samsId);
        assertThat(opened).contains("A quiet evening.", "Sam").doesNotContain(CANARY);
        assertThat(jdbc.queryForList(
                        "select 1 from vault_key where owner = ?",
                        UUID.fromString(pair.address().substring(10))))
                .as("the key of the two, without which the rest of it would be noise")
                .isEmpty();
        for (var page :
                List.of("/home", "/partners", "/reflections", "/giving", "/settings/events", "/plan", "/card")) {
            assertThat(sam.get(page).body()).as(page).doesNotContain(CANARY);
        }
        assertThat(sam.post("/settings/export").status()).isEqualTo(200);
    }

    private TreeSet<UUID> accounts() {
        return new TreeSet<>(jdbc.queryForList("select id from account", UUID.class));
    }

    /** Everything that lies under that owner's key. */
    private String wordsOf(UUID owner) {
        var all = new ArrayList<String>();
        for (var column : SealedColumn.ALL) {
            jdbc.queryForList(column.selecting(), owner)
                    .forEach(row -> all.add(opened(
                            column.place(row, owner), (byte[]) Objects.requireNonNull(row.get(column.column())))));
        }
        return String.join("\n", all);
    }

    private String opened(Sealed.Place place, byte[] sealed) {
        return Objects.requireNonNull(
                transaction.execute(status -> String.valueOf(vault.open(place, new Sealed(sealed), Object.class))));
    }
}
