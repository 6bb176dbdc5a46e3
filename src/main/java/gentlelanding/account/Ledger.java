package gentlelanding.account;

import gentlelanding.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Remembers which accounts were closed, by a keyed fingerprint that says nothing of whose they were: in the database, and in
 * a file beside the key file, which no backup brings back to an earlier day. So a restored backup brings nobody back.
 */
@Component
class Ledger {

    private static final String PURPOSE = "closed-account";

    private final Vault vault;
    private final JdbcTemplate jdbc;
    private final Path file;

    Ledger(Vault vault, JdbcTemplate jdbc, @Value("${landing.key-file}") Path keyFile) {
        this.vault = vault;
        this.jdbc = jdbc;
        this.file = keyFile.toAbsolutePath().resolveSibling(keyFile.getFileName() + ".closed");
    }

    /** Written before the account goes: an account that is written here and still there goes at the next start. */
    void write(AccountId person) {
        try {
            Files.writeString(
                    file,
                    vault.mark(PURPOSE, person.getName()) + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, within the transaction that closes it, for replicas that keep files of their own. */
    void writeRow(AccountId person) {
        try {
            jdbc.update("insert into closed_account (fingerprint) values (?)", (Object)
                    vault.fingerprint(PURPOSE, person.getName()));
        } catch (DuplicateKeyException e) {
            throw new IllegalStateException("An account is closed once", e);
        }
    }

    /** Those of these people whose accounts were closed. */
    Set<AccountId> closedAmong(Set<AccountId> people) {
        var closed = marks();
        return closed.isEmpty()
                ? Set.of()
                : people.stream()
                        .filter(person -> closed.contains(vault.mark(PURPOSE, person.getName())))
                        .collect(Collectors.toSet());
    }

    private Set<String> marks() {
        var marks = new HashSet<String>();
        jdbc.queryForList("select fingerprint from closed_account", byte[].class)
                .forEach(fingerprint -> marks.add(
                        java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(fingerprint)));
        try {
            if (Files.exists(file)) {
                marks.addAll(Files.readAllLines(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return marks;
    }
}
