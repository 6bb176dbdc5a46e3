package gentlelanding.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import gentlelanding.ui.Conflict;
import gentlelanding.vault.Sealed;
import gentlelanding.vault.Vault;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * An app that shows six digits every half minute, as a second thing to sign in with besides the passphrase. Digits of the half
 * minute before and after count too, since clocks differ, and those of one half minute count once.
 */
@Service
class AuthenticatorApp {

    static final Duration OFFERED_FOR = Duration.ofMinutes(10);

    private static final String PURPOSE = "authenticator";
    private static final int SECRET_BYTES = 20;

    private final TimeBasedOneTimePasswordGenerator digits = new TimeBasedOneTimePasswordGenerator();
    private final Vault vault;
    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AuthenticatorApp(Vault vault, JdbcTemplate jdbc, JsonMapper json, Clock clock) {
        this.vault = vault;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** What lies sealed: the secret that server and app share, as base64url, and since when. */
    private record Document(String secret, Instant since) {}

    /** A secret that counts only once a code from it has come back; until then it travels in the page, sealed. */
    private record Pending(AccountId person, String secret, Instant until) {}

    /** @param sealed comes back with the first code */
    record Offer(String sealed, byte[] secret) {}

    @Transactional(readOnly = true)
    boolean isOn(AccountId person) {
        return !jdbc.queryForList("select 1 from authenticator where account = ?", person.value())
                .isEmpty();
    }

    Offer offer(AccountId person) {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        var pending = new Pending(person, encoded(secret), clock.instant().plus(OFFERED_FOR));
        return new Offer(vault.sealForTransit(PURPOSE, json.writeValueAsBytes(pending)), secret);
    }

    /** The same offer once more, where it is this person's and still good. */
    Optional<Offer> offered(AccountId person, String sealed) {
        return vault.openFromTransit(PURPOSE, sealed)
                .map(text -> json.readValue(text, Pending.class))
                .filter(pending ->
                        pending.person().equals(person) && clock.instant().isBefore(pending.until()))
                .map(pending -> new Offer(sealed, decoded(pending.secret())));
    }

    /** Counts from now on, if these are its digits; false where they are not, or there is one already. */
    @Transactional
    boolean turnOn(AccountId person, Offer offer, String typed) {
        var step = stepOf(offer.secret(), typed);
        if (step.isEmpty()) {
            return false;
        }
        try {
            var document = new Document(encoded(offer.secret()), clock.instant());
            jdbc.update(
                    "insert into authenticator (account, last_step, document) values (?, ?, ?)",
                    person.value(),
                    step.getAsLong(),
                    vault.seal(place(person), document).bytes());
            return true;
        } catch (DuplicateKeyException e) {
            throw new Conflict();
        }
    }

    /** Whether these are this person's digits of about now, never seen before; of many at once one is right. */
    @Transactional
    boolean accepts(AccountId person, String typed) {
        return jdbc
                .query(
                        "select document from authenticator where account = ?",
                        (row, number) -> new Sealed(row.getBytes("document")),
                        person.value())
                .stream()
                .map(secret -> vault.open(place(person), secret, Document.class))
                .map(document -> stepOf(decoded(document.secret()), typed))
                .anyMatch(step -> step.isPresent()
                        && jdbc.update(
                                        "update authenticator set last_step = ? where account = ? and last_step < ?",
                                        step.getAsLong(),
                                        person.value(),
                                        step.getAsLong())
                                == 1);
    }

    @Transactional
    boolean turnOff(AccountId person) {
        return jdbc.update("delete from authenticator where account = ?", person.value()) == 1;
    }

    private OptionalLong stepOf(byte[] secret, String typed) {
        var bare = typed.replaceAll("\\s", "");
        var key = new SecretKeySpec(secret, digits.getAlgorithm());
        var now = clock.instant().getEpochSecond() / digits.getTimeStep().toSeconds();
        return LongStream.rangeClosed(now - 1, now + 1)
                .filter(step -> at(step, key).equals(bare))
                .findFirst();
    }

    private String at(long step, SecretKeySpec key) {
        try {
            return digits.generateOneTimePasswordString(
                    key, Instant.ofEpochSecond(step * digits.getTimeStep().toSeconds()), Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Sealed.Place place(AccountId person) {
        return new Sealed.Place("authenticator", person.value(), person.value());
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
