package gentlelanding.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gentlelanding.WebTest;
import gentlelanding.vault.Sealed.Place;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@Transactional
class VaultTest extends WebTest {

    @Autowired
    Vault vault;

    @Autowired
    EntityManager entities;

    private final UUID sam = UUID.randomUUID();
    private final UUID kim = UUID.randomUUID();
    private final Place place = new Place("note", UUID.randomUUID(), sam);

    record Note(String text) {}

    @BeforeEach
    void twoOwners() {
        vault.createKeyOf(sam);
        vault.createKeyOf(kim);
    }

    @Test
    void opensWhatItSealed() {
        var note = new Note("until I laugh 🌙");

        assertThat(vault.open(place, vault.seal(place, note), Note.class)).isEqualTo(note);
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        var note = new Note("until I laugh");

        assertThat(vault.seal(place, note).bytes())
                .isNotEqualTo(vault.seal(place, note).bytes());
    }

    @Test
    void sealsNothingReadable() {
        var sealed = vault.seal(place, new Note("until I laugh"));

        assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("laugh");
        assertThat(sealed.toString()).isEqualTo("sealed");
    }

    /**
     * <pre>
     *   up to 508 bytes ──▶ one size      up to 1,020 ──▶ the next      up to 2,044 ──▶ the next
     * </pre>
     */
    @Test
    void hidesTheLengthOfATextInAClassOfLengths() {
        assertThat(sizeOf(1)).isEqualTo(sizeOf(100)).isEqualTo(sizeOf(490));
        assertThat(sizeOf(510)).isEqualTo(sizeOf(800)).isEqualTo(sizeOf(1000)).isEqualTo(sizeOf(490) + 512);
        assertThat(sizeOf(1030)).isEqualTo(sizeOf(2000)).isEqualTo(sizeOf(490) + 1536);
    }

    @Test
    void opensNothingAtAnotherPlace() {
        var sealed = vault.seal(place, new Note("mine"));

        for (var other : new Place[] {
            new Place("note", UUID.randomUUID(), sam),
            new Place("plan", place.row(), sam),
            new Place("note", place.row(), kim)
        }) {
            assertThatThrownBy(() -> vault.open(other, sealed, Note.class))
                    .isInstanceOf(Vault.TamperedException.class)
                    .hasMessageNotContaining("mine");
        }
        assertThatThrownBy(() -> vault.open(new Place("note", place.row(), UUID.randomUUID()), sealed, Note.class))
                .isInstanceOf(Vault.GoneException.class);
    }

    @Test
    void opensNothingThatWasChanged() {
        var sealed = vault.seal(place, new Note("mine")).bytes();

        for (var at : new int[] {0, 6, sealed.length / 2, sealed.length - 1}) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> vault.open(place, new Sealed(changed), Note.class))
                    .as("byte " + at)
                    .isInstanceOf(Vault.TamperedException.class);
        }
        for (var size : new int[] {0, 4, 20}) {
            var cut = new Sealed(Arrays.copyOf(sealed, size));
            assertThatThrownBy(() -> vault.open(place, cut, Note.class)).isInstanceOf(Vault.TamperedException.class);
        }
    }

    @Test
    void opensNothingOnceTheKeyIsDestroyed() {
        var sealed = vault.seal(place, new Note("mine"));
        var theirs = new Place("note", UUID.randomUUID(), kim);
        var ofKim = vault.seal(theirs, new Note("theirs"));

        vault.destroyKeyOf(sam);

        assertThat(jdbc.queryForObject("select count(*) from vault_key where owner = ?", Integer.class, sam))
                .isZero();
        assertThat(vault.open(theirs, ofKim, Note.class)).isEqualTo(new Note("theirs"));
        forgetWhatWasRead();
        assertThatThrownBy(() -> vault.open(place, sealed, Note.class)).isInstanceOf(Vault.GoneException.class);
        assertThatThrownBy(() -> vault.seal(place, new Note("mine"))).isInstanceOf(Vault.GoneException.class);
        vault.createKeyOf(sam);
        forgetWhatWasRead();
        assertThatThrownBy(() -> vault.open(place, sealed, Note.class)).isInstanceOf(Vault.TamperedException.class);
    }

    @Test
    void keepsAnOwnersKeyWrapped() {
        entities.flush();

        var wrapped = jdbc.queryForObject("select wrapped from vault_key where owner = ?", byte[].class, sam);

        assertThat(wrapped).isNotNull().hasSizeGreaterThan(60);
        assertThat(jdbc.queryForList("select wrapped from vault_key", byte[].class).stream()
                        .map(bytes -> Base64.getEncoder().encodeToString(bytes)))
                .doesNotHaveDuplicates();
    }

    @Test
    void bindsWhatTravelsToItsPurpose() {
        var sealed = vault.sealForTransit("typed", "mine".getBytes(StandardCharsets.UTF_8));

        assertThat(vault.openFromTransit("typed", sealed))
                .hasValueSatisfying(bytes ->
                        assertThat(bytes).asString(StandardCharsets.UTF_8).isEqualTo("mine"));
        assertThat(vault.openFromTransit("form-owner", sealed)).isEmpty();
        assertThat(vault.openFromTransit("typed", sealed.substring(1))).isEmpty();
        assertThat(vault.openFromTransit("typed", "not base64 at all")).isEmpty();
        assertThat(vault.openFromTransit("typed", "")).isEmpty();
    }

    @Test
    void takesDifferentFingerprintsForDifferentPurposes() {
        assertThat(vault.fingerprint("session", "one")).isEqualTo(vault.fingerprint("session", "one"));
        assertThat(vault.fingerprint("session", "one")).isNotEqualTo(vault.fingerprint("sign-in-name", "one"));
        assertThat(vault.fingerprint("session", "one")).isNotEqualTo(vault.fingerprint("session", "two"));
    }

    private void forgetWhatWasRead() {
        entities.flush();
        entities.clear();
    }

    private int sizeOf(int letters) {
        // The text stands in {"text":"…"}, eleven characters around it.
        return vault.seal(place, new Note("x".repeat(Math.max(0, letters - 11))))
                .bytes()
                .length;
    }
}
