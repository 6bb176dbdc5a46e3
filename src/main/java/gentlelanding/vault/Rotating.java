package gentlelanding.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes every key anew while people go on writing: the one that wraps, then each owner's, sealing again all that lies under
 * it. One owner is one transaction, so it may be cut off anywhere and goes on from there.
 *
 * <pre>
 *   key file    1        1 2        1 2        1 2            (the next time: 2 3)
 *   an owner    a        a          a b        a b            (               b c)
 *   documents   under a  under a    under b    under b
 * </pre>
 *
 * The key before stays in its set, wrapped, until the next time: whoever was just writing under it has lost nothing.
 */
@Service
class Rotating {

    private static final Logger LOG = LoggerFactory.getLogger(Rotating.class);
    private static final int AT_ONCE = 100;

    private final MasterKeys master;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Rotating(MasterKeys master, JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.master = master;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Does it, or what is left of it since it was cut off; how many owners got a new key, and what did not open. */
    Done rotate() {
        var number = begin();
        var done = new Done(0, 0, 0);
        for (var some = some(number); some.owners() > 0; some = some(number)) {
            done = done.and(some);
        }
        finish(number);
        return done;
    }

    /** @param unopened documents that did not open where they lie; they are left as they are */
    record Done(int owners, int documents, int unopened) {

        Done and(Done more) {
            return new Done(owners + more.owners, documents + more.documents, unopened + more.unopened);
        }
    }

    /** Makes the key that wraps; of two who begin at once, the second takes what the first made. */
    int begin() {
        return Objects.requireNonNull(transaction.execute(status -> {
            var done = Objects.requireNonNull(
                    jdbc.queryForObject("select rotation from vault_check where id = 1 for update", Integer.class));
            return master.advanceFrom(done);
        }));
    }

    Done some(int number) {
        var owners = jdbc.queryForList(
                "select owner from vault_key where rotation < ? order by owner fetch first " + AT_ONCE + " rows only",
                UUID.class,
                number);
        var done = new Done(0, 0, 0);
        for (var owner : owners) {
            done = done.and(Objects.requireNonNull(transaction.execute(status -> anew(owner, number))));
        }
        return done;
    }

    private void finish(int number) {
        transaction.executeWithoutResult(status -> {
            var check = KeyCheck.sealed(master);
            jdbc.update("update vault_check set document = ?, rotation = ? where id = 1", check, number);
        });
    }

    /** Its own row first, in the order in which everybody who ends an owner holds them. */
    private Done anew(UUID owner, int number) {
        jdbc.queryForList("select id from account where id = ? for update", owner);
        jdbc.queryForList("select id from partnership where id = ? for update", owner);
        var wrapped = jdbc.queryForList(
                "select wrapped from vault_key where owner = ? and rotation < ? for update",
                byte[].class,
                owner,
                number);
        if (wrapped.isEmpty()) {
            return new Done(1, 0, 0);
        }
        try {
            var place = Vault.bytes(owner);
            var before = TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped.get(0), master.sealing(), place);
            var now = Keysets.withFresh(before, PredefinedAeadParameters.AES256_GCM);
            var done = sealedAnew(owner, opening(before), opening(now));
            jdbc.update(
                    "update vault_key set wrapped = ?, rotation = ? where owner = ?",
                    TinkProtoKeysetFormat.serializeEncryptedKeyset(now, master.sealing(), place),
                    number,
                    owner);
            return done;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An owner's key does not open with this key file", e);
        }
    }

    private Done sealedAnew(UUID owner, Aead before, Aead now) throws GeneralSecurityException {
        var documents = 0;
        var unopened = 0;
        for (var column : SealedColumn.ALL) {
            for (var found : jdbc.queryForList(column.selecting(), owner)) {
                var place = Vault.bytes(column.place(found, owner));
                var sealed = (byte[]) Objects.requireNonNull(found.get(column.column()));
                try {
                    var values = new ArrayList<Object>();
                    values.add(now.encrypt(before.decrypt(sealed, place), place));
                    column.keys().forEach(key -> values.add(Objects.requireNonNull(found.get(key))));
                    values.add(sealed);
                    documents += jdbc.update(column.replacing(), values.toArray());
                } catch (GeneralSecurityException e) {
                    LOG.warn("A document in {} does not open at its place", column.table());
                    unopened++;
                }
            }
        }
        return new Done(1, documents, unopened);
    }

    private static Aead opening(KeysetHandle keys) throws GeneralSecurityException {
        return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }
}
