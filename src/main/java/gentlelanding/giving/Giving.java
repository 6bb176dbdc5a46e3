package gentlelanding.giving;

import gentlelanding.account.AccountId;
import gentlelanding.account.Accounts;
import gentlelanding.account.Happened;
import gentlelanding.account.Hashing;
import gentlelanding.ui.NotHere;
import gentlelanding.vault.Code;
import gentlelanding.vault.Vault;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives snapshots, lets whoever has the code read them until they end, and takes them back. Reading leaves no trace. */
@Service
class Giving {

    private static final String PURPOSE = "snapshot";

    private final SnapshotRows rows;
    private final Accounts accounts;
    private final Vault vault;
    private final Hashing hashing;
    private final PasswordEncoder passphrases;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Giving(
            SnapshotRows rows,
            Accounts accounts,
            Vault vault,
            Hashing hashing,
            PasswordEncoder passphrases,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.rows = rows;
        this.accounts = accounts;
        this.vault = vault;
        this.hashing = hashing;
        this.passphrases = passphrases;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A snapshot with its row, for its giver or for whoever has its code. */
    record Opened(Snapshot snapshot, Snapshot.Document document) {}

    /** The slow hash of a passphrase; made before anything is held, since it takes its time. */
    @Nullable
    String hashed(String passphrase) {
        return passphrase.isEmpty() ? null : hashing.limited(() -> passphrases.encode(passphrase));
    }

    /** Gives these contents for so many days; a {@link TooManyException} where ten are out already. */
    @Transactional
    void give(AccountId giver, Contents contents, int days, @Nullable String passphraseHash) {
        var now = clock.instant();
        rows.deleteOver(now);
        var taken = rows.findAllOf(giver).stream().map(Snapshot::placeInLine).collect(Collectors.toSet());
        var place = IntStream.rangeClosed(1, Snapshot.MOST_AT_ONCE)
                .filter(free -> !taken.contains(free))
                .findFirst()
                .orElseThrow(TooManyException::new);
        var id = SnapshotId.random();
        var code = Code.drawn(random);
        var document = new Snapshot.Document(code.value(), accounts.displayNameOf(giver), now, contents);
        rows.saveAndFlush(new Snapshot(
                id,
                giver,
                place,
                fingerprint(code),
                passphraseHash,
                now.plus(Duration.ofDays(days)),
                vault.seal(Snapshot.place(id, giver), document)));
        events.publishEvent(new Happened(giver, Happened.What.GIVEN_TO_READ));
    }

    /** Those that this person gave and that can still be read. */
    @Transactional(readOnly = true)
    List<Opened> of(AccountId giver) {
        var now = clock.instant();
        return rows.findAllOf(giver).stream()
                .filter(snapshot -> !snapshot.isOver(now))
                .map(this::opened)
                .toList();
    }

    /** Takes it back: from the next request on nobody reads it. */
    @Transactional
    void revoke(AccountId giver, SnapshotId id) {
        if (rows.deleteOne(id, giver) == 0) {
            throw new NotHere();
        }
        events.publishEvent(new Happened(giver, Happened.What.GIVEN_TAKEN_BACK));
    }

    /**
     * What that code and passphrase open; an unknown code takes as long as a wrong passphrase. The slow comparing stands
     * outside of any transaction, and whatever was taken back meanwhile is not opened.
     */
    Optional<Opened> read(String typed, String passphrase) {
        var found = Code.typed(typed).flatMap(this::readable);
        var hash = found.isPresent() ? found.get().passphraseHash() : Optional.of(hashing.nobodysHash());
        var matches = hash.isEmpty() || hashing.limited(() -> passphrases.matches(passphrase, hash.get()));
        return found.isPresent() && matches
                ? transaction.execute(
                        status -> Code.typed(typed).flatMap(this::readable).map(this::opened))
                : Optional.empty();
    }

    private Optional<Snapshot> readable(Code code) {
        return rows.findByCodeFingerprint(fingerprint(code)).filter(snapshot -> !snapshot.isOver(clock.instant()));
    }

    @Scheduled(initialDelay = 3, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    @Transactional
    void forgetThoseOver() {
        rows.deleteOver(clock.instant());
    }

    private Opened opened(Snapshot snapshot) {
        return new Opened(snapshot, vault.open(snapshot.place(), snapshot.document(), Snapshot.Document.class));
    }

    private byte[] fingerprint(Code code) {
        return vault.fingerprint(PURPOSE, code.value());
    }

    /** As many are out as a person may have at once. */
    static class TooManyException extends RuntimeException {}
}
